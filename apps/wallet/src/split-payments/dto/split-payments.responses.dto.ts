import { ListOf, OneOf, Uuid } from '@sadpath/forms';
import { type SplitPart, type SplitPayment, splitPaymentLifecycle } from '../../domain/split-payment';
import type { Metadata } from '../../domain/wallet';
import { Amount, InCurrency, Labels, Moment, moment, MomentOrNull, OrNull, UuidOrNull } from '../../forms/fields';

/** One part as answers show it. */
export class SplitPartResponse {
  @Uuid() walletId: string;
  @Amount() amount: number;
  @OrNull('string') description: string | null;
  @UuidOrNull() transactionId: string | null;
}

/** A split payment as answers show it (contract wallet §3.0). */
export class SplitPaymentResponse {
  @Uuid() id: string;
  @Uuid() tenantId: string;
  @Uuid() sourceWalletId: string;
  @Amount() totalAmount: number;
  @InCurrency() currency: string;
  @OneOf(splitPaymentLifecycle.states) status: string;
  @ListOf(() => SplitPartResponse) splits: readonly SplitPartResponse[];
  @OrNull('string') reference: string | null;
  @Labels() metadata: Metadata;
  @Moment() createdAt: string | null;
  @MomentOrNull() completedAt: string | null;

  static of(split: SplitPayment): SplitPaymentResponse {
    const { id, tenantId, sourceWalletId, totalAmount, currency, status, splits, reference, metadata } = split;
    return {
      id,
      tenantId,
      sourceWalletId,
      totalAmount,
      currency,
      status,
      reference,
      metadata,
      splits: splits.map(partOf),
      createdAt: moment(split.createdAt),
      completedAt: moment(split.completedAt),
    };
  }
}

function partOf({ walletId, amount, description, transactionId }: SplitPart): SplitPartResponse {
  return { walletId, amount, description, transactionId };
}
