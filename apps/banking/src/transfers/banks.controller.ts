import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Call, InCall, Operation } from '@sadpath/service';
import { bankingFixtures } from '../banking.fixtures';
import { FORM, Raises, SESSION } from '../banking.raises';
import { rulesOf } from '../banking.settings';
import { requireSound } from '../domain/dependency-state';
import { assessRisk } from '../domain/fraud-check';
import { minorOf } from '../domain/money';
import { RiskRequest } from './dto/transfer.requests.dto';
import { BankResponse, RiskResponse } from './dto/transfer.responses.dto';

/** The list of banks and the fraud check. */
@Controller('api/v1/banking')
export class BanksController {
  @Get('banks')
  @Operation({ summary: 'Banks of the network', tags: ['Transfers'], answers: [BankResponse] })
  @Raises(...SESSION)
  listBanks(): readonly BankResponse[] {
    return bankingFixtures.bankDirectory.banks.map((bank) => BankResponse.of(bank));
  }

  @Post('fraud/check')
  @Operation({ summary: 'The risk band of an amount', tags: ['Transfers'], answers: RiskResponse })
  @Raises(...SESSION, ...FORM, 'SERVICE_UNAVAILABLE', 'INTERNAL_ERROR', 'DUPLICATE_ENTRY')
  checkFraud(@InCall() call: Call, @Body() body: RiskRequest) {
    requireSound('fraud', call.dependency('fraud').state);
    return assessRisk(minorOf(body.amount), rulesOf(call));
  }
}
