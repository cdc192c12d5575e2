import { Nested, OneOf, Uuid, Whole } from '@sadpath/forms';
import type { FxRate } from '../../domain/fx-rate';
import type { Legs } from '../../domain/transfer';
import {
  availableOf,
  BILLING_MODES,
  type Metadata,
  outstandingOf,
  OWNER_TYPES,
  type Wallet,
  walletLifecycle,
} from '../../domain/wallet';
import { Balance, InCurrency, Labels, Moment, moment, MomentOrNull, OrNull } from '../../forms/fields';
import { FxRateResponse } from '../../fx-rates/dto/fx-rates.responses.dto';
import { TransactionResponse } from '../../transactions/dto/transactions.responses.dto';

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

/** The counters of a wallet. */
export class BalanceResponse {
  @Uuid() walletId: string;
  @InCurrency() currency: string;
  @Balance() balance: number;
  @Balance() held: number;
  @Balance() escrowed: number;
  @Balance() available: number;
  @Balance() creditLimit: number;
  @Balance() outstanding: number;
  @Whole() credits: number;

  static of(wallet: Wallet): BalanceResponse {
    const { id: walletId, currency, balance, held, escrowed, creditLimit, credits } = wallet;
    const [available, outstanding] = [availableOf(wallet), outstandingOf(wallet)];
    return { walletId, currency, balance, held, escrowed, available, creditLimit, outstanding, credits };
  }
}

/** Both legs of a transfer. */
export class LegsResponse {
  @Uuid() groupId: string;
  @Nested(() => TransactionResponse) debit: TransactionResponse;
  @Nested(() => TransactionResponse) credit: TransactionResponse;

  static of({ groupId, debit, credit }: Legs): LegsResponse {
    return {
      groupId,
      debit: TransactionResponse.of(debit.transaction),
      credit: TransactionResponse.of(credit.transaction),
    };
  }
}

/** Both legs of a conversion, with the rate. */
export class ConversionResponse extends LegsResponse {
  @Nested(() => FxRateResponse) rate: FxRateResponse;

  static from(legs: Legs, rate: FxRate): ConversionResponse {
    return { ...LegsResponse.of(legs), rate: FxRateResponse.of(rate) };
  }
}
