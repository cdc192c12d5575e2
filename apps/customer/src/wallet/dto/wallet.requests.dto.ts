import { Amount } from '@sadpath/dcms';
import { Flag, OneOf, Text } from '@sadpath/forms';
import { CardKeyRequest } from '../../forms/card-key.request.dto';
import { Day } from '../../forms/fields';

/** The transit wallet of a card. */
export class WalletRequest extends CardKeyRequest {
  @OneOf(['NCMC'])
  readonly walletType: 'NCMC';
}

/** Money for a transit wallet; the same transaction id gives the stored result. */
export class LoadWalletRequest extends WalletRequest {
  @Text({ min: 1, max: 64 })
  readonly txnId: string;

  @Amount()
  readonly amount: string;
}

/** The books of a transit wallet between two days. */
export class WalletTransactionsRequest extends WalletRequest {
  @Day({ optional: true })
  readonly startDate?: string | null;

  @Day({ optional: true })
  readonly endDate?: string | null;

  @Flag({ optional: true, description: 'False asks for the failed ones only, of which the wallet keeps none.' })
  readonly isSuccessTransaction?: boolean | null;
}
