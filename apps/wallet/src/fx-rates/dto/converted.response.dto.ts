import { Nested } from '@sadpath/service';
import { Amount, InCurrency } from '../../forms/money.fields';
import { FxRateResponse } from './fx-rate.response.dto';

/** What an amount is worth; no money has moved. */
export class ConvertedResponse {
  @InCurrency() from: string;
  @InCurrency() to: string;
  @Amount() amount: number;
  @Amount() convertedAmount: number;
  @Nested(() => FxRateResponse) rate: FxRateResponse;
}
