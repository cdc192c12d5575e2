import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { bankMarks } from '../access/bank-marks';
import { DEBIT, FORM, ONE_FIELD, Raises, SESSION } from '../banking.raises';
import { minorOf } from '../domain/money';
import { IdPath } from '../forms/common.requests.dto';
import { RepayRequest } from './dto/loan.requests.dto';
import { LoanResponse, RepaymentResponse } from './dto/loan.responses.dto';
import { LoansService } from './loans.service';

const TAGS = ['Loans'];
const MARKS = bankMarks({ feature: 'loans' });

/** Loans of the caller. */
@Controller('api/v1/banking/loans')
export class LoansController {
  constructor(private readonly loans: LoansService) {}

  @Get()
  @Operation({ summary: 'All loans of the caller', tags: TAGS, answers: [LoanResponse], marks: MARKS })
  @Raises(...SESSION, 'FEATURE_DISABLED')
  async listLoans(@InCall() call: Call, @ByCaller() caller: BankCaller) {
    return (await this.loans.list(call, caller)).map((loan) => LoanResponse.of(loan, call.now));
  }

  @Get(':id')
  @Operation({ summary: 'One loan with its schedule', tags: TAGS, answers: LoanResponse, marks: MARKS })
  @Raises(...SESSION, ...ONE_FIELD, 'NOT_FOUND', 'FEATURE_DISABLED')
  async getLoan(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return LoanResponse.of(await this.loans.get(call, caller, id), call.now);
  }

  @Post(':id/repay')
  @Operation({ summary: 'Repays a loan', tags: TAGS, answers: RepaymentResponse, marks: MARKS })
  @Raises(...SESSION, ...FORM, 'NOT_FOUND', ...DEBIT, 'FEATURE_DISABLED', 'DUPLICATE_ENTRY')
  repayLoan(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath, @Body() body: RepayRequest) {
    const { sourceWalletId = null } = body;
    return this.loans.repay(call, caller, { id, amount: minorOf(body.amount), sourceWalletId });
  }
}
