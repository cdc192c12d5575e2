import type { Currency } from '../../domain/currency';
import { Amount, MaybeOwnCurrency } from '../../forms/money.fields';
import { NoteFields } from '../../forms/note.fields';

/** `POST /wallets/{walletId}/credit`. */
export class CreditWalletRequest extends NoteFields {
  @Amount() amount: number;
  @MaybeOwnCurrency() currency?: Currency;
}
