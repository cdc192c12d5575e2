import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { BankCaller } from '../access/bank-caller';
import { bankingFixtures } from '../banking.fixtures';
import { rulesOf } from '../banking.settings';
import { eligibilityReasons } from '../domain/loan-eligibility';
import {
  type LoanTerms,
  monthsOf,
  repaymentPlan,
  requireProduct,
  requireTerms,
  requireWithinMaximum,
} from '../domain/loan-product';
import { major, percent } from '../domain/money';
import type { CalculationResponse, EligibilityResponse } from './dto/application.responses.dto';
import { notFound } from '../domain/refusals';
import { bankingCollections } from '../banking.collections';

const unknown = () => notFound('Loan product');

/** What the bank lends and to whom (contract banking §3.6). */
@Injectable()
export class LoanProductsService {
  /** Throws NOT_FOUND, VALIDATION_ERROR, LOAN_LIMIT_EXCEEDED. */
  calculate(productId: string, terms: LoanTerms): CalculationResponse {
    const product = requireProduct(bankingFixtures.loanProducts, productId, unknown);
    requireTerms(product, terms);
    requireWithinMaximum(product, terms.amount);
    const { instalments, totalInterest, totalRepayment } = repaymentPlan(product, terms);
    return {
      requestedAmount: major(terms.amount),
      tenureMonths: monthsOf(product, terms),
      interestRate: percent(product.interestRate),
      monthlyRepayment: major(instalments[0] ?? totalRepayment),
      totalInterest: major(totalInterest),
      totalRepayment: major(totalRepayment),
    };
  }

  /** Never an error for "no". Throws NOT_FOUND. */
  async eligibility(call: Call, { user }: BankCaller, productId: string): Promise<EligibilityResponse> {
    const product = requireProduct(bankingFixtures.loanProducts, productId, unknown);
    const isIndebted = await call.store.transaction(async (tx) => {
      const loans = await tx.find(bankingCollections.loans, 'running', user.id);
      const applications = await tx.find(bankingCollections.applications, 'open', user.id);
      return loans.length > 0 || applications.some(({ status }) => status === 'approved');
    });
    const reasons = [...eligibilityReasons(user, rulesOf(call)), ...(isIndebted ? ['EXISTING_LOAN'] : [])];
    const eligible = reasons.length === 0;
    return { eligible, maxAmount: eligible ? major(product.maxAmount) : 0, reasons };
  }
}
