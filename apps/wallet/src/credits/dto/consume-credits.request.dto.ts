import { OneOf, Text, Whole } from '@sadpath/service';
import { CREDIT_OPERATIONS, type CreditOperation } from '../../domain/credits';

/** `POST /wallets/{walletId}/credits/consume` (contract wallet §3.9). */
export class ConsumeCreditsRequest {
  @OneOf(CREDIT_OPERATIONS) operation: CreditOperation;
  @Whole({ optional: true, min: 1, max: 1_000, fallback: 1 }) quantity: number;
  @Whole({ optional: true, min: 1, max: 100_000_000, description: 'Overrides the price of one use' }) credits?: number;
  @Text({ optional: true, min: 1, max: 64 }) reference?: string;
}
