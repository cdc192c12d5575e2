import { Body, Controller, Param, Post } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { CardPath } from '../cards/dto/cards.requests.dto';
import type { Deposit } from '../domain/deposit';
import { pick } from '../forms/pick';
import { BankDepositRequest } from './dto/deposits.requests.dto';
import { BODY_CODES, CARD_CODES, MONEY_CODES, WALLET_CODES } from '../forms/form-codes';
import { PendingDepositResponse } from './dto/deposits.responses.dto';
import { Raises } from '../issuing.raises';
import { WalletPath } from '../wallets/dto/wallets.requests.dto';
import { DepositsService } from './deposits.service';

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
  @Raises(...DEPOSIT_CODES, ...CARD_CODES, 'compliance_restricted', 'card_closed')
  async depositOnCard(@InVisit() visit: Visit, @Param() { cardId }: CardPath, @Body() body: BankDepositRequest) {
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
  async depositOnWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: BankDepositRequest) {
    return answerOf(await this.deposits.toWallet(visit, walletId, noticeOf(body)));
  }
}

/** The answer is that of the announcement, whatever has become of the deposit since. */
function answerOf({ depositId }: Deposit) {
  return { depositId, statusText: 'pending' };
}

/** The request in the words of the domain. */
function noticeOf(body: BankDepositRequest) {
  const { transactionAmount, transactionReference } = body;
  return {
    sender: pick(body, ['senderAccountName', 'senderAccountNumber', 'senderRoutingNumber']),
    ...(transactionAmount === undefined ? {} : { amount: transactionAmount }),
    ...(transactionReference === undefined ? {} : { reference: transactionReference }),
  };
}
