import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { bankMarks } from '../access/bank-marks';
import { bankingFixtures } from '../banking.fixtures';
import { DEBIT, FORM, ONE_FIELD, Raises, SESSION } from '../banking.raises';
import { major, minorOf, optionalMinor } from '../domain/money';
import { DepositRequest, SavingsPath, WithdrawRequest } from './dto/savings.requests.dto';
import {
  SavingsProductResponse,
  SavingsResponse,
  SavingsSummaryResponse,
  WithdrawalResponse,
} from './dto/savings.responses.dto';
import { SavingsService } from './savings.service';

const TAGS = ['Savings'];
const MARKS = bankMarks({ feature: 'savings' });

/** Savings of the caller and the money that goes in and out. */
@Controller('api/v1/banking/savings')
export class SavingsController {
  constructor(private readonly savings: SavingsService) {}

  @Get('config')
  @Operation({ summary: 'Savings products', tags: TAGS, answers: [SavingsProductResponse], marks: MARKS })
  @Raises(...SESSION, 'FEATURE_DISABLED')
  listSavingsProducts(): readonly SavingsProductResponse[] {
    return bankingFixtures.savingsProducts.map((product) => SavingsProductResponse.of(product));
  }

  @Get('summary')
  @Operation({ summary: 'All savings of the caller in one', tags: TAGS, answers: SavingsSummaryResponse, marks: MARKS })
  @Raises(...SESSION, 'FEATURE_DISABLED')
  async summariseSavings(@InCall() call: Call, @ByCaller() caller: BankCaller) {
    const accounts = await this.savings.list(call, caller);
    return {
      totalBalance: major(accounts.reduce((sum, { balance }) => sum + balance, 0)),
      totalInterestEarned: major(accounts.reduce((sum, { interestEarned }) => sum + interestEarned, 0)),
      accounts: accounts.map((account) => SavingsResponse.of(account, call.now)),
    };
  }

  @Get()
  @Operation({ summary: 'All savings of the caller', tags: TAGS, answers: [SavingsResponse], marks: MARKS })
  @Raises(...SESSION, 'FEATURE_DISABLED')
  async listSavings(@InCall() call: Call, @ByCaller() caller: BankCaller) {
    return (await this.savings.list(call, caller)).map((account) => SavingsResponse.of(account, call.now));
  }

  @Get(':accountId')
  @Operation({ summary: 'One savings account', tags: TAGS, answers: SavingsResponse, marks: MARKS })
  @Raises(...SESSION, ...ONE_FIELD, 'FEATURE_DISABLED', 'SAVINGS_NOT_FOUND')
  async getSavings(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { accountId }: SavingsPath) {
    return SavingsResponse.of(await this.savings.get(call, caller, accountId), call.now);
  }

  @Post(':accountId/deposit')
  @Operation({ summary: 'Puts money in', tags: TAGS, answers: SavingsResponse, marks: MARKS })
  @Raises(...SESSION, ...FORM, ...DEBIT, 'FEATURE_DISABLED', 'SAVINGS_NOT_FOUND', 'MINIMUM_AMOUNT', 'DUPLICATE_ENTRY')
  async depositSavings(
    @InCall() call: Call,
    @ByCaller() caller: BankCaller,
    @Param() { accountId }: SavingsPath,
    @Body() body: DepositRequest,
  ) {
    const order = { accountId, amount: minorOf(body.amount), sourceWalletId: body.sourceWalletId ?? null };
    return SavingsResponse.of(await this.savings.deposit(call, caller, order), call.now);
  }

  @Post(':accountId/withdraw')
  @Operation({
    summary: 'Takes money out',
    tags: TAGS,
    answers: WithdrawalResponse,
    bodyIsOptional: true,
    marks: MARKS,
  })
  @Raises(
    ...SESSION,
    ...FORM,
    'FEATURE_DISABLED',
    'SAVINGS_NOT_FOUND',
    'EARLY_WITHDRAWAL',
    'INSUFFICIENT_FUNDS',
    'ACCOUNT_NOT_FOUND',
    'WALLET_INACTIVE',
    'DUPLICATE_ENTRY',
  )
  withdrawSavings(
    @InCall() call: Call,
    @ByCaller() caller: BankCaller,
    @Param() { accountId }: SavingsPath,
    @Body() body: WithdrawRequest,
  ) {
    const { destinationWalletId = null, acceptPenalty } = body;
    const amount = optionalMinor(body.amount);
    return this.savings.withdraw(call, caller, {
      accountId,
      amount,
      destinationWalletId,
      acceptsPenalty: acceptPenalty === true,
    });
  }
}
