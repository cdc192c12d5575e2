import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { CONTACT } from '../cardholders/to-cardholder';
import { CardholderPath } from '../cardholders/dto/cardholders.requests.dto';
import type { NewCard } from '../domain/issue-card';
import { BODY_CODES, CARDHOLDER_CODES, LEDGER_CODES, QUERY_CODES, UPSTREAM_CODES } from '../forms/form-codes';
import { pick } from '../forms/pick';
import { toListQuery, toPage } from '../forms/to-list-query';
import { Raises } from '../issuing.raises';
import { cardFeeView, cardTransactionView } from './card-activity.view';
import { CardActivityService } from './card-activity.service';
import { cardView, issuedCardView } from './card.view';
import { CardsService } from './cards.service';
import { CardFeeResponse, CardResponse, CardTransactionResponse, IssuedCardResponse } from './dto/cards.responses.dto';
import {
  IssuePhysicalCardRequest,
  IssueVirtualCardRequest,
  ListCardActivityRequest,
  ListCardsRequest,
} from './dto/cards.requests.dto';
import { Pagination } from '../forms/list.query.dto';

const ISSUE_CODES = [
  ...BODY_CODES,
  ...CARDHOLDER_CODES,
  ...UPSTREAM_CODES,
  'path_id_invalid',
  'field_required',
  'field_too_long',
  'field_too_short',
  'field_pattern',
  'field_range',
  'compliance_restricted',
  'transaction_limit_exceeded',
] as const;

/** New cards, and lists over all cards (contract §3.2). Stands before the controller of single cards, whose paths are wider. */
@Controller('v2/cards')
export class IssuingOfCardsController {
  constructor(
    private readonly cards: CardsService,
    private readonly activity: CardActivityService,
  ) {}

  @Get('transactions')
  @Operation({
    summary: 'Lists card transactions',
    tags: ['Cards'],
    answers: { page: CardTransactionResponse, pagination: Pagination },
  })
  @Raises(...QUERY_CODES, ...LEDGER_CODES)
  async listCardTransactions(@InVisit() visit: Visit, @Query() query: ListCardActivityRequest) {
    const page = await this.activity.transactions(visit, toListQuery(query, 'dateCreated'), query);
    return toPage(page, (transaction) => cardTransactionView(transaction, visit.program.currency));
  }

  @Get('fees')
  @Operation({
    summary: 'Lists card fees',
    tags: ['Cards'],
    answers: { page: CardFeeResponse, pagination: Pagination },
  })
  @Raises(...QUERY_CODES, ...LEDGER_CODES)
  async listCardFees(@InVisit() visit: Visit, @Query() query: ListCardActivityRequest) {
    return toPage(await this.activity.fees(visit, toListQuery(query, 'dateCreated'), query), cardFeeView);
  }

  @Get()
  @Operation({ summary: 'Lists cards', tags: ['Cards'], answers: { page: CardResponse, pagination: Pagination } })
  @Raises(...QUERY_CODES, ...LEDGER_CODES)
  async listCards(@InVisit() visit: Visit, @Query() query: ListCardsRequest) {
    const page = await this.cards.list(visit, toListQuery(query, 'createdDatetime'), query);
    return toPage(page, (held) => cardView(held, visit.program.currency));
  }

  @Post('virtual/:cardholderId')
  @Operation({ summary: 'Issues a virtual card', tags: ['Cards'], answers: IssuedCardResponse })
  @Raises(...ISSUE_CODES)
  async issueVirtualCard(
    @InVisit() visit: Visit,
    @Param() path: CardholderPath,
    @Body() body: IssueVirtualCardRequest,
  ) {
    return issuedCardView(await this.cards.issue(visit, path.cardholderId, newCardOf(body, 'virtual')));
  }

  @Post('assign/:cardholderId')
  @Operation({ summary: 'Issues a physical card', tags: ['Cards'], answers: IssuedCardResponse })
  @Raises(...ISSUE_CODES, 'card_design_not_approved')
  async issuePhysicalCard(
    @InVisit() visit: Visit,
    @Param() path: CardholderPath,
    @Body() body: IssuePhysicalCardRequest,
  ) {
    const asked = { ...newCardOf(body, 'physical'), cardType: body.cardType };
    return issuedCardView(await this.cards.issue(visit, path.cardholderId, asked));
  }
}

function newCardOf(body: IssueVirtualCardRequest, type: NewCard['type']) {
  return {
    type,
    nameOnCard: body.nameOnCard,
    cardType: 0,
    contact: pick(body, CONTACT),
    ...pick(body, ['alias', 'transactionLimit']),
  };
}
