import { type Minor, toMajor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import { annuity, bulletRepayment, type RepaymentPlan } from './annuity';
import { DECIMALS } from './money';
import { faultMessage, missingField, ruleError, invalidReference } from './refusals';

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

/** Throws VALIDATION_ERROR for an amount below the minimum or a tenure outside the product's range, MISSING_FIELD without a tenure. */
export function requireTerms(product: LoanProduct, terms: LoanTerms): void {
  if (terms.amount < product.minAmount) throw ruleError('amount', faultMessage('amount', 'rule'));
  if ('days' in product.tenure) return;
  const { tenureMonths } = terms;
  if (tenureMonths === undefined) throw missingField('tenureMonths');
  const { minMonths, maxMonths } = product.tenure;
  if (tenureMonths < minMonths || tenureMonths > maxMonths) {
    throw ruleError('tenureMonths', faultMessage('tenureMonths', 'rule'));
  }
}

/** Throws LOAN_LIMIT_EXCEEDED above the product's maximum. */
export function requireWithinMaximum(product: LoanProduct, amount: Minor): void {
  if (amount <= product.maxAmount) return;
  const facts = { maxAmount: toMajor(product.maxAmount, DECIMALS), requested: toMajor(amount, DECIMALS) };
  throw bankingError('LOAN_LIMIT_EXCEEDED', undefined, { details: [facts] });
}

/** The instalments of a loan of these terms. */
export function repaymentPlan(product: LoanProduct, terms: LoanTerms): RepaymentPlan {
  const { tenure, interestRate } = product;
  if ('days' in tenure) return bulletRepayment(terms.amount, interestRate, tenure.days);
  return annuity(terms.amount, interestRate, monthsOf(product, terms) ?? tenure.minMonths);
}
