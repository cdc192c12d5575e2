import { ListOf, OneOf, Uuid } from '@sadpath/forms';
import { refundableOf } from '../../domain/refund';
import { type Transaction, TRANSACTION_TYPES, transactionLifecycle } from '../../domain/transaction';
import type { Metadata } from '../../domain/wallet';
import {
  Amount,
  Balance,
  InCurrency,
  Labels,
  Moment,
  moment,
  MomentOrNull,
  OrNull,
  UuidOrNull,
} from '../../forms/fields';

/** A transaction as answers show it (contract wallet §3.0). */
export class TransactionResponse {
  @Uuid() id: string;
  @Uuid() tenantId: string;
  @Uuid() walletId: string;
  @OneOf(TRANSACTION_TYPES) type: string;
  @OneOf(['in', 'out']) direction: string;
  @OneOf(transactionLifecycle.states) status: string;
  @Amount() amount: number;
  @InCurrency() currency: string;
  @Balance() refundedAmount: number;
  @Balance() refundableAmount: number;
  @OrNull('integer', { description: 'Balance of the wallet, once posted' }) balanceAfter: number | null;
  @UuidOrNull() groupId: string | null;
  @UuidOrNull() relatedId: string | null;
  @UuidOrNull() paymentMethodId: string | null;
  @OrNull('string') reference: string | null;
  @OrNull('string') description: string | null;
  @Labels() metadata: Metadata;
  @Moment() createdAt: string | null;
  @MomentOrNull() completedAt: string | null;

  static of(transaction: Transaction): TransactionResponse {
    const { id, tenantId, walletId, type, direction, status, amount, currency, refundedAmount } = transaction;
    const { balanceAfter, groupId, relatedId, paymentMethodId, reference, description, metadata } = transaction;
    return {
      id,
      tenantId,
      walletId,
      type,
      direction,
      status,
      amount,
      currency,
      refundedAmount,
      refundableAmount: refundableOf(transaction),
      balanceAfter,
      groupId,
      relatedId,
      paymentMethodId,
      reference,
      description,
      metadata,
      createdAt: moment(transaction.createdAt),
      completedAt: moment(transaction.completedAt),
    };
  }
}

/** What has been given back of a transaction, and what is left. */
export class RefundsResponse {
  @Balance() originalAmount: number;
  @Balance() refundedAmount: number;
  @Balance() refundableAmount: number;
  @ListOf(() => TransactionResponse) refunds: readonly TransactionResponse[];

  static of(original: Transaction, refunds: readonly Transaction[]): RefundsResponse {
    return {
      originalAmount: original.amount,
      refundedAmount: original.refundedAmount,
      refundableAmount: refundableOf(original),
      refunds: refunds.map((refund) => TransactionResponse.of(refund)),
    };
  }
}
