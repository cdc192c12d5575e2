import { scheduleOf, type Loan } from './loan';
import { movedApplication, type LoanApplication } from './loan-application';
import { repaymentPlan, type LoanProduct } from './loan-product';
import { credit, type Posting } from './posting';
import type { Stamp } from './stamp';
import type { Wallet } from './wallet';

/** What a disbursement leaves behind. */
export interface Disbursement {
  readonly application: LoanApplication;
  readonly loan: Loan;
  readonly posting: Posting;
}

/** Pays an approved application out and opens its loan; undefined when it is not approved (any more). */
export function disburseLoan(
  application: LoanApplication,
  to: { readonly product: LoanProduct; readonly wallet: Wallet },
  stamp: Stamp,
): Disbursement | undefined {
  const disbursed = movedApplication(application, 'disburse');
  if (disbursed === undefined) return undefined;
  const loan = loanOf(application, to.product, stamp);
  const movement = { category: 'loan', amount: application.amount, narration: application.productName } as const;
  return {
    application: { ...disbursed, disbursedAt: stamp.now, loanId: loan.id },
    loan,
    posting: credit(to.wallet, [movement], stamp),
  };
}

function loanOf(application: LoanApplication, product: LoanProduct, stamp: Stamp): Loan {
  const { tenantId, userId, productName, amount, interestRate, tenureMonths } = application;
  const { instalments } = repaymentPlan(product, { amount, tenureMonths: tenureMonths ?? undefined });
  const days = 'days' in product.tenure ? product.tenure.days : undefined;
  return {
    id: stamp.newId(),
    tenantId,
    userId,
    applicationId: application.id,
    productName,
    principal: amount,
    interestRate,
    tenureMonths,
    status: 'active',
    disbursedAt: stamp.now,
    schedule: scheduleOf(instalments, stamp.now, days),
  };
}
