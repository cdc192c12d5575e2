import { Injectable } from '@nestjs/common';
import { onceIn, type Repeatable, type Visit } from '@sadpath/dcms';
import type { Call } from '@sadpath/service';
import { planExpiry } from '../cms.jobs';
import { assertCoreUp, assertEmbosserUp } from '../domain/dependency-faults';
import type { CardProduct, Kit } from '../domain/kit';
import { makeKit } from '../domain/make-kit';
import { assertStocked } from '../domain/stocked-product';
import { validUntil } from '../domain/valid-until';
import { KitStore } from '../kit.store';
import { ConfigClient } from '../upstream/config.client';
import type { InventoryResponse } from './dto/stock.responses.dto';

/** New kits of one product. */
export interface Delivery {
  readonly productId: string;
  readonly quantity: number;
  readonly requestId: string | undefined;
}

/** New kits of one order, line by line. */
export interface OrderDelivery {
  readonly orderId: string;
  readonly lines: readonly { readonly product: CardProduct; readonly quantity: number }[];
}

/** Counts and fills the stock (contracts/debit.md §3.4). */
@Injectable()
export class StockService {
  constructor(private readonly config: ConfigClient) {}

  /** Throws `product.not.found` as the Config Service says it. */
  async count(visit: Visit, productId: string): Promise<InventoryResponse> {
    await this.config.product(visit, productId);
    return visit.call.store.transaction(async (tx) => {
      const store = new KitStore(tx, visit.tenant);
      const unallocated = (await store.ofProduct(productId, 'UNALLOCATED')).length;
      const assigned = (await store.ofProduct(productId, 'ASSIGNED')).length;
      const expired = (await store.ofProduct(productId, 'EXPIRED_CARD')).length;
      return { productId, unallocated, assigned, expired };
    });
  }

  /** Adds kits and answers their numbers. Throws `cms.invalid.request` and the codes of card system and vendor. */
  async add(visit: Visit, { productId, quantity, requestId }: Delivery): Promise<readonly string[]> {
    const product = await this.config.namedProduct(visit, productId);
    assertStocked(product, 'productId');
    const wish = { operation: 'add-kits', id: requestId };
    const [kitNos = []] = await this.deliver(visit, wish, { lines: [{ product, quantity }] });
    return kitNos;
  }

  /** Adds the kits of an order, all lines or none, and answers their numbers by line. */
  async fulfil(visit: Visit, order: OrderDelivery): Promise<readonly (readonly string[])[]> {
    for (const [index, { product }] of order.lines.entries()) {
      assertStocked(product, `products.${String(index)}.productId`);
    }
    return this.deliver(visit, { operation: 'order', id: order.orderId }, order);
  }

  private deliver(visit: Visit, wish: Repeatable, order: Pick<OrderDelivery, 'lines'> & { orderId?: string }) {
    const { call, tenant } = visit;
    return call.store.transaction((tx) =>
      onceIn(tx, { visit, ...wish }, async () => {
        const store = new KitStore(tx, tenant);
        const before = order.orderId === undefined ? [] : await store.ofOrder(order.orderId);
        if (before.length > 0) return byLine(before, order.lines);
        assertCoreUp(call.dependency('cms-core').state);
        assertEmbosserUp(call.dependency('embosser').state);
        const numbers: string[][] = [];
        for (const line of order.lines) numbers.push(await fill(call, store, { ...line, orderId: order.orderId }));
        for (const { product } of order.lines) planExpiry(visit, validUntil(call.now, product.validityMonths));
        return numbers;
      }),
    );
  }
}

/** The numbers of kits that were made for an order, by its lines. */
function byLine(kits: readonly Kit[], lines: OrderDelivery['lines']): string[][] {
  const left = kits.toSorted((one, other) => Number(one.kitNo) - Number(other.kitNo));
  return lines.map(({ product, quantity }) => {
    const own = left.filter(({ productId }) => productId === product.productId).slice(0, quantity);
    for (const kit of own) left.splice(left.indexOf(kit), 1);
    return own.map(({ kitNo }) => kitNo);
  });
}

/** Makes the kits of one line and answers their numbers. */
async function fill(
  call: Call,
  store: KitStore,
  line: { readonly product: CardProduct; readonly quantity: number; readonly orderId: string | undefined },
): Promise<string[]> {
  const { product, quantity, orderId } = line;
  const kitNos: string[] = [];
  for (let made = 0; made < quantity; made++) {
    const kitNo = await store.nextKitNo();
    await store.keep(makeKit(product, { kitNo, now: call.now, ...(orderId === undefined ? {} : { orderId }) }));
    kitNos.push(kitNo);
  }
  return kitNos;
}
