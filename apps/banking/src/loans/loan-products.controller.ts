import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { bankMarks } from '../access/bank-marks';
import { bankingFixtures } from '../banking.fixtures';
import { FORM, ONE_FIELD, Raises, SESSION } from '../banking.raises';
import { minorOf } from '../domain/money';
import { IdPath } from '../forms/common.requests.dto';
import { CalculationResponse, EligibilityResponse, LoanProductResponse } from './dto/application.responses.dto';
import { CalculatorQuery } from './dto/loan.requests.dto';
import { LoanProductsService } from './loan-products.service';

const TAGS = ['Loans'];
const MARKS = bankMarks({ feature: 'loans' });

/** Loans on offer. */
@Controller('api/v1/banking/loan-products')
export class LoanProductsController {
  constructor(private readonly products: LoanProductsService) {}

  @Get()
  @Operation({ summary: 'Loans on offer', tags: TAGS, answers: [LoanProductResponse], marks: MARKS })
  @Raises(...SESSION, 'FEATURE_DISABLED')
  listLoanProducts(): readonly LoanProductResponse[] {
    return bankingFixtures.loanProducts.map((product) => LoanProductResponse.of(product));
  }

  @Get(':id/calculator')
  @Operation({ summary: 'What a loan would cost', tags: TAGS, answers: CalculationResponse, marks: MARKS })
  @Raises(...SESSION, ...FORM, 'NOT_FOUND', 'FEATURE_DISABLED', 'LOAN_LIMIT_EXCEEDED')
  calculateLoan(@Param() { id }: IdPath, @Query() { amount, tenureMonths }: CalculatorQuery) {
    return this.products.calculate(id, { amount: minorOf(amount), tenureMonths });
  }

  @Get(':id/eligibility')
  @Operation({ summary: 'Whether the caller may borrow', tags: TAGS, answers: EligibilityResponse, marks: MARKS })
  @Raises(...SESSION, ...ONE_FIELD, 'NOT_FOUND', 'FEATURE_DISABLED')
  checkEligibility(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return this.products.eligibility(call, caller, id);
  }
}
