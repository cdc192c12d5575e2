import { Body, Controller, Get, Post } from '@nestjs/common';
import { InCall, Operation, type Call } from '@sadpath/service';
import { bankingFixtures } from '../banking.fixtures';
import { FORM, Raises, SESSION } from '../banking.raises';
import { requireSound } from '../domain/dependency-state';
import { assessRisk } from '../domain/fraud-check';
import { minorOf } from '../forms/major';
import { rulesOf } from '../gates/rules-of';
import { BankResponse } from './dto/bank.response.dto';
import { RiskRequest } from './dto/risk.request.dto';
import { RiskResponse } from './dto/risk.response.dto';

/** The list of banks and the fraud check. */
@Controller('api/v1/banking')
export class BanksController {
  @Get('banks')
  @Operation({ summary: 'Banks of the network', tags: ['Transfers'], answers: [BankResponse] })
  @Raises(...SESSION)
  listBanks(): readonly BankResponse[] {
    return bankingFixtures.bankDirectory.banks;
  }

  @Post('fraud/check')
  @Operation({ summary: 'The risk band of an amount', tags: ['Transfers'], answers: RiskResponse })
  @Raises(...SESSION, ...FORM, 'SERVICE_UNAVAILABLE', 'INTERNAL_ERROR', 'DUPLICATE_ENTRY')
  checkFraud(@InCall() call: Call, @Body() body: RiskRequest): RiskResponse {
    requireSound('fraud', call.dependency('fraud').state);
    return assessRisk(minorOf(body.amount), rulesOf(call));
  }
}
