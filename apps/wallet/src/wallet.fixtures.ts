import { DAY, HOUR, type Instant } from '@sadpath/clock';
import type { Role } from './domain/caller';
import type { CreditEntry } from './domain/credits';
import type { Escrow } from './domain/escrow';
import { HOLD_LIFE } from './domain/hold';
import { VERIFICATION_ATTEMPTS, VERIFICATION_LIFE, type PaymentMethod } from './domain/payment-method';
import type { PlanTier } from './domain/rate-window';
import type { SplitPayment } from './domain/split-payment';
import type { Transaction } from './domain/transaction';
import type { Wallet } from './domain/wallet';

/** An account of the companion login. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Home tenant; null for an operator who belongs to none. */
  readonly tenantId: string | null;
  readonly planTier: PlanTier;
}

/** Everything that stands in a fresh space (contract wallet §7). */
export interface WalletFixtures {
  readonly wallets: readonly Wallet[];
  readonly paymentMethods: readonly PaymentMethod[];
  /** Oldest first. */
  readonly transactions: readonly Transaction[];
  readonly escrows: readonly Escrow[];
  readonly splitPayments: readonly SplitPayment[];
  readonly creditEntries: readonly CreditEntry[];
}

const numbered = (group: string, kind: string) => (n: number) =>
  `00000000-0000-4000-${group}-0000000${kind}${String(n).padStart(2, '0')}`;

/** Ids of the fixtures by their number. */
export const tenantId = numbered('a000', '000');
export const userId = numbered('b000', '000');
export const walletId = numbered('8000', '001');
export const paymentMethodId = numbered('8000', '002');
export const transactionId = numbered('8000', '003');
export const escrowId = numbered('8000', '004');
export const splitPaymentId = numbered('8000', '005');
const creditEntryId = numbered('8000', '006');

const T1 = tenantId(1);
const T2 = tenantId(2);

/** The tenants that exist. */
export const TENANTS: readonly string[] = [T1, T2];

/** Password of every account. */
export const PASSWORD = 'Sandbox123!';

/** The accounts of the companion login. */
export const USERS: readonly User[] = [
  {
    id: userId(1),
    email: 'super@wallet.test',
    roles: ['super_admin', 'admin', 'user'],
    tenantId: T1,
    planTier: 'enterprise',
  },
  {
    id: userId(2),
    email: 'admin@wallet.test',
    roles: ['admin', 'organizer', 'user'],
    tenantId: T1,
    planTier: 'professional',
  },
  {
    id: userId(3),
    email: 'dev@wallet.test',
    roles: ['developer', 'organizer', 'user'],
    tenantId: T1,
    planTier: 'professional',
  },
  {
    id: userId(4),
    email: 'organizer@wallet.test',
    roles: ['organizer', 'user'],
    tenantId: T1,
    planTier: 'professional',
  },
  { id: userId(5), email: 'user@wallet.test', roles: ['user'], tenantId: T1, planTier: 'free' },
  { id: userId(6), email: 'burst@wallet.test', roles: ['user'], tenantId: T1, planTier: 'trial' },
  { id: userId(7), email: 'platform@wallet.test', roles: ['super_admin'], tenantId: null, planTier: 'enterprise' },
  { id: userId(8), email: 'admin@t2.wallet.test', roles: ['admin'], tenantId: T2, planTier: 'professional' },
];

/** The state of a fresh space whose clock starts at `start`. */
export function walletFixtures(start: Instant): WalletFixtures {
  const created = start - 2 * DAY;
  return {
    wallets: wallets(start, created),
    paymentMethods: paymentMethods(start, created),
    transactions: transactions(created),
    escrows: escrows(start, created),
    splitPayments: [
      {
        id: splitPaymentId(1),
        tenantId: T1,
        sourceWalletId: walletId(1),
        totalAmount: 1_000,
        currency: 'USD',
        status: 'pending',
        splits: [
          { walletId: walletId(2), amount: 600, description: null, transactionId: null },
          { walletId: walletId(8), amount: 400, description: null, transactionId: null },
        ],
        reference: null,
        metadata: {},
        createdAt: created,
        completedAt: null,
      },
    ],
    creditEntries: [grant(1, walletId(1), 100, created), grant(2, walletId(10), 10_000, created)],
  };
}

function wallets(start: Instant, createdAt: Instant): Wallet[] {
  const wallet = (n: number, own: Partial<Wallet> & Pick<Wallet, 'ownerId'>): Wallet => ({
    id: walletId(n),
    tenantId: T1,
    ownerType: 'user',
    currency: 'USD',
    billingMode: 'prepaid',
    status: 'active',
    statusReason: null,
    suspendedUntil: null,
    balance: 0,
    held: 0,
    escrowed: 0,
    creditLimit: 0,
    credits: 0,
    label: null,
    metadata: {},
    version: 1,
    createdAt,
    updatedAt: createdAt,
    closedAt: null,
    ...own,
  });
  const frozen = { status: 'frozen', statusReason: 'Under review' } as const;
  const closed = { status: 'closed', statusReason: 'No longer needed', closedAt: createdAt } as const;
  const suspended = { status: 'suspended', statusReason: 'Unusual activity', suspendedUntil: start + HOUR } as const;
  return [
    wallet(1, { ownerId: userId(5), balance: 100_000, held: 1_000, escrowed: 6_000, credits: 100 }),
    wallet(2, { ownerId: userId(4), balance: 50_000 }),
    wallet(3, { ownerId: userId(11), balance: 10_000, ...frozen }),
    wallet(4, { ownerId: userId(12), ...closed }),
    wallet(5, { ownerId: userId(13), balance: 10_000, ...suspended }),
    wallet(6, { ownerId: userId(14), ownerType: 'organization', billingMode: 'postpaid', creditLimit: 20_000 }),
    wallet(7, { ownerId: userId(5), currency: 'EUR' }),
    wallet(8, { ownerId: userId(15) }),
    wallet(9, { ownerId: userId(8), tenantId: T2, balance: 10_000 }),
    wallet(10, { ownerId: T1, ownerType: 'tenant', credits: 10_000 }),
  ];
}

function paymentMethods(start: Instant, createdAt: Instant): PaymentMethod[] {
  const method = (n: number, own: Partial<PaymentMethod> & Pick<PaymentMethod, 'brand' | 'last4' | 'status'>) => ({
    id: paymentMethodId(n),
    tenantId: T1,
    walletId: walletId(1),
    type: 'card' as const,
    token: `tok_${own.brand}_${own.last4}`,
    holderName: 'Sandbox User',
    expMonth: 12,
    expYear: 2030,
    isDefault: false,
    verificationAttemptsLeft: VERIFICATION_ATTEMPTS,
    verificationExpiresAt: createdAt + VERIFICATION_LIFE,
    createdAt,
    verifiedAt: createdAt,
    deactivatedAt: null,
    ...own,
  });
  const fresh = { createdAt: start, verificationExpiresAt: start + VERIFICATION_LIFE, verifiedAt: null };
  const bank = { type: 'bank_account', expMonth: null, expYear: null, deactivatedAt: createdAt } as const;
  return [
    method(1, { brand: 'visa', last4: '4242', status: 'active', isDefault: true }),
    method(2, { brand: 'mastercard', last4: '4444', status: 'pending', ...fresh }),
    method(3, { brand: 'bank', last4: '6789', status: 'inactive', ...bank }),
  ];
}

type OwnTransaction = Partial<Transaction> & Pick<Transaction, 'type' | 'amount'>;
const INCOMING: readonly Transaction['type'][] = ['topup', 'credit', 'refund', 'escrow_release', 'escrow_refund'];

const transactionAt =
  (createdAt: Instant) =>
  (n: number, wallet: number, own: OwnTransaction): Transaction => ({
    id: transactionId(n),
    tenantId: T1,
    walletId: walletId(wallet),
    direction: INCOMING.includes(own.type) ? 'in' : 'out',
    status: 'completed',
    currency: 'USD',
    refundedAmount: 0,
    balanceAfter: null,
    groupId: null,
    relatedId: null,
    paymentMethodId: null,
    reference: null,
    description: null,
    metadata: {},
    createdAt,
    completedAt: createdAt,
    holdExpiresAt: null,
    ...own,
  });

function transactions(createdAt: Instant): Transaction[] {
  const transaction = transactionAt(createdAt);
  const funding = (n: number, escrow: number, balanceAfter: number): Transaction =>
    transaction(n, 1, { type: 'escrow_fund', amount: 3_000, balanceAfter, relatedId: escrowId(escrow) });
  const opening = (n: number, wallet: number): Transaction =>
    transaction(n, wallet, { type: 'credit', amount: 10_000, balanceAfter: 10_000 });
  return [
    transaction(1, 1, { type: 'topup', amount: 114_000, balanceAfter: 114_000, paymentMethodId: paymentMethodId(1) }),
    transaction(2, 1, { type: 'debit', amount: 5_000, balanceAfter: 109_000 }),
    transaction(3, 1, {
      type: 'debit',
      amount: 2_000,
      balanceAfter: 107_000,
      status: 'refunded',
      refundedAmount: 2_000,
    }),
    transaction(4, 1, { type: 'refund', amount: 2_000, balanceAfter: 109_000, relatedId: transactionId(3) }),
    transaction(5, 1, {
      type: 'debit',
      amount: 1_000,
      status: 'pending',
      completedAt: null,
      holdExpiresAt: createdAt + HOLD_LIFE,
    }),
    transaction(6, 1, { type: 'debit', amount: 500, status: 'cancelled', completedAt: null }),
    funding(7, 2, 106_000),
    funding(8, 3, 103_000),
    funding(9, 4, 100_000),
    funding(10, 5, 97_000),
    transaction(11, 1, { type: 'escrow_refund', amount: 3_000, balanceAfter: 100_000, relatedId: escrowId(4) }),
    transaction(12, 2, { type: 'escrow_release', amount: 3_000, balanceAfter: 3_000, relatedId: escrowId(5) }),
    transaction(13, 2, { type: 'credit', amount: 47_000, balanceAfter: 50_000 }),
    opening(14, 3),
    opening(15, 5),
    { ...opening(16, 9), tenantId: T2 },
  ];
}

function escrows(start: Instant, createdAt: Instant): Escrow[] {
  const escrow = (n: number, own: Partial<Escrow> & Pick<Escrow, 'status'>): Escrow => ({
    id: escrowId(n),
    tenantId: T1,
    payerWalletId: walletId(1),
    payeeWalletId: walletId(2),
    amount: 3_000,
    currency: 'USD',
    expiresAt: start + 7 * DAY,
    description: null,
    reference: null,
    dispute: null,
    fundedAt: createdAt,
    settledAt: null,
    metadata: {},
    createdAt,
    updatedAt: createdAt,
    ...own,
  });
  const dispute = {
    openedBy: userId(4),
    reason: 'Payment is overdue',
    openedAt: createdAt,
    resolution: null,
    resolvedAt: null,
  };
  const expired = start - HOUR;
  return [
    escrow(1, { status: 'created', fundedAt: null }),
    escrow(2, { status: 'funded' }),
    escrow(3, { status: 'disputed', dispute }),
    escrow(4, { status: 'expired', expiresAt: expired, settledAt: expired, updatedAt: expired }),
    escrow(5, { status: 'released', settledAt: createdAt }),
  ];
}

function grant(n: number, wallet: string, credits: number, createdAt: Instant): CreditEntry {
  return {
    id: creditEntryId(n),
    walletId: wallet,
    kind: 'grant',
    credits,
    balanceAfter: credits,
    operation: null,
    reference: null,
    createdAt,
  };
}
