import { SECOND, type DueJob, type Instant } from '@sadpath/clock';
import { seedOf, type Seed } from '@sadpath/store';
import { bankingError } from './banking.errors';
import { bankingFixtures } from './banking.fixtures';
import { BANKING_JOBS } from './banking.jobs';
import { lagosDayNumber, nextInterestInstant } from './domain/lagos-calendar';
import { nextArrearsAt, scheduleOf, type Loan } from './domain/loan';
import type { LoanApplication } from './domain/loan-application';
import { repaymentPlan, requireProduct, type LoanProduct } from './domain/loan-product';
import { lockedTerms, maturityOf } from './domain/open-savings';
import type { SavingsAccount } from './domain/savings-account';
import type { User } from './domain/user';
import type { Wallet } from './domain/wallet';
import { bankingCollections } from './banking.collections';

type LoanRow = (typeof bankingFixtures.loans)[number];
type SavingsRow = (typeof bankingFixtures.savings)[number];

/** The documents of a fresh space that begins at `start` (contract banking §7). */
export function bankingSeed(start: Instant, fixtures: 'default' | 'none' = 'default'): Seed {
  const { tenants, users, wallets, loans, savings } = bankingFixtures;
  const setUp = [
    seedOf(bankingCollections.tenants, tenants),
    seedOf(bankingCollections.users, users),
    seedOf(
      bankingCollections.wallets,
      wallets.map((row) => walletOf(row, start)),
    ),
  ];
  if (fixtures === 'none') return setUp;
  return [
    ...setUp,
    seedOf(
      bankingCollections.applications,
      loans.map((row) => applicationOf(row, start - row.disbursedAgoMs)),
    ),
    seedOf(
      bankingCollections.loans,
      loans.map((row) => loanOf(row, start - row.disbursedAgoMs)),
    ),
    seedOf(
      bankingCollections.savings,
      savings.map((row) => savingsOf(row, start)),
    ),
  ];
}

function ownerOf(userId: string): User {
  const owner = bankingFixtures.users.find(({ id }) => id === userId);
  if (owner === undefined) throw bankingError('USER_NOT_FOUND');
  return owner;
}

function walletOf(row: (typeof bankingFixtures.wallets)[number], createdAt: Instant): Wallet {
  return { ...row, tenantId: ownerOf(row.userId).tenantId, currency: 'NGN', held: 0, createdAt };
}

function productOf(row: LoanRow): LoanProduct {
  return requireProduct(bankingFixtures.loanProducts, row.productId);
}

function loanOf(row: LoanRow, disbursedAt: Instant): Loan {
  const { amount, tenureMonths, userId, applicationId } = row;
  const { name: productName, interestRate, ...product } = productOf(row);
  const { instalments } = repaymentPlan({ ...product, name: productName, interestRate }, { amount, tenureMonths });
  const { tenantId } = ownerOf(userId);
  const schedule = scheduleOf(instalments, disbursedAt);
  const terms = { productName, principal: amount, interestRate, tenureMonths };
  return { id: row.id, tenantId, userId, applicationId, ...terms, status: 'active', disbursedAt, schedule };
}

function applicationOf(row: LoanRow, disbursedAt: Instant): LoanApplication {
  const { amount, tenureMonths, userId } = row;
  const product = productOf(row);
  const { instalments, totalRepayment } = repaymentPlan(product, { amount, tenureMonths });
  return {
    id: row.applicationId,
    tenantId: ownerOf(userId).tenantId,
    userId,
    productId: product.id,
    productName: product.name,
    amount,
    tenureMonths,
    interestRate: product.interestRate,
    monthlyRepayment: instalments[0] ?? totalRepayment,
    totalRepayment,
    purpose: null,
    disbursementWalletId: row.walletId,
    status: 'disbursed',
    submittedAt: disbursedAt - 10 * SECOND,
    approvedAt: disbursedAt - 5 * SECOND,
    disbursedAt,
    loanId: row.id,
    documents: [],
  };
}

function savingsOf(row: SavingsRow, openedAt: Instant): SavingsAccount {
  const terms =
    row.lockPeriodMonths === null
      ? ({ productType: 'flexible' } as const)
      : lockedTerms(row.lockPeriodMonths, openedAt);
  const product = bankingFixtures.savingsProducts.find(({ productType }) => productType === terms.productType);
  return {
    id: row.id,
    tenantId: ownerOf(row.userId).tenantId,
    userId: row.userId,
    terms,
    balance: row.balance,
    interestRate: product?.interestRate ?? 0,
    penaltyRate: product?.earlyWithdrawalPenaltyRate ?? 0,
    interestEarned: 0,
    penaltyPaid: 0,
    status: 'active',
    createdAt: openedAt,
    maturesAt: maturityOf(terms),
    accrual: { koboDays: 0, day: lagosDayNumber(openedAt) },
  };
}

/** What time will do to the fixtures: the running loan's due days, interest and maturity of the savings. */
export function bankingSeedJobs(start: Instant): readonly Omit<DueJob, 'service'>[] {
  const { loans, savings } = bankingFixtures;
  return [
    ...loans.map((row) => loanOf(row, start - row.disbursedAgoMs)).flatMap((loan) => reviewJobs(loan, start)),
    ...savings
      .map((row) => savingsOf(row, start))
      .flatMap(({ id, maturesAt }) => [
        { at: nextInterestInstant(start), job: BANKING_JOBS.creditInterest, entity: id },
        ...(maturesAt === null ? [] : [{ at: maturesAt, job: BANKING_JOBS.matureSavings, entity: id }]),
      ]),
  ];
}

function reviewJobs(loan: Loan, now: Instant): readonly Omit<DueJob, 'service'>[] {
  const at = nextArrearsAt(loan, now);
  return at === null ? [] : [{ at, job: BANKING_JOBS.reviewLoan, entity: loan.id }];
}
