import { comparing } from '@sadpath/errors';
import { type Minor, toMajor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import { annuity, bulletRepayment, type RepaymentPlan } from './annuity';
import { DECIMALS, major } from './money';
import { ruleError, invalidReference } from './refusals';

export type LoanProductCode = 'quick_cash' | 'personal' | 'salary_advance' | 'mortgage' | 'asset_finance' | 'business';

/** How long a loan runs: in months of the client's choice, or for a fixed number of days. */
export type LoanTenure = { readonly minMonths: number; readonly maxMonths: number } | { readonly days: number };

/** A loan on offer; amounts in kobo, the rate in hundredths of a percent a year. */
export interface LoanProduct {
  readonly id: string;
  readonly code: LoanProductCode;
  readonly name: string;
  readonly minAmount: Minor;
  readonly maxAmount: Minor;
  readonly tenure: LoanTenure;
  readonly interestRate: number;
}

/** What a client asks of a product. */
export interface LoanTerms {
  readonly amount: Minor;
  /** Ignored by products of fixed days. */
  readonly tenureMonths: number | undefined;
}

/** The product, or the refusal of the place where it was named: INVALID_REFERENCE in a body. */
export function requireProduct(
  products: readonly LoanProduct[],
  id: string,
  refusal = () => invalidReference('productId'),
): LoanProduct {
  const product = products.find((candidate) => candidate.id === id.toLowerCase());
  if (product === undefined) throw refusal();
  return product;
}

/** Months a loan of these terms runs; null for products of fixed days. */
export function monthsOf(product: LoanProduct, terms: LoanTerms): number | null {
  return 'days' in product.tenure ? null : (terms.tenureMonths ?? product.tenure.minMonths);
}

/** Throws VALIDATION_ERROR for an amount below the minimum or a tenure outside the product's range. */
export function requireTerms(product: LoanProduct, terms: LoanTerms): void {
  if (terms.amount < product.minAmount) {
    throw ruleError('amount', `amount must be at least ${String(major(product.minAmount))} naira`);
  }
  if ('days' in product.tenure) return;
  const { minMonths, maxMonths } = product.tenure;
  const { tenureMonths = minMonths } = terms;
  if (tenureMonths < minMonths || tenureMonths > maxMonths) {
    throw ruleError(
      'tenureMonths',
      `tenureMonths must be between ${String(minMonths)} and ${String(maxMonths)} months`,
    );
  }
}

/** Throws LOAN_LIMIT_EXCEEDED above the product's maximum. */
export function requireWithinMaximum(product: LoanProduct, amount: Minor): void {
  if (amount <= product.maxAmount) return;
  const facts = { maxAmount: toMajor(product.maxAmount, DECIMALS), requested: toMajor(amount, DECIMALS) };
  const { requested, maxAmount } = facts;
  throw bankingError('LOAN_LIMIT_EXCEEDED', undefined, {
    details: [facts],
    ...comparing({ requested }, { maxAmount }),
  });
}

/** The instalments of a loan of these terms. */
export function repaymentPlan(product: LoanProduct, terms: LoanTerms): RepaymentPlan {
  const { tenure, interestRate } = product;
  if ('days' in tenure) return bulletRepayment(terms.amount, interestRate, tenure.days);
  return annuity(terms.amount, interestRate, monthsOf(product, terms) ?? tenure.minMonths);
}

/** Whether a request for that product must say its months: all but those of fixed days, unknown ones too. */
export function needsMonths(products: readonly LoanProduct[], productId: unknown): boolean {
  const wanted = typeof productId === 'string' ? productId.toLowerCase() : undefined;
  const product = products.find(({ id }) => id === wanted);
  return product === undefined || !('days' in product.tenure);
}
