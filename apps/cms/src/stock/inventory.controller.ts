import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../cms.raises';
import { AddKitsRequest, ProductPath } from './dto/stock.requests.dto';
import { AddedKitsResponse, InventoryResponse } from './dto/stock.responses.dto';
import { StockService } from './stock.service';

const TAGS = ['Stock'];

/** The stock of kits, product by product. */
@Controller('dcms/cms/inventory')
export class InventoryController {
  constructor(private readonly stock: StockService) {}

  @Get(':productId')
  @Operation({
    summary: 'Counts the kits of a product',
    tags: TAGS,
    answers: InventoryResponse,
    marks: { access: 'read' },
  })
  @Raises('config/product.not.found', 'cms.processing.error')
  inventory(@InVisit() visit: Visit, @Param() { productId }: ProductPath) {
    return this.stock.count(visit, productId);
  }

  @Post(':productId/kits')
  @Operation({ summary: 'Adds kits to the stock of a product', tags: TAGS, answers: AddedKitsResponse })
  @Raises('cms.invalid.request', 'cms.processing.error', 'cms.timeout', 'cms.embossing.error')
  async addKits(
    @InVisit() visit: Visit,
    @Param() { productId }: ProductPath,
    @Body() { quantity, requestId }: AddKitsRequest,
  ) {
    const kitNos = await this.stock.add(visit, { productId, quantity, requestId: requestId ?? undefined });
    return { added: kitNos.length, firstKitNo: kitNos[0] ?? '' };
  }
}
