import { Body, Controller, Post } from '@nestjs/common';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { bankMarks } from '../access/bank-marks';
import { DEBIT, FORM, Raises, SESSION } from '../banking.raises';
import { minorOf } from '../domain/money';
import { lockedTerms } from '../domain/open-savings';
import {
  OpenFlexibleRequest,
  OpenGroupRequest,
  OpenLockedRequest,
  OpenTargetRequest,
  targetDateFaults,
} from './dto/savings.requests.dto';
import { SavingsResponse } from './dto/savings.responses.dto';
import { SavingsService } from './savings.service';

const TAGS = ['Savings'];
const MARKS = bankMarks({ feature: 'savings' });
const OPENING = [...SESSION, ...FORM, ...DEBIT, 'FEATURE_DISABLED', 'MINIMUM_AMOUNT', 'DUPLICATE_ENTRY'] as const;

/** Opens savings, one route for each product. */
@Controller('api/v1/banking/savings')
export class OpenSavingsController {
  constructor(private readonly savings: SavingsService) {}

  @Post('flexible')
  @Operation({ summary: 'Opens flexible savings', tags: TAGS, status: 201, answers: SavingsResponse, marks: MARKS })
  @Raises(...OPENING)
  async openFlexible(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: OpenFlexibleRequest) {
    const { initialDeposit, sourceWalletId = null } = body;
    const wish = { terms: { productType: 'flexible' }, deposit: minorOf(initialDeposit), sourceWalletId } as const;
    return SavingsResponse.of(await this.savings.open(call, caller, wish), call.now);
  }

  @Post('target')
  @Operation({
    summary: 'Opens savings towards a target; the first contribution is debited at once',
    tags: TAGS,
    status: 201,
    answers: SavingsResponse,
    marks: bankMarks({ feature: 'savings', furtherFaults: targetDateFaults }),
  })
  @Raises(...OPENING)
  async openTarget(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: OpenTargetRequest) {
    const { targetName, targetDate, sourceWalletId = null } = body;
    const monthlyContribution = minorOf(body.monthlyContribution);
    const amounts = { targetAmount: minorOf(body.targetAmount), monthlyContribution };
    const terms = { productType: 'target', targetName, targetDate, ...amounts } as const;
    const wish = { terms, deposit: monthlyContribution, sourceWalletId };
    return SavingsResponse.of(await this.savings.open(call, caller, wish), call.now);
  }

  @Post('locked')
  @Operation({ summary: 'Opens locked savings', tags: TAGS, status: 201, answers: SavingsResponse, marks: MARKS })
  @Raises(...OPENING)
  async openLocked(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: OpenLockedRequest) {
    const { amount, lockPeriodMonths, sourceWalletId = null } = body;
    const wish = { terms: lockedTerms(lockPeriodMonths, call.now), deposit: minorOf(amount), sourceWalletId };
    return SavingsResponse.of(await this.savings.open(call, caller, wish), call.now);
  }

  @Post('group')
  @Operation({ summary: 'Opens savings of a group', tags: TAGS, status: 201, answers: SavingsResponse, marks: MARKS })
  @Raises(...OPENING, 'USER_NOT_FOUND')
  async openGroup(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: OpenGroupRequest) {
    const { groupName, contribution, sourceWalletId = null } = body;
    const members = await this.savings.members(call, caller, body.memberIds ?? []);
    const terms = { productType: 'group', groupName, members } as const;
    return SavingsResponse.of(
      await this.savings.open(call, caller, { terms, deposit: minorOf(contribution), sourceWalletId }),
      call.now,
    );
  }
}
