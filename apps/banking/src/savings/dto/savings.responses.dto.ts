import { type Instant, isoSeconds } from '@sadpath/clock';
import { Decimal, ListOf, OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import { major, percent } from '../../domain/money';
import { type SavingsAccount, savingsLifecycle, type SavingsTerms } from '../../domain/savings-account';
import type { SavingsProduct } from '../../domain/savings-product';
import { estimateTarget } from '../../domain/target-estimate';

/** A savings product; null where there is no minimum or the rate varies. */
export class SavingsProductResponse {
  @OneOf(['flexible', 'target', 'locked', 'group', 'sayt']) productType: string;
  @Decimal({ nullable: true }) minAmount: number | null;
  @Decimal({ nullable: true }) interestRate: number | null;
  @Text() lockPeriod: string;
  @Decimal({ nullable: true }) earlyWithdrawalPenaltyRate: number | null;

  static of({ productType, minAmount, interestRate, lockPeriod, ...product }: SavingsProduct): SavingsProductResponse {
    const { earlyWithdrawalPenaltyRate: penaltyRate } = product;
    return {
      productType,
      minAmount: minAmount === null ? null : major(minAmount),
      interestRate: interestRate === null ? null : percent(interestRate),
      lockPeriod,
      earlyWithdrawalPenaltyRate: penaltyRate === null ? null : percent(penaltyRate),
    };
  }
}

/** A member of a savings group. */
export class MemberResponse {
  @Uuid() userId: string;
  @Text() name: string;
}

/** A savings account; money in major units, rates in percent. Which members it has depends on its product. */
export class SavingsResponse {
  @Uuid() accountId: string;
  @OneOf(['flexible', 'target', 'locked', 'group']) productType: string;
  @OneOf(savingsLifecycle.states) status: string;
  @Decimal({ optional: true }) balance?: number;
  @Decimal({ optional: true }) interestRate?: number;
  @Text({ optional: true }) createdAt?: string;
  @Text({ optional: true }) targetName?: string;
  @Decimal({ optional: true }) targetAmount?: number;
  @Decimal({ optional: true }) currentBalance?: number;
  @Decimal({ optional: true }) progressPercentage?: number;
  @Text({ optional: true }) targetDate?: string;
  @Whole({ optional: true }) daysRemaining?: number;
  @Decimal({ optional: true }) monthlyContribution?: number;
  @Decimal({ optional: true }) estimatedMaturityAmount?: number;
  @Decimal({ optional: true }) estimatedInterest?: number;
  @Whole({ optional: true }) lockPeriodMonths?: number;
  @Text({ optional: true }) maturityDate?: string;
  @Text({ optional: true }) groupName?: string;
  @ListOf(() => MemberResponse, { optional: true }) members?: readonly MemberResponse[];

  static of(account: SavingsAccount, now: Instant): SavingsResponse {
    const { id: accountId, terms, status } = account;
    const { productType } = terms;
    if (productType === 'target') return { accountId, productType, ...targetOf(account, terms, now), status };
    const balance = major(account.balance);
    const common = { accountId, productType, balance, interestRate: percent(account.interestRate), status };
    return { ...common, createdAt: isoSeconds(account.createdAt), ...ownOf(terms) };
  }
}

function targetOf(
  account: SavingsAccount,
  terms: SavingsTerms & { productType: 'target' },
  now: Instant,
): Partial<SavingsResponse> {
  const estimate = estimateTarget(account, terms, now);
  return {
    targetName: terms.targetName,
    targetAmount: major(terms.targetAmount),
    currentBalance: major(account.balance),
    progressPercentage: estimate.progressPercentage,
    targetDate: terms.targetDate,
    daysRemaining: estimate.daysRemaining,
    monthlyContribution: major(terms.monthlyContribution),
    estimatedMaturityAmount: major(estimate.estimatedMaturityAmount),
    estimatedInterest: major(estimate.estimatedInterest),
  };
}

function ownOf(terms: SavingsTerms): Partial<SavingsResponse> {
  if (terms.productType === 'locked') {
    return { lockPeriodMonths: terms.lockPeriodMonths, maturityDate: terms.maturityDate };
  }
  return terms.productType === 'group'
    ? {
        groupName: terms.groupName,
        members: terms.members.map(({ userId, name }) => ({ userId, name })),
      }
    : {};
}

/** All savings of a user; money in major units. */
export class SavingsSummaryResponse {
  @Decimal() totalBalance: number;
  @Decimal() totalInterestEarned: number;
  @ListOf(() => SavingsResponse) accounts: SavingsResponse[];
}

/** A withdrawal; money in major units. */
export class WithdrawalResponse {
  @Uuid() accountId: string;
  @Decimal() amountWithdrawn: number;
  @Decimal() penalty: number;
  @Decimal() creditedAmount: number;
  @Decimal() balance: number;
  @OneOf(savingsLifecycle.states) status: string;
  @Text() reference: string;
}
