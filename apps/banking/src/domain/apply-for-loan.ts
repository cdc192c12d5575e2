import type { Minor } from '@sadpath/money';
import type { BankRules } from './bank-rules';
import { type Loan, requireNoRunningLoan } from './loan';
import { type LoanApplication, requireNoApproved, requireNoSubmitted } from './loan-application';
import { requireEligible } from './loan-eligibility';
import {
  type LoanProduct,
  type LoanTerms,
  monthsOf,
  repaymentPlan,
  requireTerms,
  requireWithinMaximum,
} from './loan-product';
import { ruleError } from './refusals';
import type { Stamp } from './stamp';
import type { User } from './user';
import { requireActive, requireOwn, type Wallet } from './wallet';

/** What the applicant asks for; amounts in kobo. */
export interface LoanOrder extends LoanTerms {
  readonly purpose: string | null;
  readonly monthlyIncome: Minor | undefined;
}

/** Everything the decision looks at. */
export interface LoanFacts {
  readonly rules: BankRules;
  readonly product: LoanProduct;
  readonly user: User;
  readonly wallet: Wallet | undefined;
  readonly loans: readonly Loan[];
  readonly applications: readonly LoanApplication[];
}

/** A submitted application; throws the first refusal in the order of contract banking §3.6. */
export function applyForLoan(order: LoanOrder, facts: LoanFacts, stamp: Stamp): LoanApplication {
  const { product, user, rules } = facts;
  requireTerms(product, order);
  const wallet = requireDisbursable(facts.wallet, user.id);
  const plan = repaymentPlan(product, order);
  const instalment = plan.instalments[0] ?? plan.totalRepayment;
  requireEligible(user, rules, { instalment, monthlyIncome: order.monthlyIncome });
  requireNoRunningLoan(facts.loans);
  requireNoApproved(facts.applications);
  requireNoSubmitted(facts.applications);
  requireWithinMaximum(product, order.amount);
  return {
    id: stamp.newId(),
    tenantId: user.tenantId,
    userId: user.id,
    productId: product.id,
    productName: product.name,
    amount: order.amount,
    tenureMonths: monthsOf(product, order),
    interestRate: product.interestRate,
    monthlyRepayment: instalment,
    totalRepayment: plan.totalRepayment,
    purpose: order.purpose,
    disbursementWalletId: wallet.id,
    status: 'submitted',
    submittedAt: stamp.now,
    approvedAt: null,
    disbursedAt: null,
    loanId: null,
    documents: [],
  };
}

/** A frozen wallet takes a loan, an inactive one does not (contract banking §3.6); loans are in naira. */
function requireDisbursable(wallet: Wallet | undefined, userId: string): Wallet {
  const own = requireActive(requireOwn(wallet, userId));
  if (own.currency !== 'NGN') throw ruleError('disbursementWalletId', 'Loans are paid out in NGN');
  return own;
}
