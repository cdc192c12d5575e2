import { Nested, Uuid } from '@sadpath/service';
import type { FxRate } from '../../domain/fx-rate';
import type { Legs } from '../../domain/transfer';
import { FxRateResponse } from '../../fx-rates/dto/fx-rate.response.dto';
import { TransactionResponse } from '../../transactions/dto/transaction.response.dto';

/** Both legs of a transfer. */
export class LegsResponse {
  @Uuid() groupId: string;
  @Nested(() => TransactionResponse) debit: TransactionResponse;
  @Nested(() => TransactionResponse) credit: TransactionResponse;

  static of({ groupId, debit, credit }: Legs): LegsResponse {
    return {
      groupId,
      debit: TransactionResponse.of(debit.transaction),
      credit: TransactionResponse.of(credit.transaction),
    };
  }
}

/** Both legs of a conversion, with the rate. */
export class ConversionResponse extends LegsResponse {
  @Nested(() => FxRateResponse) rate: FxRateResponse;

  static from(legs: Legs, rate: FxRate): ConversionResponse {
    return { ...LegsResponse.of(legs), rate: FxRateResponse.of(rate) };
  }
}
