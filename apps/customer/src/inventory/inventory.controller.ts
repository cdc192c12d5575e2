import { Body, Controller, Post } from '@nestjs/common';
import { exceptionOf, exceptionSchema, InVisit, type Visit } from '@sadpath/dcms';
import { objectSchema, Page } from '@sadpath/errors';
import { Operation } from '@sadpath/service';
import { CardOrdersService } from '../card-orders/card-orders.service';
import { KIT, NAMED_KIT, Raises } from '../customer.raises';
import { filterKits, filterOrders, summarise } from '../domain/inventory';
import { pageOf, type Page as Cut } from '../domain/page';
import { inventoryKitView } from '../views/inventory.view';
import { orderView } from '../views/order.view';
import {
  DeliveryStatusForm,
  ExpireKitRequest,
  KitSearchRequest,
  KitsTransferRequest,
  KitSummaryRequest,
  OrderSearchRequest,
} from './dto/inventory.requests.dto';
import { InventoryService } from './inventory.service';
import { orderFilter, searchFilter, summaryFilter } from './kit-filter';
import { KitTransfersService, type DeliveryReport } from './kit-transfers.service';
import { kitNotFound } from '../domain/refusals';
import {
  InventoryKitResponse,
  InventoryPagination,
  KitSummaryResponse,
  KitsTransferredResponse,
  NestedSummaryResponse,
} from '../views/inventory.response.dto';
import { OrderResponse } from '../views/order.response.dto';

const TAGS = ['Inventory'];
const READ = { access: 'read' };
const PAGE_SIZE = 10;

const TEXT = { type: 'string' };
/** A kit that is known, or why it is not. */
const DELIVERY_REPORTS = {
  type: 'array',
  items: {
    oneOf: [
      objectSchema({ kitNo: TEXT, result: { type: 'boolean', const: true }, status: TEXT }),
      objectSchema({ kitNo: TEXT, status: TEXT, exception: exceptionSchema() }),
    ],
  },
};

/** Kits in stock and on their way. */
@Controller('dcms/inventory')
export class InventoryController {
  constructor(
    private readonly inventory: InventoryService,
    private readonly transfers: KitTransfersService,
    private readonly orders: CardOrdersService,
  ) {}

  @Post('kitsTransfer')
  @Operation({ summary: 'Moves kits between branches', tags: TAGS, answers: KitsTransferredResponse })
  @Raises(...KIT)
  transferKits(@InVisit() visit: Visit, @Body() body: KitsTransferRequest) {
    const { fromBranch, toBranch, kitNo: kitNos, chnager: changer } = body;
    return this.transfers.transfer(visit, { fromBranch, toBranch, kitNos, changer: changer ?? null });
  }

  @Post('fetchKitSummary')
  @Operation({
    summary: 'Counts the kits of a branch by product',
    tags: TAGS,
    marks: READ,
    answers: { page: KitSummaryResponse, pagination: InventoryPagination, native: NestedSummaryResponse },
  })
  @Raises()
  async fetchKitSummary(@InVisit() visit: Visit, @Body() body: KitSummaryRequest) {
    const rows = summarise(filterKits(await this.inventory.kits(visit), summaryFilter(body)));
    const asked = { pageNo: body.pageNo ?? 0, pageSize: body.pageSize ?? PAGE_SIZE, firstPage: 0 } as const;
    const { items, ...pagination } = pageOf(rows, asked);
    // The documentation nests the whole envelope once more into the result.
    return new Page(items, pagination, { result: items, pagination: { list: true, ...pagination }, exception: null });
  }

  @Post('fetchKitDetailsFromInventory')
  @Operation({
    summary: 'Lists kits',
    tags: TAGS,
    marks: READ,
    answers: { page: InventoryKitResponse, pagination: InventoryPagination },
  })
  @Raises(...KIT)
  async fetchKitDetails(@InVisit() visit: Visit, @Body() body: KitSearchRequest) {
    const found = filterKits(await this.inventory.kits(visit), searchFilter(body));
    const [named] = body.kitRefNo ?? [];
    if (named !== undefined && found.length === 0) throw kitNotFound(named);
    return pageOfSearch(pageOf(found.map(inventoryKitView), askedPage(body)));
  }

  @Post('fetchCardOrderDetailsFromInventory')
  @Operation({
    summary: 'Lists card orders',
    tags: TAGS,
    marks: READ,
    answers: { page: OrderResponse, pagination: InventoryPagination },
  })
  @Raises()
  async fetchCardOrderDetails(@InVisit() visit: Visit, @Body() body: OrderSearchRequest) {
    const found = filterOrders(await this.orders.list(visit), orderFilter(body));
    return pageOfSearch(pageOf(found.map(orderView), askedPage(body)));
  }

  @Post('update/deliveryStatus')
  @Operation({
    summary: 'Keeps what was reported of kits on their way',
    tags: TAGS,
    bodyListOf: DeliveryStatusForm,
    answers: { schema: DELIVERY_REPORTS },
  })
  @Raises()
  async updateDeliveryStatus(@InVisit() visit: Visit, @Body() body: readonly DeliveryStatusForm[]) {
    const reports: DeliveryReport[] = [];
    for (const { kitNo, deliveryStatus } of body)
      reports.push(...(await this.transfers.report(visit, kitNo, deliveryStatus)));
    return reports.map(({ kitNo, error }) =>
      error === undefined
        ? { kitNo, result: true, status: '200' }
        : { kitNo, status: '500', exception: exceptionOf(error) },
    );
  }

  @Post('instaKit/expire')
  @Operation({
    summary: 'Ends kits that shall never become cards',
    tags: TAGS,
    answers: { schema: { type: 'string', const: 'SUCCESS' } },
  })
  @Raises(...NAMED_KIT)
  async expireKit(@InVisit() visit: Visit, @Body() body: ExpireKitRequest) {
    await this.inventory.retire(visit, { kitNo: body.kitNo ?? undefined, parentKitNo: body.parentKitNo ?? undefined });
    return 'SUCCESS';
  }
}

function askedPage(body: { pageNo?: number | null; pageSize?: number | null }) {
  return { pageNo: body.pageNo ?? 1, pageSize: body.pageSize ?? PAGE_SIZE, firstPage: 1 } as const;
}

function pageOfSearch<T>({ items, ...pagination }: Cut<T>): Page<T> {
  return new Page(items, pagination);
}
