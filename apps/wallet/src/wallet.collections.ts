import type { FixedWindow } from '@sadpath/clock';
import { defineCollection, type Collection } from '@sadpath/store';
import type { CreditEntry } from './domain/credits';
import type { Escrow } from './domain/escrow';
import type { FxRate } from './domain/fx-rate';
import type { KeyUse } from './domain/idempotency';
import type { PaymentMethod } from './domain/payment-method';
import type { SplitPayment } from './domain/split-payment';
import type { Transaction } from './domain/transaction';
import { availableOf, type Wallet } from './domain/wallet';

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

/** What every operation leaves true of a wallet. */
const WALLET: Collection<Wallet>['constraints'] = {
  '/balance': {
    says: 'must not be negative in a prepaid wallet',
    holds: ({ billingMode, balance }) => billingMode === 'postpaid' || balance >= 0,
  },
  '/held': {
    says: 'must be at most what the wallet has, with its credit',
    holds: (wallet) => wallet.held === 0 || availableOf(wallet) >= 0,
  },
  '/creditLimit': {
    says: 'must be 0 in a prepaid wallet',
    holds: ({ billingMode, creditLimit }) => billingMode === 'postpaid' || creditLimit === 0,
  },
  '/suspendedUntil': {
    says: 'must be there while the wallet is suspended',
    holds: ({ status, suspendedUntil }) => status !== 'suspended' || suspendedUntil !== null,
  },
  '/version': { says: 'must be at least 1', holds: ({ version }) => version >= 1 },
};

/** The collections of the wallet service. */
export const walletCollections = {
  wallets: defineCollection<Wallet>('wallets', {
    key: (wallet) => wallet.id,
    indexes: { tenant: (wallet) => wallet.tenantId, owner: openOwner },
    unique: { owner: openOwner },
    constraints: WALLET,
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
    references: { '/walletId': { to: 'wallets', keys: ({ walletId }) => walletId, sharing: TENANT } },
    constraints: {
      '/refundedAmount': {
        says: 'must be at most the amount',
        holds: ({ refundedAmount, amount }) => refundedAmount <= amount,
      },
    },
  }),
  escrows: defineCollection<Escrow>('escrows', {
    key: (escrow) => escrow.id,
    indexes: { tenant: (escrow) => escrow.tenantId },
    references: {
      '/payerWalletId': { to: 'wallets', keys: ({ payerWalletId }) => payerWalletId, sharing: MONEY },
      '/payeeWalletId': { to: 'wallets', keys: ({ payeeWalletId }) => payeeWalletId, sharing: MONEY },
    },
    constraints: {
      '/dispute': {
        says: 'must be there while the escrow is disputed',
        holds: ({ status, dispute }) => status !== 'disputed' || dispute !== null,
      },
    },
  }),
  paymentMethods: defineCollection<PaymentMethod>('payment-methods', {
    key: (method) => method.id,
    indexes: { wallet: (method) => method.walletId },
    references: { '/walletId': { to: 'wallets', keys: ({ walletId }) => walletId, sharing: TENANT } },
  }),
  splitPayments: defineCollection<SplitPayment>('split-payments', {
    key: (split) => split.id,
    indexes: { tenant: (split) => split.tenantId },
    references: {
      '/sourceWalletId': { to: 'wallets', keys: ({ sourceWalletId }) => sourceWalletId, sharing: TENANT },
      '/splits': { to: 'wallets', keys: ({ splits }) => splits.map(({ walletId }) => walletId), sharing: TENANT },
    },
  }),
  fxRates: defineCollection<FxRate>('fx-rates', {
    key: (rate) => rate.id,
    indexes: { pair: (rate) => `${rate.base}/${rate.quote}` },
  }),
  creditEntries: defineCollection<CreditEntry>('credit-entries', {
    key: (entry) => entry.id,
    indexes: { wallet: (entry) => entry.walletId },
    references: { '/walletId': { to: 'wallets', keys: ({ walletId }) => walletId } },
  }),
  keyUses: defineCollection<KeyUse>('idempotency-keys', { key: (use) => use.key }),
  rateWindows: defineCollection<RateDoc>('rate-windows', { key: (window) => window.key }),
};
