import { Text, Uuid, Whole } from '@sadpath/service';
import { Amount } from '../../forms/amount';

/** `POST /loan-applications`; products of fixed days need no tenure (contract banking §3.6). */
export class ApplyRequest {
  @Uuid() productId: string;
  @Amount() amount: number;
  @Whole({ optional: true, min: 1 }) tenureMonths?: number | null;
  @Text({ optional: true, max: 200 }) purpose?: string | null;
  @Amount({ optional: true }) monthlyIncome?: number | null;
  @Uuid({ optional: true }) disbursementWalletId?: string | null;
}
