import type { Instant } from '@sadpath/clock';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import { minor, type Minor, scale } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import { lagosDayNumber } from './lagos-calendar';

/** The life of a savings account (contract banking §4). */
export const savingsLifecycle = defineLifecycle({
  active: { mature: 'matured', close: 'closed' },
  matured: { close: 'closed' },
  closed: {},
});

export type SavingsStatus = StateOf<typeof savingsLifecycle.table>;
export type SavingsEvent = EventOf<typeof savingsLifecycle.table>;

/** A member of a savings group. */
export interface GroupMember {
  readonly userId: string;
  readonly name: string;
}

/** What was agreed when the account was opened; amounts in kobo, dates as Lagos calendar days. */
export type SavingsTerms =
  | { readonly productType: 'flexible' }
  | {
      readonly productType: 'target';
      readonly targetName: string;
      /** @minimum 0 */
      readonly targetAmount: Minor;
      readonly targetDate: string;
      /** @minimum 0 */
      readonly monthlyContribution: Minor;
    }
  | { readonly productType: 'locked'; readonly lockPeriodMonths: number; readonly maturityDate: string }
  | { readonly productType: 'group'; readonly groupName: string; readonly members: readonly GroupMember[] };

/** Interest in the making: the balance times the days it stood, since the last credit. */
export interface Accrual {
  readonly koboDays: number;
  /**
   * Lagos day number up to which it is counted.
   * @maximum 200000
   */
  readonly day: number;
}

/** A savings account; amounts in kobo, rates in hundredths of a percent. */
export interface SavingsAccount {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly terms: SavingsTerms;
  /** @minimum 0 */
  readonly balance: Minor;
  /** @maximum 100000 */
  readonly interestRate: number;
  /** @maximum 100000 */
  readonly penaltyRate: number;
  /** @minimum 0 */
  readonly interestEarned: Minor;
  /** @minimum 0 */
  readonly penaltyPaid: Minor;
  readonly status: SavingsStatus;
  readonly createdAt: Instant;
  /** When the money is free without penalty; null when it always is. */
  readonly maturesAt: Instant | null;
  readonly accrual: Accrual;
}

const RATE_DAYS = 365 * 10_000;

/** The user's own savings account or SAVINGS_NOT_FOUND. */
export function requireSavings(found: SavingsAccount | undefined, userId: string): SavingsAccount {
  if (found?.userId !== userId) throw bankingError('SAVINGS_NOT_FOUND');
  return found;
}

/** The account with its accrual counted up to `now`; every change of the balance starts with this. */
export function accrued(account: SavingsAccount, now: Instant): SavingsAccount {
  const day = lagosDayNumber(now);
  const { accrual } = account;
  if (account.status !== 'active' || day <= accrual.day) return account;
  const koboDays = minor(accrual.koboDays + account.balance * (day - accrual.day));
  return { ...account, accrual: { koboDays, day } };
}

/** Credits the interest earned since the last credit, half-up to the kobo (contract banking §4). */
export function creditInterest(account: SavingsAccount, now: Instant): SavingsAccount {
  const counted = accrued(account, now);
  const interest = scale(counted.accrual.koboDays, counted.interestRate, RATE_DAYS);
  return {
    ...counted,
    balance: minor(counted.balance + interest),
    interestEarned: minor(counted.interestEarned + interest),
    accrual: { ...counted.accrual, koboDays: 0 },
  };
}

/** The matured account with its last interest, or undefined while it is not its time or it is closed. */
export function mature(account: SavingsAccount, now: Instant): SavingsAccount | undefined {
  const status = savingsLifecycle.next(account.status, 'mature');
  if (status === undefined || account.maturesAt === null || now < account.maturesAt) return undefined;
  return { ...creditInterest(account, now), status };
}
