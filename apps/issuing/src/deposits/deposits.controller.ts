import { Body, Controller, Param, Post } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { CardPath } from '../cards/dto/card.path.dto';
import type { Deposit } from '../domain/deposit';
import { BankDepositRequest } from '../forms/bank-deposit.request.dto';
import { BODY_CODES, CARD_CODES, CARDHOLDER_CODES, MONEY_CODES, WALLET_CODES } from '../forms/form-codes';
import { PendingDepositResponse } from '../forms/pending-deposit.response.dto';
import { Raises } from '../issuing.raises';
import { WalletPath } from '../wallets/dto/wallet.path.dto';
import { DepositsService } from './deposits.service';
import { noticeOf } from './to-notice';

const DEPOSIT_CODES = [
  ...BODY_CODES,
  ...MONEY_CODES,
  'path_id_invalid',
  'field_too_long',
  'field_too_short',
  'field_range',
] as const;

/** Word of bank transfers on their way (contract §3.2, §3.3). */
@Controller('v2')
export class DepositsController {
  constructor(private readonly deposits: DepositsService) {}

  @Post('cards/:cardId/bank-deposit')
  @Operation({
    summary: 'Announces a bank transfer to a card',
    tags: ['Cards'],
    answers: PendingDepositResponse,
    marks: { movesMoney: true },
  })
  @Raises(...DEPOSIT_CODES, ...CARD_CODES, ...CARDHOLDER_CODES, 'compliance_restricted', 'card_closed')
  async depositOnCard(
    @InVisit() visit: Visit,
    @Param() { cardId }: CardPath,
    @Body() body: BankDepositRequest,
  ): Promise<PendingDepositResponse> {
    return answerOf(await this.deposits.toCard(visit, cardId, noticeOf(body)));
  }

  @Post('wallets/:walletId/bank-deposit')
  @Operation({
    summary: 'Announces a bank transfer to a wallet',
    tags: ['Wallets'],
    answers: PendingDepositResponse,
    marks: { movesMoney: true },
  })
  @Raises(...DEPOSIT_CODES, ...WALLET_CODES)
  async depositOnWallet(
    @InVisit() visit: Visit,
    @Param() { walletId }: WalletPath,
    @Body() body: BankDepositRequest,
  ): Promise<PendingDepositResponse> {
    return answerOf(await this.deposits.toWallet(visit, walletId, noticeOf(body)));
  }
}

/** The answer is that of the announcement, whatever has become of the deposit since. */
function answerOf({ depositId }: Deposit): PendingDepositResponse {
  return { depositId, statusText: 'pending' };
}
