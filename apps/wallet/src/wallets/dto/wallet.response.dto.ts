import { Labels } from '../../forms/labels.field';
import { Moment, moment } from '../../forms/moment.field';
import { Balance, InCurrency } from '../../forms/money.fields';
import { MomentOrNull, OrNull } from '../../forms/or-null.field';
import { OneOf, Uuid, Whole } from '@sadpath/service';
import type { Metadata } from '../../domain/metadata';
import { availableOf, BILLING_MODES, outstandingOf, OWNER_TYPES, type Wallet } from '../../domain/wallet';
import { walletLifecycle } from '../../domain/wallet.lifecycle';

/** A wallet as answers show it (contract wallet §3.0). */
export class WalletResponse {
  @Uuid() id: string;
  @Uuid() tenantId: string;
  @OneOf(OWNER_TYPES) ownerType: string;
  @Uuid() ownerId: string;
  @InCurrency() currency: string;
  @OneOf(BILLING_MODES) billingMode: string;
  @OneOf(walletLifecycle.states) status: string;
  @OrNull('string') statusReason: string | null;
  @MomentOrNull() suspendedUntil: string | null;
  @Balance('Posted; negative only if post-paid') balance: number;
  @Balance('Sum of uncaptured debits') held: number;
  @Balance('Own money inside funded or disputed escrows') escrowed: number;
  @Balance() available: number;
  @Balance('0 if prepaid') creditLimit: number;
  @Balance() outstanding: number;
  @Whole({ description: 'AI credits' }) credits: number;
  @OrNull('string') label: string | null;
  @Labels() metadata: Metadata;
  @Whole() version: number;
  @Moment() createdAt: string | null;
  @Moment() updatedAt: string | null;
  @MomentOrNull() closedAt: string | null;

  static of(wallet: Wallet): WalletResponse {
    const { id, tenantId, ownerType, ownerId, currency, billingMode, status, statusReason } = wallet;
    const { balance, held, escrowed, creditLimit, credits, label, metadata, version } = wallet;
    return {
      id,
      tenantId,
      ownerType,
      ownerId,
      currency,
      billingMode,
      status,
      statusReason,
      suspendedUntil: moment(wallet.suspendedUntil),
      balance,
      held,
      escrowed,
      available: availableOf(wallet),
      creditLimit,
      outstanding: outstandingOf(wallet),
      credits,
      label,
      metadata,
      version,
      createdAt: moment(wallet.createdAt),
      updatedAt: moment(wallet.updatedAt),
      closedAt: moment(wallet.closedAt),
    };
  }
}
