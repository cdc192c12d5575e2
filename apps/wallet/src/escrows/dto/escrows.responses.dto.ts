import { Nested, OneOf, Text, Uuid } from '@sadpath/forms';
import { type Dispute, type Escrow, escrowLifecycle } from '../../domain/escrow';
import type { Metadata } from '../../domain/wallet';
import { Amount, InCurrency, Labels, Moment, moment, MomentOrNull, OrNull } from '../../forms/fields';

/** The quarrel over an escrow as answers show it. */
export class DisputeResponse {
  @Text({ description: 'Who opened it' }) openedBy: string;
  @Text() reason: string;
  @Moment() openedAt: string | null;
  @OrNull('string') resolution: string | null;
  @MomentOrNull() resolvedAt: string | null;
}

/** An escrow as answers show it (contract wallet §3.0). */
export class EscrowResponse {
  @Uuid() id: string;
  @Uuid() tenantId: string;
  @Uuid() payerWalletId: string;
  @Uuid() payeeWalletId: string;
  @Amount() amount: number;
  @InCurrency() currency: string;
  @OneOf(escrowLifecycle.states) status: string;
  @Moment() expiresAt: string | null;
  @OrNull('string') description: string | null;
  @OrNull('string') reference: string | null;
  @Nested(() => DisputeResponse, { nullable: true }) dispute: DisputeResponse | null;
  @MomentOrNull() fundedAt: string | null;
  @MomentOrNull() settledAt: string | null;
  @Labels() metadata: Metadata;
  @Moment() createdAt: string | null;
  @Moment() updatedAt: string | null;

  static of(escrow: Escrow): EscrowResponse {
    const { id, tenantId, payerWalletId, payeeWalletId, amount, currency, status } = escrow;
    const { description, reference, dispute, metadata } = escrow;
    return {
      id,
      tenantId,
      payerWalletId,
      payeeWalletId,
      amount,
      currency,
      status,
      expiresAt: moment(escrow.expiresAt),
      description,
      reference,
      dispute: dispute && disputeOf(dispute),
      fundedAt: moment(escrow.fundedAt),
      settledAt: moment(escrow.settledAt),
      metadata,
      createdAt: moment(escrow.createdAt),
      updatedAt: moment(escrow.updatedAt),
    };
  }
}

function disputeOf(dispute: Dispute): DisputeResponse {
  const { openedBy, reason, openedAt, resolution, resolvedAt } = dispute;
  return { openedBy, reason, openedAt: moment(openedAt), resolution, resolvedAt: moment(resolvedAt) };
}
