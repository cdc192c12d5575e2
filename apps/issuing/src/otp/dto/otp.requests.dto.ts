import { Text } from '@sadpath/forms';
import { fieldOf, OPTIONAL, WebhookUrl } from '../../forms/fields';

/** A listener in the path. */
export class OtpPath {
  @Text() token: string;
}

/** OT-SUB: exactly one of the two ids (contract §3.4). */
export class SubscribeRequest {
  @fieldOf.id({ optional: true, either: 'cardholderId' }) cardId?: number;
  @fieldOf.id(OPTIONAL) cardholderId?: number;
  @WebhookUrl() webhookUrl?: string;
}
