import { OneOf, Text } from '@sadpath/service';
import { PURPOSES, type Purpose } from '../../domain/purpose';
import { Mobile } from '../../forms/mobile';

/** `POST /otp-manager/validate` (contract §3.6). */
export class ValidateRequest {
  @Mobile() mobile: string;
  @Text({ pattern: /^\d{6}$/, alsoNumber: true, example: '123456' }) otp: string;
  @OneOf(PURPOSES) purpose: Purpose;
  @Text({ optional: true, description: 'The newest OTP is meant unless given' }) otpRef?: string;
}
