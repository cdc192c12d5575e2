import { DAY, SECOND } from '@sadpath/clock';
import { Uuid, Whole } from '@sadpath/service';
import { Amount } from '../../forms/money.fields';
import { NoteFields } from '../../forms/note.fields';

/** `POST /escrows` (contract wallet §3.5). */
export class OpenEscrowRequest extends NoteFields {
  @Uuid() payerWalletId: string;
  @Uuid({ description: 'Another wallet of the tenant, in the same currency' }) payeeWalletId: string;
  @Amount() amount: number;
  @Whole({ optional: true, min: 60, max: (90 * DAY) / SECOND, description: 'Seven days unless given' })
  expiresInSeconds?: number;
}
