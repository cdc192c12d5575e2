import type { FixedWindow } from '@sadpath/clock';
import { defineCollection } from '@sadpath/store';
import type { Beneficiary } from './domain/beneficiary';
import type { IdempotencyRecord } from './domain/idempotency';
import { type Loan, isRunning } from './domain/loan';
import { type LoanApplication, isOpen } from './domain/loan-application';
import type { MfaChallenge } from './domain/mfa-challenge';
import type { Payment } from './domain/payment';
import type { Entry } from './domain/posting';
import type { SavingsAccount } from './domain/savings-account';
import type { IssuedToken } from './domain/session-token';
import type { Tenant } from './domain/tenant';
import type { Transfer } from './domain/transfer';
import type { User } from './domain/user';
import type { Wallet } from './domain/wallet';
import type { SpendingTally } from './domain/spending-limits';

/** A rate counter: of a user of a tenant, or of a tenant and a client address. */
export interface RateCounter extends FixedWindow {
  readonly key: string;
}

/** Where the latest transfer of an identity is found. */
export interface Twin {
  readonly dedupKey: string;
  readonly transferId: string;
}

/** Several values as one key. */
export function keyOf(...parts: readonly string[]): string {
  return parts.join('|');
}

/** A user's e-mail as a key: addresses are compared without regard to case. */
export function emailKey(tenantId: string, email: string): string {
  return keyOf(tenantId, email.toLowerCase());
}

const byId = ({ id }: { readonly id: string }): string => id;
const ofUser = ({ userId }: { readonly userId: string }): string => userId;
const namesUser = { '/userId': { to: 'users', keys: ofUser } };
const namesSource = {
  '/sourceWalletId': {
    to: 'wallets',
    keys: ({ sourceWalletId }: { readonly sourceWalletId: string }) => sourceWalletId,
  },
};

/** The documents of the bank; instants in milliseconds, money in minor units. */
export const bankingCollections = {
  tenants: defineCollection<Tenant>('tenants', { key: byId, unique: { name: ({ name }) => name } }),
  users: defineCollection<User>('users', {
    key: byId,
    indexes: { email: ({ tenantId, email }) => emailKey(tenantId, email) },
    unique: { email: ({ tenantId, email }) => emailKey(tenantId, email) },
    references: { '/tenantId': { to: 'tenants', keys: ({ tenantId }) => tenantId } },
  }),
  wallets: defineCollection<Wallet>('wallets', {
    key: byId,
    indexes: { user: ofUser, number: ({ tenantId, walletNumber }) => keyOf(tenantId, walletNumber) },
    unique: {
      number: ({ tenantId, walletNumber }) => keyOf(tenantId, walletNumber),
      kind: ({ userId, walletType, currency }) => keyOf(userId, walletType, currency),
    },
    references: namesUser,
  }),
  entries: defineCollection<Entry>('entries', {
    key: byId,
    indexes: { user: ofUser },
    references: { ...namesUser, '/walletId': { to: 'wallets', keys: ({ walletId }) => walletId } },
  }),
  transfers: defineCollection<Transfer>('transfers', {
    key: byId,
    indexes: {
      user: ofUser,
      reference: ({ reference }) => reference,
    },
    unique: { reference: ({ reference }) => reference },
    references: { ...namesUser, ...namesSource },
  }),
  /** The latest transfer of each identity: an older one is outside the dedup window, or never counted. */
  twins: defineCollection<Twin>('twins', { key: ({ dedupKey }) => dedupKey }),
  spendings: defineCollection<SpendingTally>('spendings', { key: ({ walletId, month }) => keyOf(walletId, month) }),
  payments: defineCollection<Payment>('payments', {
    key: byId,
    indexes: { user: ofUser, reference: ({ reference }) => reference },
    unique: { reference: ({ reference }) => reference },
    references: { ...namesUser, ...namesSource },
  }),
  beneficiaries: defineCollection<Beneficiary>('beneficiaries', {
    key: byId,
    indexes: {
      user: ofUser,
      account: ({ userId, accountNumber, bankCode }) => keyOf(userId, accountNumber, bankCode),
    },
    unique: { account: ({ userId, accountNumber, bankCode }) => keyOf(userId, accountNumber, bankCode) },
    references: namesUser,
  }),
  applications: defineCollection<LoanApplication>('applications', {
    key: byId,
    indexes: { user: ofUser, open: (application) => (isOpen(application) ? application.userId : undefined) },
    references: namesUser,
  }),
  loans: defineCollection<Loan>('loans', {
    key: byId,
    indexes: { user: ofUser, running: (loan) => (isRunning(loan) ? loan.userId : undefined) },
    references: { ...namesUser, '/applicationId': { to: 'applications', keys: ({ applicationId }) => applicationId } },
    constraints: {
      '/schedule': {
        says: 'must have an instalment, and none of which more is paid than its amount',
        holds: ({ schedule }) => schedule.length > 0 && schedule.every(({ amount, paid }) => paid <= amount),
      },
    },
  }),
  savings: defineCollection<SavingsAccount>('savings', { key: byId, indexes: { user: ofUser }, references: namesUser }),
  tokens: defineCollection<IssuedToken>('tokens', {
    key: ({ jti }) => jti,
    indexes: { user: ofUser, over: (token) => (token.isOver === true ? token.userId : undefined) },
  }),
  challenges: defineCollection<MfaChallenge>('challenges', { key: ({ token }) => token, references: namesUser }),
  idempotency: defineCollection<IdempotencyRecord>('idempotency', { key: ({ key }) => key }),
  rateCounters: defineCollection<RateCounter>('rate-counters', { key: ({ key }) => key }),
} as const;
