import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { PageQuery, WalletPath } from '../forms/shared.requests.dto';
import { FUNDS, PAYMENT_METHOD, Raises, READ, USABLE, WRITE } from '../wallet.raises';
import { CreditsService } from './credits.service';
import { ConsumeCreditsRequest, PurchaseCreditsRequest } from './dto/credits.requests.dto';
import {
  CreditPackResponse,
  CreditPurchaseResponse,
  CreditsResponse,
  CreditUseResponse,
} from './dto/credits.responses.dto';

const tags = ['AI credits'];

/** AI credits (contract wallet §3.9). */
@Controller('wallet/v1')
export class CreditsController {
  constructor(private readonly credits: CreditsService) {}

  @Get('credits/packs')
  @Operation({ summary: 'What is for sale', tags, answers: [CreditPackResponse] })
  @Raises(...READ)
  listPacks(@InVisit() visit: Visit) {
    return this.credits.packs(visit);
  }

  @Get('wallets/:walletId/credits')
  @Operation({ summary: 'Reads the credits of a wallet', tags, answers: CreditsResponse })
  @Raises(...READ, 'ERR_WALLET_NOT_FOUND')
  getCredits(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Query() query: PageQuery) {
    return this.credits.read(visit, walletId, query);
  }

  @Post('wallets/:walletId/credits/purchase')
  @Operation({ summary: 'Buys a pack of credits', tags, status: 201, answers: CreditPurchaseResponse })
  @Raises(
    ...WRITE,
    ...USABLE,
    ...FUNDS,
    ...PAYMENT_METHOD,
    'ERR_WALLET_PAYMENT_METHOD_INACTIVE',
    'ERR_WALLET_FX_RATE_INVALID',
  )
  purchaseCredits(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: PurchaseCreditsRequest) {
    return this.credits.purchase(visit, walletId, body);
  }

  @Post('wallets/:walletId/credits/consume')
  @Operation({ summary: 'Pays an AI operation', tags, status: 201, answers: CreditUseResponse })
  @Raises(...WRITE, ...USABLE, 'ERR_WALLET_INSUFFICIENT_CREDITS')
  consumeCredits(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: ConsumeCreditsRequest) {
    return this.credits.consume(visit, walletId, body);
  }
}
