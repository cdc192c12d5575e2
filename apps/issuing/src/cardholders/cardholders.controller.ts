import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Bare } from '@sadpath/errors';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import { BODY_CODES, CARDHOLDER_CODES, LEDGER_CODES, QUERY_CODES } from '../forms/form-codes';
import { toListQuery, toPage } from '../forms/to-list-query';
import { Raises } from '../issuing.raises';
import { cardholderView } from './cardholder.view';
import { CardholdersService } from './cardholders.service';
import {
  CardholderPath,
  CreateCardholderRequest,
  EditCardholderRequest,
  ListCardholdersRequest,
} from './dto/cardholders.requests.dto';
import { CardholderIdResponse, CardholderResponse, WrappedCardholderResponse } from './dto/cardholders.responses.dto';
import { changesOf, newCardholderOf } from './to-cardholder';
import { Pagination } from '../forms/list.query.dto';

/** The natural persons for whom a Program issues cards (contract §3.1). */
@Controller('v2/cardholders')
export class CardholdersController {
  constructor(private readonly cardholders: CardholdersService) {}

  @Post()
  @Operation({ summary: 'Creates a draft', tags: ['Cardholders'], answers: CardholderIdResponse })
  @Raises(
    ...BODY_CODES,
    ...LEDGER_CODES,
    'field_required',
    'field_too_long',
    'field_too_short',
    'field_pattern',
    'field_enum',
    'field_range',
    'transaction_limit_exceeded',
    'sumsub_not_enabled',
  )
  async createCardholder(@InVisit() visit: Visit, @Body() body: CreateCardholderRequest) {
    const { cardholderId } = await this.cardholders.create(visit, newCardholderOf(body));
    return { cardholderId };
  }

  @Get()
  @Operation({
    summary: 'Lists cardholders',
    tags: ['Cardholders'],
    answers: { page: CardholderResponse, pagination: Pagination },
  })
  @Raises(...QUERY_CODES, ...LEDGER_CODES)
  async listCardholders(@InVisit() visit: Visit, @Query() query: ListCardholdersRequest) {
    const page = await this.cardholders.list(visit, toListQuery(query, 'dateCreated'), query.status);
    return toPage(page, (cardholder) => cardholderView(cardholder, visit.now));
  }

  @Get(':cardholderId')
  @Operation({
    summary: 'Reads a cardholder, bare',
    tags: ['Cardholders'],
    answers: { bare: CardholderResponse, orWrapped: WrappedCardholderResponse },
  })
  @Raises('path_id_invalid', ...CARDHOLDER_CODES)
  async readCardholder(@InVisit() visit: Visit, @Param() { cardholderId }: CardholderPath) {
    const cardholder = cardholderView(await this.cardholders.read(visit, cardholderId), visit.now);
    return visit.settings.cardholderReadShape === 'wrapped' ? { cardholder } : new Bare(cardholder);
  }

  @Put(':cardholderId')
  @Operation({ summary: 'Edits a cardholder that is not locked', tags: ['Cardholders'], answers: CardholderIdResponse })
  @Raises(
    ...BODY_CODES,
    ...CARDHOLDER_CODES,
    'path_id_invalid',
    'field_required',
    'field_too_long',
    'field_too_short',
    'field_pattern',
    'field_enum',
    'field_range',
    'transaction_limit_exceeded',
    'cardholder_locked_under_review',
    'cardholder_locked_approved',
    'cardholder_locked_pending',
    'cardholder_deleted',
  )
  async editCardholder(@InVisit() visit: Visit, @Param() path: CardholderPath, @Body() body: EditCardholderRequest) {
    const { cardholderId } = await this.cardholders.edit(visit, path.cardholderId, changesOf(body));
    return { cardholderId };
  }
}
