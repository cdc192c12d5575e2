import { OneOf, Text, Uuid } from '@sadpath/service';

const SOURCES = ['balance', 'payment_method'] as const;

/** `POST /wallets/{walletId}/credits/purchase` (contract wallet §3.9). */
export class PurchaseCreditsRequest {
  @Text({ example: 'pack_100' }) packId: string;
  @OneOf(SOURCES, { optional: true, description: 'balance unless given' }) source?: (typeof SOURCES)[number];
  @Uuid({ optional: true, description: 'Needed with payment_method' }) paymentMethodId?: string;
  @Text({ optional: true, min: 1, max: 64 }) reference?: string;
}
