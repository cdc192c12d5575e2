import type { Instant } from '@sadpath/clock';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import { minor, type Minor } from '@sadpath/money';
import type { Currency } from './currency';

/** A flat object of the caller's own strings (contract wallet §2.5). */
export type Metadata = Readonly<Record<string, string>>;

/** Wallet status by event (contract wallet §4). `resume` is the end of a suspension by time. */
export const walletLifecycle = defineLifecycle({
  active: { freeze: 'frozen', suspend: 'suspended', close: 'closed' },
  suspended: { freeze: 'frozen', unsuspend: 'active', resume: 'active' },
  frozen: { unfreeze: 'active' },
  closed: {},
});

export type WalletStatus = StateOf<typeof walletLifecycle.table>;
export type WalletEvent = EventOf<typeof walletLifecycle.table>;

export const OWNER_TYPES = ['user', 'organization', 'tenant'] as const;
export type OwnerType = (typeof OWNER_TYPES)[number];

export const BILLING_MODES = ['prepaid', 'postpaid'] as const;
export type BillingMode = (typeof BILLING_MODES)[number];

/** Limit of a post-paid wallet opened without one, in minor units. */
export const DEFAULT_CREDIT_LIMIT: Minor = 100_000;

/** A wallet (contract wallet §3.0); amounts are minor units of its currency, times are instants. */
export interface Wallet {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly tenantId: string;
  readonly ownerType: OwnerType;
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly ownerId: string;
  readonly currency: Currency;
  readonly billingMode: BillingMode;
  readonly status: WalletStatus;
  readonly statusReason: string | null;
  readonly suspendedUntil: Instant | null;
  /** Posted money; negative only if post-paid. */
  readonly balance: Minor;
  /**
   * Sum of the pending debits; still part of `balance`.
   * @minimum 0
   */
  readonly held: Minor;
  /**
   * Own money inside funded or disputed escrows; no longer part of `balance`.
   * @minimum 0
   */
  readonly escrowed: Minor;
  /** @minimum 0 */
  readonly creditLimit: Minor;
  /**
   */
  readonly credits: number;
  readonly label: string | null;
  readonly metadata: Metadata;
  /** @minimum 1 */
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly closedAt: Instant | null;
}

/** What the opener of a wallet decides. */
export type WalletDraft = Pick<Wallet, 'id' | 'tenantId' | 'ownerType' | 'ownerId' | 'currency' | 'billingMode'> &
  Partial<Pick<Wallet, 'creditLimit' | 'label' | 'metadata'>>;

/** A new active wallet without money or credits. */
export function openWallet(draft: WalletDraft, now: Instant): Wallet {
  const { creditLimit = DEFAULT_CREDIT_LIMIT, label = null, metadata = {}, ...given } = draft;
  return {
    ...given,
    status: 'active',
    statusReason: null,
    suspendedUntil: null,
    balance: 0,
    held: 0,
    escrowed: 0,
    creditLimit: draft.billingMode === 'postpaid' ? creditLimit : 0,
    credits: 0,
    label,
    metadata,
    version: 1,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  };
}

/** The same wallet with some fields changed: one change, one version. */
export function amended(wallet: Wallet, change: Partial<Wallet>, now: Instant): Wallet {
  return { ...wallet, ...change, version: wallet.version + 1, updatedAt: now };
}

/** By how much a change moves each counter of a wallet. */
export interface Deltas {
  readonly balance?: Minor;
  readonly held?: Minor;
  readonly escrowed?: Minor;
  readonly credits?: number;
}

/** The wallet with its counters moved, as one change. */
export function adjusted(wallet: Wallet, deltas: Deltas, now: Instant): Wallet {
  const { balance = 0, held = 0, escrowed = 0, credits = 0 } = deltas;
  return amended(
    wallet,
    {
      balance: minor(wallet.balance + balance),
      held: minor(wallet.held + held),
      escrowed: minor(wallet.escrowed + escrowed),
      credits: minor(wallet.credits + credits),
    },
    now,
  );
}

/** What the wallet can spend at once, its credit limit included (contract wallet §3.0). */
export function availableOf(wallet: Wallet): Minor {
  return wallet.balance - wallet.held + wallet.creditLimit;
}

/** What a post-paid wallet owes. */
export function outstandingOf(wallet: Wallet): Minor {
  return Math.max(0, -wallet.balance);
}
