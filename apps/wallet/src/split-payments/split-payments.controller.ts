import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { FUNDS, Raises, READ, STATUS, USABLE, WRITE } from '../wallet.raises';
import { ListSplitPaymentsQuery, SplitPaymentPath, SplitPaymentRequest } from './dto/split-payments.requests.dto';
import { SplitPaymentResponse } from './dto/split-payments.responses.dto';
import { SplitPaymentsService } from './split-payments.service';
import { Pagination } from '../forms/pagination.dto';

const tags = ['Split payments'];
const answers = SplitPaymentResponse;

/** Split payments (contract wallet §3.7). */
@Controller('wallet/v1/split-payments')
export class SplitPaymentsController {
  constructor(private readonly splits: SplitPaymentsService) {}

  @Post()
  @Operation({ summary: 'Pays several wallets, or plans it', tags, status: 201, answers })
  @Raises(...WRITE, ...USABLE, ...FUNDS, 'ERR_WALLET_SPLIT_AMOUNT_MISMATCH')
  createSplitPayment(@InVisit() visit: Visit, @Body() body: SplitPaymentRequest) {
    return this.splits.create(visit, body);
  }

  @Get()
  @Operation({
    summary: 'Lists split payments, newest first',
    tags,
    answers: { page: SplitPaymentResponse, pagination: Pagination },
  })
  @Raises(...READ)
  listSplitPayments(@InVisit() visit: Visit, @Query() query: ListSplitPaymentsQuery) {
    return this.splits.list(visit, query);
  }

  @Get(':splitPaymentId')
  @Operation({ summary: 'Reads a split payment', tags, answers })
  @Raises(...READ, 'ERR_WALLET_SPLIT_PAYMENT_NOT_FOUND')
  getSplitPayment(@InVisit() visit: Visit, @Param() path: SplitPaymentPath) {
    return this.splits.get(visit, path.splitPaymentId);
  }

  @Post(':splitPaymentId/execute')
  @Operation({ summary: 'Carries a planned split payment out', tags, answers })
  @Raises(...WRITE, ...STATUS, ...FUNDS, 'ERR_WALLET_SPLIT_PAYMENT_NOT_FOUND')
  executeSplitPayment(@InVisit() visit: Visit, @Param() path: SplitPaymentPath) {
    return this.splits.execute(visit, path.splitPaymentId);
  }

  @Post(':splitPaymentId/cancel')
  @Operation({ summary: 'Gives a planned split payment up', tags, answers })
  @Raises(...WRITE, 'ERR_WALLET_SPLIT_PAYMENT_NOT_FOUND')
  cancelSplitPayment(@InVisit() visit: Visit, @Param() path: SplitPaymentPath) {
    return this.splits.cancel(visit, path.splitPaymentId);
  }
}
