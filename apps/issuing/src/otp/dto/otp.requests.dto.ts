import { Text } from '@sadpath/forms';
import { fieldOf, OPTIONAL } from '../../forms/fields';

/** A listener in the path. */
export class OtpPath {
  @Text() token: string;
}

/** OT-SUB: exactly one of the two ids (contract §3.4). */
export class SubscribeRequest {
  @fieldOf.id(OPTIONAL) cardId?: number;
  @fieldOf.id(OPTIONAL) cardholderId?: number;
  @Text({ optional: true, example: 'https://hooks.example.test/otp' }) webhookUrl?: string;
}
