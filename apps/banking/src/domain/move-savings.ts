import { isoSeconds, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { minor, type Minor, scale, toMajor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import { lagosDate } from './lagos-calendar';
import { DECIMALS, major } from './money';
import { requireFundingWallet, type SavingsFacts, type SavingsMove } from './open-savings';
import { credit, debit } from './posting';
import { ruleError, insufficientFunds } from './refusals';
import { accrued, type SavingsAccount, savingsLifecycle } from './savings-account';
import { requireMinimum } from './savings-product';
import type { Stamp } from './stamp';
import { requireActive, requireOwn, type Wallet } from './wallet';

/** Adds to an account that takes deposits; VALIDATION_ERROR, MINIMUM_AMOUNT, the wallet's refusals (contract banking §3.7). */
export function depositSavings(
  account: SavingsAccount,
  amount: Minor,
  by: SavingsFacts & { stamp: Stamp },
): SavingsMove {
  if (account.terms.productType === 'locked') throw ruleError('accountId', 'Locked savings take no further deposits');
  if (account.status !== 'active') throw ruleError('accountId', `Savings account is ${account.status}`);
  requireMinimum(by.product, amount);
  const source = requireFundingWallet(by.source, by.userId);
  const posting = debit(source, [{ category: 'savings', amount, narration: 'Savings deposit' }], by.stamp);
  const counted = accrued(account, by.stamp.now);
  return { account: { ...counted, balance: minor(counted.balance + amount) }, posting };
}

/** What the client wants back; everything when no amount is given. */
export interface WithdrawalOrder {
  readonly amount: Minor | undefined;
  readonly acceptsPenalty: boolean;
}

/** A withdrawal; amounts in kobo. */
export interface Withdrawal extends SavingsMove {
  readonly amountWithdrawn: Minor;
  readonly penalty: Minor;
  readonly creditedAmount: Minor;
}

/**
 * Takes money out. Throws VALIDATION_ERROR for a closed account or a part of bound money, EARLY_WITHDRAWAL,
 * INSUFFICIENT_FUNDS, ACCOUNT_NOT_FOUND, WALLET_INACTIVE in this order (contract banking §3.7). An emptied account
 * closes and forfeits interest not yet credited.
 */
export function withdrawSavings(
  account: SavingsAccount,
  order: WithdrawalOrder,
  by: { userId: string; destination: Wallet | undefined; stamp: Stamp },
): Withdrawal {
  const { now } = by.stamp;
  if (savingsLifecycle.isTerminal(account.status)) throw ruleError('accountId', 'Savings account is closed');
  const isBound = isBoundAt(account, now);
  if (isBound && !order.acceptsPenalty) throw earlyWithdrawal(account, now);
  const amount = order.amount ?? account.balance;
  if (amount > account.balance) throw insufficientFunds(amount, account.balance);
  if (isBound && amount < account.balance) {
    throw ruleError('amount', `amount must be the whole balance of ${String(major(account.balance))} naira`);
  }
  const destination = requireDestination(by.destination, by.userId);
  const penalty = isBound ? penaltyOf(account) : 0;
  const creditedAmount = amount - penalty;
  const movement = { category: 'savings', amount: creditedAmount, narration: 'Savings withdrawal' } as const;
  const posting = credit(destination, [movement], by.stamp);
  return {
    account: lessened(account, { amount, penalty, now }),
    posting,
    amountWithdrawn: amount,
    penalty,
    creditedAmount,
  };
}

/** Only locked savings are bound; a target has no early penalty and pays out at any time (contract banking §3.7). */
function isBoundAt({ maturesAt, status, terms }: SavingsAccount, now: Instant): boolean {
  return terms.productType === 'locked' && status === 'active' && maturesAt !== null && now < maturesAt;
}

/** What an early withdrawal costs. */
export function penaltyOf(account: SavingsAccount): Minor {
  return scale(account.balance, account.penaltyRate, 10_000);
}

function earlyWithdrawal(account: SavingsAccount, now: Instant): ReturnType<typeof bankingError> {
  const { maturesAt } = account;
  return bankingError('EARLY_WITHDRAWAL', undefined, {
    details: [
      {
        maturityDate: lagosDate(account.maturesAt ?? account.createdAt),
        penaltyRate: account.penaltyRate / 100,
        penaltyAmount: toMajor(penaltyOf(account), DECIMALS),
      },
    ],
    ...(maturesAt === null ? {} : comparing({ 'locked until': isoSeconds(maturesAt) }, { now: isoSeconds(now) })),
  });
}

function requireDestination(wallet: Wallet | undefined, userId: string): Wallet {
  const own = requireActive(requireOwn(wallet, userId));
  if (own.currency !== 'NGN') throw ruleError('destinationWalletId', 'Savings are paid out in NGN');
  return own;
}

function lessened(account: SavingsAccount, by: { amount: Minor; penalty: Minor; now: Instant }): SavingsAccount {
  const counted = accrued(account, by.now);
  const balance = counted.balance - by.amount;
  const closed = balance === 0 ? savingsLifecycle.next(counted.status, 'close') : undefined;
  const penaltyPaid = counted.penaltyPaid + by.penalty;
  return { ...counted, balance, penaltyPaid, status: closed ?? counted.status };
}
