import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Page } from '@sadpath/errors';
import { parseDecimal } from '@sadpath/money';
import { Operation } from '@sadpath/service';
import { HELD_CARD, Raises } from '../customer.raises';
import { pageOf } from '../domain/page';
import { transactionView } from '../views/transaction.view';
import { AuthorizeRequest, FetchTransactionsRequest } from './dto/transactions.requests.dto';
import { SwipesService } from './swipes.service';
import { TransactionsService } from './transactions.service';
import {
  CardTransactionResponse,
  SwipeResponse,
  TransactionsPagination,
  TransactionsResult,
} from '../views/transaction.response.dto';

const TAGS = ['Transactions'];

/** Simulated card payments and their list. */
@Controller('dcms')
export class TransactionsController {
  constructor(
    private readonly swipes: SwipesService,
    private readonly transactions: TransactionsService,
  ) {}

  @Post('transactions/authorize')
  @Operation({ summary: 'Simulates a use of a card; declines are response codes', tags: TAGS, answers: SwipeResponse })
  @Raises()
  authorize(@InVisit() visit: Visit, @Body() body: AuthorizeRequest) {
    const { kitNo, txnId, channel } = body;
    const amount = parseDecimal(body.amount, 2) ?? 0;
    const international = body.international ?? false;
    return this.swipes.authorize(visit, { kitNo, txnId, channel, amount, international, pin: body.pin ?? null });
  }

  @Post('kit-manager/fetchTransaction')
  @Operation({
    summary: 'Transactions of a customer, newest first',
    tags: TAGS,
    marks: { access: 'read' },
    answers: { page: CardTransactionResponse, pagination: TransactionsPagination, native: TransactionsResult },
  })
  @Raises(...HELD_CARD)
  async fetchTransaction(@InVisit() visit: Visit, @Body() body: FetchTransactionsRequest) {
    const listed = await this.transactions.list(visit, body);
    const page = pageOf(listed, { pageNo: body.page ?? 0, pageSize: body.size ?? 10, firstPage: 0 });
    const data = page.items.map(({ transaction, card }) => transactionView(transaction, card));
    const pagination = { currentPage: page.pageNo, totalItems: page.totalElements, totalPages: page.totalPages };
    return new Page(data, pagination, { ...pagination, data });
  }
}
