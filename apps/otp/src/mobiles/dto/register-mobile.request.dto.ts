import { Email, Text } from '@sadpath/service';
import { Mobile } from '../../forms/mobile';

/** `POST /otp-manager/mobiles`: what the Customer Service tells at registration. */
export class RegisterMobileRequest {
  @Mobile() mobile: string;
  @Text({ max: 50, example: 'CIF2001' }) entityId: string;
  @Email({ optional: true }) emailId?: string;
}
