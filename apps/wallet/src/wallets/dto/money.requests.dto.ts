import { Flag, Uuid } from '@sadpath/forms';
import type { Currency } from '../../domain/currency';
import { Amount, MaybeOwnCurrency } from '../../forms/fields';
import { NoteFields } from '../../forms/shared.requests.dto';

/** `POST /wallets/{walletId}/credit`. */
export class CreditWalletRequest extends NoteFields {
  @Amount() amount: number;
  @MaybeOwnCurrency() currency?: Currency;
}

/** `POST /wallets/{walletId}/debit`. */
export class DebitWalletRequest extends CreditWalletRequest {
  @Flag({ optional: true, description: 'false holds the amount instead; default true' }) capture?: boolean;
}

/** `POST /wallets/{walletId}/topup`. */
export class TopUpRequest extends CreditWalletRequest {
  @Uuid({ description: 'Of this wallet' }) paymentMethodId: string;
}

/** `POST /wallets/{walletId}/transfer`. */
export class TransferRequest extends NoteFields {
  @Uuid({ description: 'Another wallet of the tenant, in the same currency' }) toWalletId: string;
  @Amount() amount: number;
}

/** `POST /wallets/{walletId}/convert`. */
export class ConvertMoneyRequest {
  @Uuid({ description: 'Another wallet of the same owner, in another currency' }) toWalletId: string;
  @Amount() amount: number;
  @Uuid({ optional: true }) rateId?: string;
}
