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

/** What the bank lends and to whom (contract banking §3.6). */
@Injectable()
export class LoanProductsService {
  /** Throws INVALID_REFERENCE, VALIDATION_ERROR, LOAN_LIMIT_EXCEEDED. */
  calculate(productId: string, terms: LoanTerms): CalculationResponse {
    const product = requireProduct(bankingFixtures.loanProducts, productId);
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

  /** Never an error for "no". Throws INVALID_REFERENCE. */
  eligibility(call: Call, { user }: BankCaller, productId: string): EligibilityResponse {
    const product = requireProduct(bankingFixtures.loanProducts, productId);
    const reasons = eligibilityReasons(user, rulesOf(call));
    const eligible = reasons.length === 0;
    return { eligible, maxAmount: eligible ? major(product.maxAmount) : 0, reasons };
  }
}
