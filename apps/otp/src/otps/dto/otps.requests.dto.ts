import { OneOf, Text } from '@sadpath/forms';
import { CHANNELS, type Channel, CARD_PURPOSES, PURPOSES, type Purpose } from '../../domain/otp';
import { Mobile } from '../../forms/mobile';

/** `POST /otp-manager/generate` (contract §3.6). */
export class GenerateRequest {
  @Mobile() mobile: string;
  @OneOf(PURPOSES) purpose: Purpose;
  @Text({ optional: true, min: 1, max: 20, alsoNumber: true, when: { field: 'purpose', is: CARD_PURPOSES } })
  kitNo?: string;
  @OneOf(CHANNELS, { optional: true, description: 'SMS unless given' }) channel?: Channel;
}

/** `POST /otp-manager/validate` (contract §3.6). */
export class ValidateRequest {
  @Mobile() mobile: string;
  @Text({ pattern: /^\d{6}$/, says: 'must be 6 digits', alsoNumber: true, example: '123456' }) otp: string;
  @OneOf(PURPOSES) purpose: Purpose;
  @Text({ optional: true, description: 'The newest OTP is meant unless given' }) otpRef?: string;
}

/** `POST /otp-manager/release` (contract §3.6). */
export class ReleaseRequest {
  @Mobile() mobile: string;
  @OneOf(PURPOSES) purpose: Purpose;
  @Text({ description: 'The OTP that was used up' }) otpRef: string;
}
