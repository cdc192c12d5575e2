import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../cms.raises';
import { ProcessOrderRequest } from './dto/orders.requests.dto';
import { ProcessOrderResponse } from './dto/orders.responses.dto';
import { OrdersService } from './orders.service';

/** Card orders that Customer Service has received, fulfilled here. */
@Controller('dcms/cms/orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Post('process')
  @Operation({ summary: 'Makes the kits of an order', tags: ['Orders'], answers: ProcessOrderResponse })
  @Raises('cms.invalid.request', 'cms.processing.error', 'cms.timeout', 'cms.embossing.error')
  processOrder(@InVisit() visit: Visit, @Body() body: ProcessOrderRequest) {
    return this.orders.process(visit, body);
  }
}
