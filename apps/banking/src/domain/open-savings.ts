import { type Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import { lagosDate, lagosDayNumber, lagosMidnight, addLagosMonths } from './lagos-calendar';
import { debit, type Posting } from './posting';
import { ruleError } from './refusals';
import type { SavingsAccount, SavingsTerms } from './savings-account';
import { requireMinimum, type SavingsProduct } from './savings-product';
import type { Stamp } from './stamp';
import { requireReachable } from './target-estimate';
import { requireDebitable, type Wallet } from './wallet';

/** A savings account to be opened, with its first deposit in kobo. */
export interface SavingsOrder {
  readonly terms: SavingsTerms;
  readonly deposit: Minor;
}

/** Whose money, under which product. */
export interface SavingsFacts {
  readonly product: SavingsProduct;
  readonly userId: string;
  readonly source: Wallet | undefined;
}

/** A savings account and the wallet movement that changed it. */
export interface SavingsMove {
  readonly account: SavingsAccount;
  readonly posting: Posting;
}

/** Opens an account: MINIMUM_AMOUNT, the wallet's refusals, INSUFFICIENT_FUNDS (contract banking §3.7). */
export function openSavings(order: SavingsOrder, facts: SavingsFacts, stamp: Stamp): SavingsMove {
  const { terms, deposit } = order;
  requireMinimum(facts.product, deposit);
  if (terms.productType === 'target') requireReachable(terms);
  const source = requireFundingWallet(facts.source, facts.userId);
  const narration = `Savings ${terms.productType}`;
  const posting = debit(source, [{ category: 'savings', amount: deposit, narration }], stamp);
  return { account: accountOf(order, { ...facts, source }, stamp), posting };
}

/** A wallet that may fund savings: debitable and in naira. */
export function requireFundingWallet(wallet: Wallet | undefined, userId: string): Wallet {
  const source = requireDebitable(wallet, userId);
  if (source.currency !== 'NGN') throw ruleError('sourceWalletId', 'Savings are kept in NGN');
  return source;
}

/** The terms of a locked deposit opened at `now`. */
export function lockedTerms(lockPeriodMonths: number, now: Instant): SavingsTerms {
  return { productType: 'locked', lockPeriodMonths, maturityDate: lagosDate(addLagosMonths(now, lockPeriodMonths)) };
}

/** The midnight in Lagos from which the money is free; null when it always is. */
export function maturityOf(terms: SavingsTerms): Instant | null {
  if (terms.productType === 'locked') return lagosMidnight(terms.maturityDate) ?? null;
  return terms.productType === 'target' ? (lagosMidnight(terms.targetDate) ?? null) : null;
}

function accountOf(
  { terms, deposit }: SavingsOrder,
  { product, source, userId }: SavingsFacts & { readonly source: Wallet },
  stamp: Stamp,
): SavingsAccount {
  return {
    id: stamp.newId(),
    tenantId: source.tenantId,
    userId,
    terms,
    balance: deposit,
    interestRate: product.interestRate ?? 0,
    penaltyRate: product.earlyWithdrawalPenaltyRate ?? 0,
    interestEarned: 0,
    penaltyPaid: 0,
    status: 'active',
    createdAt: stamp.now,
    maturesAt: maturityOf(terms),
    accrual: { koboDays: 0, day: lagosDayNumber(stamp.now) },
  };
}
