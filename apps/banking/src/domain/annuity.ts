import { scale, type Minor } from '@sadpath/money';

/** The instalments of a loan in minor units: all alike, but the last takes the rounding. */
export interface RepaymentPlan {
  readonly instalments: readonly Minor[];
  readonly totalRepayment: Minor;
  readonly totalInterest: Minor;
}

/** Months times the percent's hundredths: a yearly rate of 18.5 % is 1850 of 120000 a month. */
const MONTHLY_DENOMINATOR = 120_000n;

/**
 * Monthly instalments of a reducing balance (contract banking §6): rate in hundredths of a percent a year, exact
 * fractions throughout, half-up to the minor unit at the end.
 */
export function annuity(principal: Minor, yearlyRate: number, months: number): RepaymentPlan {
  const rate = BigInt(yearlyRate);
  const grown = (MONTHLY_DENOMINATOR + rate) ** BigInt(months);
  const numerator = rate * grown;
  const denominator = MONTHLY_DENOMINATOR * (grown - MONTHLY_DENOMINATOR ** BigInt(months));
  const instalment = scale(principal, numerator, denominator);
  const totalRepayment = scale(principal, numerator * BigInt(months), denominator);
  const last = totalRepayment - instalment * (months - 1);
  const instalments = [...Array.from({ length: months - 1 }, () => instalment), last];
  return { instalments, totalRepayment, totalInterest: totalRepayment - principal };
}

/** One instalment after so many days, with simple interest of a 365-day year. */
export function bulletRepayment(principal: Minor, yearlyRate: number, days: number): RepaymentPlan {
  const totalInterest = scale(principal, yearlyRate * days, 3_650_000);
  const totalRepayment = principal + totalInterest;
  return { instalments: [totalRepayment], totalRepayment, totalInterest };
}
