import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../cms.raises';
import { cardView } from './card.view';
import { CardsService } from './cards.service';
import { CardResponse, EmbossingResponse } from './dto/cards.responses.dto';
import { ConvertCardRequest, KitPath, MakeCardRequest } from './dto/cards.requests.dto';

const TAGS = ['Cards'];

/** Cards: kits that have an owner. */
@Controller('dcms/cms/cards')
export class CardsController {
  constructor(private readonly cards: CardsService) {}

  @Get(':kitNo')
  @Operation({ summary: 'A card', tags: TAGS, answers: CardResponse, marks: { access: 'read' } })
  @Raises('cms.card.not.found', 'cms.processing.error', 'cms.timeout')
  async card(@InVisit() visit: Visit, @Param() { kitNo }: KitPath) {
    return cardView(await this.cards.read(visit, kitNo));
  }

  @Post()
  @Operation({ summary: 'Makes a card of a kit, or a virtual one on demand', tags: TAGS, answers: CardResponse })
  @Raises(
    'cms.invalid.request',
    'cms.customer.not.found',
    'cms.inventory.exhausted',
    'cms.processing.error',
    'cms.timeout',
    'cms.embossing.error',
  )
  async makeCard(@InVisit() visit: Visit, @Body() body: MakeCardRequest) {
    return cardView(await this.cards.make(visit, body));
  }

  @Post(':kitNo/emboss')
  @Operation({ summary: 'Orders the plastic of a card from the vendor', tags: TAGS, answers: EmbossingResponse })
  @Raises('cms.card.not.found', 'cms.embossing.error')
  async embossCard(@InVisit() visit: Visit, @Param() { kitNo }: KitPath) {
    const { embossStatus } = await this.cards.emboss(visit, kitNo);
    return { kitNo, embossStatus };
  }

  @Post(':kitNo/convert')
  @Operation({ summary: 'Turns a card into one of another product', tags: TAGS, answers: CardResponse })
  @Raises('cms.invalid.request', 'cms.card.not.found', 'cms.processing.error', 'cms.timeout', 'cms.embossing.error')
  async convertCard(@InVisit() visit: Visit, @Param() { kitNo }: KitPath, @Body() { productId }: ConvertCardRequest) {
    return cardView(await this.cards.convert(visit, kitNo, productId));
  }
}
