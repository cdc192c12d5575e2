import { Whole } from '@sadpath/service';
import { Amount } from '../../forms/amount';

/** `GET /loan-products/:id/calculator` (contract banking §3.6). */
export class CalculatorQuery {
  @Amount() amount: number;
  @Whole({ min: 1 }) tenureMonths: number;
}
