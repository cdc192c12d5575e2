import { Uuid } from '@sadpath/service';
import { Amount } from '../../forms/money.fields';
import { NoteFields } from '../../forms/note.fields';

/** `POST /wallets/{walletId}/transfer`. */
export class TransferRequest extends NoteFields {
  @Uuid({ description: 'Another wallet of the tenant, in the same currency' }) toWalletId: string;
  @Amount() amount: number;
}
