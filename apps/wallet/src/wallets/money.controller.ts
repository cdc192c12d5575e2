import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { WalletPath } from '../forms/shared.requests.dto';
import { ListTransactionsQuery } from '../transactions/dto/transactions.requests.dto';
import { TransactionResponse } from '../transactions/dto/transactions.responses.dto';
import { TransactionsService } from '../transactions/transactions.service';
import { FUNDS, FX, PAYMENT_METHOD, Raises, READ, USABLE, WRITE } from '../wallet.raises';
import {
  ConvertMoneyRequest,
  CreditWalletRequest,
  DebitWalletRequest,
  TopUpRequest,
  TransferRequest,
} from './dto/money.requests.dto';
import { ConversionResponse, LegsResponse } from './dto/wallets.responses.dto';
import { MoneyService } from './money.service';
import { TransfersService } from './transfers.service';
import { Pagination } from '../forms/pagination.dto';

const tags = ['Money'];

/** Money of a wallet (contract wallet §3.3). */
@Controller('wallet/v1/wallets/:walletId')
export class MoneyController {
  constructor(
    private readonly money: MoneyService,
    private readonly transfers: TransfersService,
    private readonly transactions: TransactionsService,
  ) {}

  @Post('topup')
  @Operation({ summary: 'Pays in by a payment method', tags, status: 201, answers: TransactionResponse })
  @Raises(...WRITE, ...USABLE, ...PAYMENT_METHOD, 'ERR_WALLET_PAYMENT_METHOD_INACTIVE')
  topUp(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: TopUpRequest) {
    return this.money.topUp(visit, walletId, body);
  }

  @Post('credit')
  @Operation({
    summary: 'Puts money in',
    tags,
    status: 201,
    answers: TransactionResponse,
    marks: { isForAdmins: true },
  })
  @Raises(...WRITE, ...USABLE)
  creditWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: CreditWalletRequest) {
    return this.money.credit(visit, walletId, body);
  }

  @Post('debit')
  @Operation({ summary: 'Takes money out, or holds it', tags, status: 201, answers: TransactionResponse })
  @Raises(...WRITE, ...USABLE, ...FUNDS)
  debitWallet(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: DebitWalletRequest) {
    return this.money.debit(visit, walletId, body);
  }

  @Post('transfer')
  @Operation({ summary: 'Moves money to another wallet', tags, status: 201, answers: LegsResponse })
  @Raises(...WRITE, ...USABLE, ...FUNDS)
  transferMoney(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: TransferRequest) {
    return this.transfers.transfer(visit, walletId, body);
  }

  @Post('convert')
  @Operation({ summary: 'Moves money into another currency', tags, status: 201, answers: ConversionResponse })
  @Raises(...WRITE, ...USABLE, ...FUNDS, ...FX)
  convertMoney(@InVisit() visit: Visit, @Param() { walletId }: WalletPath, @Body() body: ConvertMoneyRequest) {
    return this.transfers.convert(visit, walletId, body);
  }

  @Get('transactions')
  @Operation({
    summary: 'Lists the transactions of a wallet',
    tags,
    answers: { page: TransactionResponse, pagination: Pagination },
  })
  @Raises(...READ, 'ERR_WALLET_NOT_FOUND')
  listWalletTransactions(
    @InVisit() visit: Visit,
    @Param() { walletId }: WalletPath,
    @Query() query: ListTransactionsQuery,
  ) {
    return this.transactions.listOf(visit, walletId, query);
  }
}
