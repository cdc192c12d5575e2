import type { FixedWindow } from '@sadpath/clock';
import { defineCollection } from '@sadpath/store';
import {
  APPLICATION,
  IDEMPOTENCY,
  LOAN,
  PAYMENT,
  SAVINGS,
  SPENDING,
  TOKEN,
  TRANSFER,
  USER,
  WALLET,
} from './banking.constraints';
import { LOAN_SUMS, PAYMENT_SUMS, TRANSFER_SUMS, WALLET_SUMS, WALLET_TRAILS } from './banking.sums';
import { LOAN_AWAITED, SAVINGS_AWAITED } from './banking.awaited';
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
/** What belongs to a user belongs to the same tenant. */
const TENANT = ['tenantId'];
/** And what a wallet is used for is its owner's. */
const OWNER = [...TENANT, 'userId'];
const namesUser = { '/userId': { to: 'users', keys: ofUser, sharing: TENANT } };
const namesSource = {
  '/sourceWalletId': {
    to: 'wallets',
    keys: ({ sourceWalletId }: { readonly sourceWalletId: string }) => sourceWalletId,
    sharing: OWNER,
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
    constraints: USER,
  }),
  wallets: defineCollection<Wallet>('wallets', {
    key: byId,
    indexes: { user: ofUser, number: ({ tenantId, walletNumber }) => keyOf(tenantId, walletNumber) },
    unique: {
      number: ({ tenantId, walletNumber }) => keyOf(tenantId, walletNumber),
      kind: ({ userId, walletType, currency }) => keyOf(userId, walletType, currency),
    },
    distinct: { 'primary of its user': ({ isPrimary, userId }) => (isPrimary ? userId : undefined) },
    references: namesUser,
    constraints: WALLET,
    sums: WALLET_SUMS,
    trails: WALLET_TRAILS,
  }),
  entries: defineCollection<Entry>('entries', {
    key: byId,
    indexes: { user: ofUser, reference: ({ reference }) => reference },
    references: {
      ...namesUser,
      '/walletId': { to: 'wallets', keys: ({ walletId }) => walletId, sharing: [...OWNER, 'currency'] },
    },
  }),
  transfers: defineCollection<Transfer>('transfers', {
    key: byId,
    indexes: {
      user: ofUser,
      reference: ({ reference }) => reference,
    },
    unique: { reference: ({ reference }) => reference },
    references: {
      ...namesUser,
      '/sourceWalletId': { ...namesSource['/sourceWalletId'], sharing: [...OWNER, 'currency'] },
      '/recipientWalletId': {
        to: 'wallets',
        keys: ({ recipientWalletId }) => recipientWalletId ?? undefined,
        sharing: [...TENANT, 'currency'],
      },
    },
    constraints: TRANSFER,
    sums: TRANSFER_SUMS,
  }),
  /** The latest transfer of each identity: an older one is outside the dedup window, or never counted. */
  twins: defineCollection<Twin>('twins', {
    key: ({ dedupKey }) => dedupKey,
    references: { '/transferId': { to: 'transfers', keys: ({ transferId }) => transferId, sharing: ['dedupKey'] } },
  }),
  spendings: defineCollection<SpendingTally>('spendings', {
    key: ({ walletId, month }) => keyOf(walletId, month),
    references: { '/walletId': { to: 'wallets', keys: ({ walletId }) => walletId } },
    constraints: SPENDING,
  }),
  payments: defineCollection<Payment>('payments', {
    key: byId,
    indexes: { user: ofUser, reference: ({ reference }) => reference },
    unique: { reference: ({ reference }) => reference },
    references: { ...namesUser, ...namesSource },
    constraints: PAYMENT,
    sums: PAYMENT_SUMS,
  }),
  beneficiaries: defineCollection<Beneficiary>('beneficiaries', {
    key: byId,
    indexes: {
      user: ofUser,
      account: ({ userId, accountNumber, bankCode }) => keyOf(userId, accountNumber, bankCode),
    },
    unique: { account: ({ userId, accountNumber, bankCode }) => keyOf(userId, accountNumber, bankCode) },
    references: { '/userId': { to: 'users', keys: ofUser } },
  }),
  applications: defineCollection<LoanApplication>('applications', {
    key: byId,
    indexes: { user: ofUser, open: (application) => (isOpen(application) ? application.userId : undefined) },
    distinct: { 'open for its user': (application) => (isOpen(application) ? application.userId : undefined) },
    references: {
      ...namesUser,
      '/disbursementWalletId': {
        to: 'wallets',
        keys: ({ disbursementWalletId }) => disbursementWalletId,
        sharing: OWNER,
      },
      '/loanId': { to: 'loans', keys: ({ loanId }) => loanId ?? undefined, sharing: OWNER },
    },
    constraints: APPLICATION,
  }),
  loans: defineCollection<Loan>('loans', {
    key: byId,
    indexes: { user: ofUser, running: (loan) => (isRunning(loan) ? loan.userId : undefined) },
    distinct: { 'running for its user': (loan) => (isRunning(loan) ? loan.userId : undefined) },
    references: {
      ...namesUser,
      '/applicationId': { to: 'applications', keys: ({ applicationId }) => applicationId, sharing: OWNER },
    },
    constraints: LOAN,
    awaited: LOAN_AWAITED,
    sums: LOAN_SUMS,
  }),
  savings: defineCollection<SavingsAccount>('savings', {
    key: byId,
    indexes: { user: ofUser },
    references: namesUser,
    constraints: SAVINGS,
    awaited: SAVINGS_AWAITED,
  }),
  tokens: defineCollection<IssuedToken>('tokens', {
    key: ({ jti }) => jti,
    indexes: { user: ofUser, over: (token) => (token.isOver === true ? token.userId : undefined) },
    references: { '/userId': { to: 'users', keys: ofUser } },
    constraints: TOKEN,
  }),
  challenges: defineCollection<MfaChallenge>('challenges', { key: ({ token }) => token, references: namesUser }),
  idempotency: defineCollection<IdempotencyRecord>('idempotency', {
    key: ({ key }) => key,
    constraints: IDEMPOTENCY,
  }),
  rateCounters: defineCollection<RateCounter>('rate-counters', { key: ({ key }) => key }),
} as const;
