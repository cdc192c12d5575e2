import type { FixedWindow } from '@sadpath/clock';
import { defineCollection, type Reference } from '@sadpath/store';
import type { CreditEntry } from './domain/credits';
import type { Escrow } from './domain/escrow';
import type { FxRate } from './domain/fx-rate';
import type { KeyUse } from './domain/idempotency';
import { isAlive, type PaymentMethod } from './domain/payment-method';
import type { SplitPayment } from './domain/split-payment';
import type { Transaction } from './domain/transaction';
import type { Wallet } from './domain/wallet';
import {
  CREDIT_ENTRY,
  ESCROW,
  FX_RATE,
  PAYMENT_METHOD,
  SPLIT_PAYMENT,
  TRANSACTION,
  WALLET,
} from './wallet.constraints';
import {
  ESCROW_SUMS,
  SPLIT_SUMS,
  TRANSACTION_GROUPS,
  TRANSACTION_SUMS,
  WALLET_SUMS,
  WALLET_TRAILS,
} from './wallet.sums';

/** The rate window of one user in one tenant. */
export interface RateDoc extends FixedWindow {
  readonly key: string;
}

/** What makes an owner's wallet unique among those that are not closed. */
export function ownerKey(wallet: Pick<Wallet, 'tenantId' | 'ownerType' | 'ownerId' | 'currency'>): string {
  return [wallet.tenantId, wallet.ownerType, wallet.ownerId, wallet.currency].join('/');
}

const openOwner = (wallet: Wallet): string | undefined => (wallet.status === 'closed' ? undefined : ownerKey(wallet));

/** A transaction by the caller's own key, which is unique per wallet. */
export function referenceKey(walletId: string, reference: string): string {
  return `${walletId}/${reference}`;
}

const referenceOf = ({ walletId, reference }: Transaction): string | undefined =>
  reference === null ? undefined : referenceKey(walletId, reference);

/** What belongs to a wallet belongs to its tenant. */
const TENANT = ['tenantId'];
/** And what is paid from one to another is of one currency. */
const MONEY = [...TENANT, 'currency'];

/** In which collection a transaction's counterpart stands, by its type. */
const RELATED: Readonly<Partial<Record<Transaction['type'], string>>> = {
  transfer_out: 'wallets',
  transfer_in: 'wallets',
  fx_out: 'wallets',
  fx_in: 'wallets',
  escrow_fund: 'escrows',
  escrow_release: 'escrows',
  escrow_refund: 'escrows',
  split_out: 'split-payments',
  split_in: 'split-payments',
  refund: 'transactions',
};

const relatedIn = (to: string): Reference<Transaction> => ({
  to,
  keys: ({ type, relatedId }) => (RELATED[type] === to ? (relatedId ?? undefined) : undefined),
  sharing: TENANT,
});

/** The collections of the wallet service. */
export const walletCollections = {
  wallets: defineCollection<Wallet>('wallets', {
    key: (wallet) => wallet.id,
    indexes: { tenant: (wallet) => wallet.tenantId, owner: openOwner },
    unique: { owner: openOwner },
    constraints: WALLET,
    sums: WALLET_SUMS,
    trails: WALLET_TRAILS,
  }),
  transactions: defineCollection<Transaction>('transactions', {
    key: (transaction) => transaction.id,
    indexes: {
      tenant: (transaction) => transaction.tenantId,
      wallet: (transaction) => transaction.walletId,
      related: (transaction) => transaction.relatedId ?? undefined,
      reference: referenceOf,
    },
    unique: { reference: referenceOf },
    references: {
      '/walletId': { to: 'wallets', keys: ({ walletId }) => walletId, sharing: MONEY },
      '/relatedId': [...new Set(Object.values(RELATED))].map(relatedIn),
      '/paymentMethodId': {
        to: 'payment-methods',
        keys: ({ paymentMethodId }) => paymentMethodId ?? undefined,
        sharing: [...TENANT, 'walletId'],
      },
    },
    constraints: TRANSACTION,
    sums: TRANSACTION_SUMS,
    balanced: TRANSACTION_GROUPS,
  }),
  escrows: defineCollection<Escrow>('escrows', {
    key: (escrow) => escrow.id,
    indexes: { tenant: (escrow) => escrow.tenantId },
    references: {
      '/payerWalletId': { to: 'wallets', keys: ({ payerWalletId }) => payerWalletId, sharing: MONEY },
      '/payeeWalletId': { to: 'wallets', keys: ({ payeeWalletId }) => payeeWalletId, sharing: MONEY },
    },
    constraints: ESCROW,
    sums: ESCROW_SUMS,
    awaited: {
      '/status': {
        says: 'must not be expired',
        since: ({ status, expiresAt }) => (status === 'expired' ? expiresAt : undefined),
      },
    },
  }),
  paymentMethods: defineCollection<PaymentMethod>('payment-methods', {
    key: (method) => method.id,
    indexes: { wallet: (method) => method.walletId },
    distinct: {
      'token in use': (method) => (isAlive(method) ? `${method.walletId}/${method.token}` : undefined),
      default: ({ isDefault, walletId }) => (isDefault ? walletId : undefined),
    },
    references: { '/walletId': { to: 'wallets', keys: ({ walletId }) => walletId, sharing: TENANT } },
    constraints: PAYMENT_METHOD,
  }),
  splitPayments: defineCollection<SplitPayment>('split-payments', {
    key: (split) => split.id,
    indexes: { tenant: (split) => split.tenantId },
    references: {
      '/sourceWalletId': { to: 'wallets', keys: ({ sourceWalletId }) => sourceWalletId, sharing: MONEY },
      '/splits': [
        { to: 'wallets', keys: ({ splits }) => splits.map(({ walletId }) => walletId), sharing: MONEY },
        { to: 'transactions', keys: ({ splits }) => splits.flatMap(({ transactionId }) => transactionId ?? []) },
      ],
    },
    constraints: SPLIT_PAYMENT,
    sums: SPLIT_SUMS,
  }),
  fxRates: defineCollection<FxRate>('fx-rates', {
    key: (rate) => rate.id,
    indexes: { pair: (rate) => `${rate.base}/${rate.quote}` },
    constraints: FX_RATE,
  }),
  creditEntries: defineCollection<CreditEntry>('credit-entries', {
    key: (entry) => entry.id,
    indexes: { wallet: (entry) => entry.walletId },
    references: { '/walletId': { to: 'wallets', keys: ({ walletId }) => walletId } },
    constraints: CREDIT_ENTRY,
  }),
  keyUses: defineCollection<KeyUse>('idempotency-keys', { key: (use) => use.key }),
  rateWindows: defineCollection<RateDoc>('rate-windows', { key: (window) => window.key }),
};
