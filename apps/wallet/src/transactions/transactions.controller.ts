import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { FUNDS, Raises, READ, STATUS, WRITE } from '../wallet.raises';
import {
  CancelTransactionRequest,
  CompleteTransactionRequest,
  ListTransactionsQuery,
  RefundTransactionRequest,
  TransactionPath,
} from './dto/transactions.requests.dto';
import { RefundsResponse, TransactionResponse } from './dto/transactions.responses.dto';
import { RefundsService } from './refunds.service';
import { TransactionsService } from './transactions.service';
import { Pagination } from '../forms/pagination.dto';

const tags = ['Transactions'];
const ENDED = ['ERR_WALLET_TRANSACTION_NOT_FOUND', 'ERR_WALLET_TRANSACTION_ALREADY_COMPLETED'] as const;
const REFUSED = [
  'ERR_WALLET_TRANSACTION_NOT_FOUND',
  'ERR_WALLET_TRANSACTION_ALREADY_REFUNDED',
  'ERR_WALLET_REFUND_AMOUNT_EXCEEDED',
] as const;

/** Transactions (contract wallet §3.4). */
@Controller('wallet/v1/transactions')
export class TransactionsController {
  constructor(
    private readonly transactions: TransactionsService,
    private readonly refunds: RefundsService,
  ) {}

  @Get()
  @Operation({
    summary: 'Lists transactions, newest first',
    tags,
    answers: { page: TransactionResponse, pagination: Pagination },
  })
  @Raises(...READ)
  listTransactions(@InVisit() visit: Visit, @Query() query: ListTransactionsQuery) {
    return this.transactions.list(visit, query);
  }

  @Get(':transactionId')
  @Operation({ summary: 'Reads a transaction', tags, answers: TransactionResponse })
  @Raises(...READ, 'ERR_WALLET_TRANSACTION_NOT_FOUND')
  getTransaction(@InVisit() visit: Visit, @Param() { transactionId }: TransactionPath) {
    return this.transactions.get(visit, transactionId);
  }

  @Post(':transactionId/complete')
  @Operation({ summary: 'Captures a hold', tags, answers: TransactionResponse, bodyIsOptional: true })
  @Raises(...WRITE, ...ENDED, ...STATUS)
  completeTransaction(
    @InVisit() visit: Visit,
    @Param() { transactionId }: TransactionPath,
    @Body() { amount }: CompleteTransactionRequest,
  ) {
    return this.transactions.complete(visit, transactionId, amount);
  }

  @Post(':transactionId/cancel')
  @Operation({ summary: 'Frees a hold', tags, answers: TransactionResponse, bodyIsOptional: true })
  @Raises(...WRITE, ...ENDED)
  cancelTransaction(
    @InVisit() visit: Visit,
    @Param() { transactionId }: TransactionPath,
    @Body() { reason }: CancelTransactionRequest,
  ) {
    return this.transactions.cancel(visit, transactionId, reason);
  }

  @Get(':transactionId/refunds')
  @Operation({ summary: 'What has been given back', tags, answers: RefundsResponse })
  @Raises(...READ, 'ERR_WALLET_TRANSACTION_NOT_FOUND')
  listRefunds(@InVisit() visit: Visit, @Param() { transactionId }: TransactionPath) {
    return this.transactions.refunds(visit, transactionId);
  }

  @Post(':transactionId/refund')
  @Operation({ summary: 'Gives money back', tags, status: 201, answers: TransactionResponse, bodyIsOptional: true })
  @Raises(...WRITE, ...REFUSED, ...STATUS, ...FUNDS)
  refundTransaction(
    @InVisit() visit: Visit,
    @Param() { transactionId }: TransactionPath,
    @Body() body: RefundTransactionRequest,
  ) {
    return this.refunds.refund(visit, transactionId, body);
  }
}
