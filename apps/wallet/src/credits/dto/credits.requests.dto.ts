import { OneOf, Text, Uuid, Whole, type FormFault, isAbsent } from '@sadpath/forms';
import { CREDIT_OPERATIONS, type CreditOperation } from '../../domain/credits';
import { needed } from '../../forms/cross-field';

const SOURCES = ['balance', 'payment_method'] as const;

/** `POST /wallets/{walletId}/credits/purchase` (contract wallet §3.9). */
export class PurchaseCreditsRequest {
  @Text({ example: 'pack_100' }) packId: string;
  @OneOf(SOURCES, { optional: true, description: 'balance unless given' }) source?: (typeof SOURCES)[number];
  @Uuid({ optional: true, description: 'Needed with payment_method' }) paymentMethodId?: string;
  @Text({ optional: true, min: 1, max: 64 }) reference?: string;

  static crossFieldFaults({ source, paymentMethodId }: Readonly<Record<string, unknown>>): readonly FormFault[] {
    if (source !== 'payment_method' || !isAbsent(paymentMethodId)) return [];
    return [needed('paymentMethodId', 'when source is payment_method')];
  }
}

/** `POST /wallets/{walletId}/credits/consume` (contract wallet §3.9). */
export class ConsumeCreditsRequest {
  @OneOf(CREDIT_OPERATIONS) operation: CreditOperation;
  @Whole({ optional: true, min: 1, max: 1_000, fallback: 1 }) quantity: number;
  @Whole({ optional: true, min: 1, max: 100_000_000, description: 'Overrides the price of one use' }) credits?: number;
  @Text({ optional: true, min: 1, max: 64 }) reference?: string;
}
