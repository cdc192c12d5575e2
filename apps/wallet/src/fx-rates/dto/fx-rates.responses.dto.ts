import { Nested, Text, Uuid } from '@sadpath/forms';
import type { FxRate } from '../../domain/fx-rate';
import { Amount, InCurrency, Moment, moment } from '../../forms/fields';

/** A rate as answers show it (contract wallet §3.0). */
export class FxRateResponse {
  @Uuid() id: string;
  @InCurrency() base: string;
  @InCurrency() quote: string;
  @Text({ example: '0.920000' }) rate: string;
  @Text({ example: 'sandbox-fx' }) provider: string;
  @Moment() fetchedAt: string | null;
  @Moment() expiresAt: string | null;

  static of({ id, base, quote, rate, provider, fetchedAt, expiresAt }: FxRate): FxRateResponse {
    return { id, base, quote, rate, provider, fetchedAt: moment(fetchedAt), expiresAt: moment(expiresAt) };
  }
}

/** What an amount is worth; no money has moved. */
export class ConvertedResponse {
  @InCurrency() from: string;
  @InCurrency() to: string;
  @Amount() amount: number;
  @Amount() convertedAmount: number;
  @Nested(() => FxRateResponse) rate: FxRateResponse;
}
