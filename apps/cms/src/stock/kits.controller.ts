import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { KitPath } from '../cards/dto/cards.requests.dto';
import { Raises } from '../cms.raises';
import { KitResponse, TakenBackResponse } from './dto/stock.responses.dto';
import { TakeBackRequest } from './dto/stock.requests.dto';
import { kitView } from './kit.view';
import { KitsService } from './kits.service';

const TAGS = ['Kits'];

/** Single kits, for Customer Service: it shows whole card numbers. */
@Controller('dcms/cms/kits')
export class KitsController {
  constructor(private readonly kits: KitsService) {}

  @Get()
  @Operation({ summary: 'All kits of the bank', tags: TAGS, answers: [KitResponse], marks: { access: 'read' } })
  @Raises()
  async kitList(@InVisit() visit: Visit) {
    return (await this.kits.all(visit)).map(kitView);
  }

  @Get(':kitNo')
  @Operation({ summary: 'A kit, whoever has it', tags: TAGS, answers: KitResponse, marks: { access: 'read' } })
  @Raises('cms.card.not.found')
  async kit(@InVisit() visit: Visit, @Param() { kitNo }: KitPath) {
    return kitView(await this.kits.read(visit, kitNo));
  }

  @Post(':kitNo/release')
  @Operation({ summary: 'Puts a kit back into the stock', tags: TAGS, answers: KitResponse })
  @Raises('cms.card.not.found')
  async releaseKit(@InVisit() visit: Visit, @Param() { kitNo }: KitPath) {
    return kitView(await this.kits.release(visit, kitNo));
  }

  @Post('take-back')
  @Operation({
    summary: 'Undoes the making of a card by the id of its request',
    tags: TAGS,
    answers: TakenBackResponse,
  })
  @Raises()
  async takeBackKit(@InVisit() visit: Visit, @Body() { requestId }: TakeBackRequest) {
    return { requestId, takenBack: await this.kits.takeBack(visit, requestId) };
  }

  @Post(':kitNo/expire')
  @Operation({ summary: 'Takes a kit out of the stock for good', tags: TAGS, answers: KitResponse })
  @Raises('cms.card.not.found', 'cms.invalid.request')
  async expireKit(@InVisit() visit: Visit, @Param() { kitNo }: KitPath) {
    return kitView(await this.kits.retire(visit, kitNo));
  }
}
