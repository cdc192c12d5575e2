import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import { nextFree, type Transaction } from '@sadpath/store';
import { customerCollections } from '../customer.collections';
import {
  cancelOrder,
  fulfilOrder,
  moveOrder,
  orderOf,
  orderToProcess,
  placementsOf,
  type CardOrder,
} from '../domain/card-order';
import { acceptUpload, type OrderFile, type Upload } from '../domain/order-file';
import type { Product } from '../domain/product';
import { CmsClient } from '../upstream/cms.client';
import { ConfigClient } from '../upstream/config.client';
import type { CardOrderRequest } from './dto/card-orders.requests.dto';
import { orderOfRequest } from './order-of-request';
import { invalidInput } from '../domain/refusals';

const { orders, files, placements } = customerCollections;

/** Orders of kits: received here, fulfilled by CMS (contracts/debit.md §3.3.8, §4.4). */
@Injectable()
export class CardOrdersService {
  constructor(
    private readonly config: ConfigClient,
    private readonly cms: CmsClient,
  ) {}

  /** Throws `invalid.input.request` for an order id that is taken, `product.not.found`, `bin.not.found`. */
  async receive(visit: Visit, request: CardOrderRequest): Promise<CardOrder> {
    const { call, tenant } = visit;
    const taken = request.orderId ?? undefined;
    if (taken !== undefined && (await this.find(visit, taken)) !== undefined) throw isTaken();
    const products: Product[] = [];
    for (const { bin, productId } of request.products) {
      await this.config.requireBin(visit, bin);
      products.push(await this.config.product(visit, productId));
    }
    return call.store.transaction(async (tx) => {
      const order = orderOfRequest(visit, request, { number: await nextNumber(tx, tenant), products });
      if ((await tx.get(orders, orders.key(order))) !== undefined) throw isTaken();
      await tx.put(orders, order);
      return order;
    });
  }

  /** Has an order fulfilled: the named one, or the oldest that waits. An order CMS was not fit for stays PENDING. */
  async process(visit: Visit, orderId: string | undefined): Promise<void> {
    const order = await visit.call.store.transaction(async (tx) => {
      const chosen = orderToProcess(await tx.find(orders, 'tenant', visit.tenant), orderId);
      const submitted = chosen.status === 'PENDING' ? chosen : moveOrder(chosen, 'submit', visit.call.now);
      await tx.put(orders, submitted);
      return submitted;
    });
    await this.fulfil(visit, order);
  }

  /** Asks CMS again for every order that is PENDING; those it will never make become FAILED. */
  async resume(visit: Visit, orderId?: string): Promise<void> {
    if (orderId !== undefined) orderOf(await this.find(visit, orderId), 'orderId');
    const all = await this.list(visit);
    const pending = all.filter((order) => order.status === 'PENDING' && (orderId ?? order.orderId) === order.orderId);
    for (const order of pending) await this.fulfil(visit, order);
  }

  /** Throws `invalid.input.request` unless the order is RECEIVED and of the branch. */
  async cancel({ call, tenant }: Visit, { orderId, branchId }: { orderId: string; branchId: string }): Promise<void> {
    await call.store.transaction(async (tx) => {
      const order = orderOf(await tx.get(orders, keyIn(tenant, orderId)), 'orderId');
      await tx.put(orders, cancelOrder(order, branchId, call.now));
    });
  }

  /** Throws `invalid.input.request` for an order nobody placed. */
  async read(visit: Visit, orderId: string): Promise<CardOrder> {
    return orderOf(await this.find(visit, orderId), 'cardOrderId');
  }

  /** All orders of the bank, oldest first. */
  list({ call, tenant }: Visit): Promise<readonly CardOrder[]> {
    return call.store.transaction((tx) => tx.find(orders, 'tenant', tenant));
  }

  /** Keeps an uploaded file; one of the same name is replaced. */
  async upload({ call, tenant }: Visit, upload: Upload | undefined): Promise<OrderFile> {
    const file = acceptUpload(upload, tenant, call.now);
    await call.store.transaction((tx) => tx.put(files, file));
    return file;
  }

  private async fulfil(visit: Visit, order: CardOrder): Promise<void> {
    const { orderId, products } = order;
    const fulfilled = await this.cms.fulfil(visit, {
      orderId,
      products: products.map(({ productId, quantity }) => ({ productId, quantity })),
    });
    await visit.call.store.transaction((tx) =>
      fulfilled.ok
        ? this.finish(tx, fulfilOrder(order, fulfilled.kitNosByLine, visit.call.now))
        : tx.put(orders, moveOrder(order, 'fail', visit.call.now)),
    );
    if (!fulfilled.ok) throw fulfilled.refusal;
  }

  private async finish(tx: Transaction, order: CardOrder): Promise<void> {
    await tx.put(orders, order);
    for (const placement of placementsOf(order)) await tx.put(placements, placement);
  }

  private find({ call, tenant }: Visit, orderId: string): Promise<CardOrder | undefined> {
    return call.store.transaction((tx) => tx.get(orders, keyIn(tenant, orderId)));
  }
}

/** The position of a new order: none that is there has it, in its number or in its id. */
async function nextNumber(tx: Transaction, tenant: string): Promise<number> {
  const received = new Set((await tx.find(orders, 'tenant', tenant)).map(({ number }) => number));
  return nextFree(
    tx,
    { name: `orders/${tenant}` },
    async (number) =>
      received.has(number) || (await tx.get(orders, keyIn(tenant, `ORD-${String(number)}`))) !== undefined,
  );
}

function isTaken(): Error {
  return invalidInput('orderId', 'is taken');
}
