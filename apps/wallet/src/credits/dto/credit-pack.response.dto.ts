import { Text, Whole } from '@sadpath/service';
import { Amount, InCurrency } from '../../forms/money.fields';

/** Credits for sale. */
export class CreditPackResponse {
  @Text({ example: 'pack_100' }) id: string;
  @Whole() credits: number;
  @Amount() price: number;
  @InCurrency() currency: string;
}
