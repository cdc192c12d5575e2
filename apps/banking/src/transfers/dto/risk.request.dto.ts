import { Amount } from '../../forms/amount';

/** `POST /fraud/check` (contract banking §3.4). */
export class RiskRequest {
  @Amount() amount: number;
}
