import { Body, Controller, Post } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { InExchange, Operation, type Exchange } from '@sadpath/service';
import { ORDERED, PRODUCTION, Raises } from '../customer.raises';
import { orderStatusView, orderView } from '../views/order.view';
import { CardOrdersService } from './card-orders.service';
import {
  CancelOrderRequest,
  CardOrderRequest,
  CardOrderWithFileRequest,
  OptionalOrderRequest,
  OrderStatusRequest,
} from './dto/card-orders.requests.dto';
import { readUpload } from './multipart-file';
import { OrderResponse, OrderStatusResponse, UploadedFileResponse } from '../views/order.response.dto';
import { SUCCESS, TRUE } from '../views/plain-answers';

const TAGS = ['Card orders'];
const READ = { access: 'read' };

/** Orders of kits for the stock. */
@Controller('dcms/card-order')
export class CardOrdersController {
  constructor(private readonly orders: CardOrdersService) {}

  @Post()
  @Operation({ summary: 'Places an order', tags: TAGS, answers: SUCCESS })
  @Raises(...ORDERED)
  async cardOrder(@InVisit() visit: Visit, @Body() body: CardOrderRequest) {
    await this.orders.receive(visit, body);
    return 'success';
  }

  @Post('withFile')
  @Operation({ summary: 'Places an order that refers to an uploaded file', tags: TAGS, answers: SUCCESS })
  @Raises(...ORDERED)
  async cardOrderWithFile(@InVisit() visit: Visit, @Body() body: CardOrderWithFileRequest) {
    await this.orders.receive(visit, body);
    return 'success';
  }

  @Post('uploadFile')
  @Operation({
    summary: 'Uploads a file of order lines',
    tags: TAGS,
    marks: { takesBytes: true },
    filePart: 'file',
    answers: UploadedFileResponse,
  })
  @Raises()
  async uploadOrderFile(@InVisit() visit: Visit, @InExchange() exchange: Exchange) {
    const { fileName } = await this.orders.upload(visit, readUpload(exchange));
    return { fileName, status: 'success' };
  }

  @Post('process')
  @Operation({ summary: 'Has an order fulfilled', tags: TAGS, bodyIsOptional: true, answers: TRUE })
  @Raises(...PRODUCTION)
  async processCardOrder(@InVisit() visit: Visit, @Body() body: OptionalOrderRequest) {
    await this.orders.process(visit, body.orderId ?? undefined);
    return true;
  }

  @Post('status')
  @Operation({ summary: 'Asks CMS for the status of orders', tags: TAGS, bodyIsOptional: true, answers: TRUE })
  @Raises(...PRODUCTION)
  async refreshCardOrder(@InVisit() visit: Visit, @Body() body: OptionalOrderRequest) {
    await this.orders.resume(visit, body.orderId ?? undefined);
    return true;
  }

  @Post('sync-pending-status')
  @Operation({ summary: 'Asks CMS for the status of all pending orders', tags: TAGS, answers: TRUE })
  @Raises(...PRODUCTION)
  async syncPendingOrders(@InVisit() visit: Visit) {
    await this.orders.resume(visit);
    return true;
  }

  @Post('retry-stuck-pending')
  @Operation({ summary: 'Has all pending orders fulfilled', tags: TAGS, answers: TRUE })
  @Raises(...PRODUCTION)
  async retryPendingOrders(@InVisit() visit: Visit) {
    await this.orders.resume(visit);
    return true;
  }

  @Post('cancel')
  @Operation({
    summary: 'Cancels an order that was only received',
    tags: TAGS,
    answers: { schema: { type: 'string', const: 'Order cancelled successfully' } },
  })
  @Raises()
  async cancelCardOrder(@InVisit() visit: Visit, @Body() body: CancelOrderRequest) {
    await this.orders.cancel(visit, body);
    return 'Order cancelled successfully';
  }

  @Post('fetchStatus')
  @Operation({ summary: 'The status of an order', tags: TAGS, marks: READ, answers: OrderStatusResponse })
  @Raises()
  async fetchCardOrderStatus(@InVisit() visit: Visit, @Body() body: OrderStatusRequest) {
    return orderStatusView(await this.orders.read(visit, body.cardOrderId));
  }

  @Post('received')
  @Operation({ summary: 'Orders that were only received', tags: TAGS, marks: READ, answers: [OrderResponse] })
  @Raises()
  async receivedCardOrders(@InVisit() visit: Visit) {
    return (await this.orders.list(visit)).filter(({ status }) => status === 'RECEIVED').map(orderView);
  }
}
