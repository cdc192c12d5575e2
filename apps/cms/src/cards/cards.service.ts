import { Injectable } from '@nestjs/common';
import { onceIn, type Visit } from '@sadpath/dcms';
import type { Call } from '@sadpath/service';
import { planExpiry } from '../cms.jobs';
import { chooseKit } from '../domain/choose-kit';
import { assertCoreUp, assertEmbosserUp } from '../domain/dependency-faults';
import { embossed, goesToVendor } from '../domain/embossing';
import type { CardProduct, Kit } from '../domain/kit';
import { assigned, converted } from '../domain/kit-moves';
import { makeKit } from '../domain/make-kit';
import { KitStore } from '../kit.store';
import { ConfigClient } from '../upstream/config.client';
import type { MakeCardRequest } from './dto/cards.requests.dto';

/** Under this name the ids of requests for cards are kept. */
export const MAKE_CARD = 'make-card';

/** Makes cards of kits (contracts/debit.md §3.3.2, §3.4). */
@Injectable()
export class CardsService {
  constructor(private readonly config: ConfigClient) {}

  /** Throws `cms.card.not.found` and the codes of the card system. */
  read({ call, tenant }: Visit, kitNo: string): Promise<Kit> {
    return call.store.transaction(async (tx) => {
      const card = await new KitStore(tx, tenant).card(kitNo);
      assertCoreUp(call.dependency('cms-core').state);
      return card;
    });
  }

  /**
   * Makes a card: customer, product, stock, card system, vendor, in this order; a failure leaves the kit in the stock.
   * Throws the codes of `POST /cms/cards`.
   */
  async make(visit: Visit, { requestId, kitNo, ...request }: MakeCardRequest): Promise<Kit> {
    const { call, tenant } = visit;
    await call.store.transaction((tx) => new KitStore(tx, tenant).customer(request.entityId));
    const product = await this.config.namedProduct(visit, request.productId);
    const wish = { visit, operation: MAKE_CARD, id: requestId };
    return call.store.transaction((tx) =>
      onceIn(tx, wish, async () => {
        const store = new KitStore(tx, tenant);
        const kit = await this.kitFor(call, store, { product, kitNo: kitNo ?? undefined });
        assertCoreUp(call.dependency('cms-core').state);
        if (goesToVendor(kit)) assertEmbosserUp(call.dependency('embosser').state);
        const made = assigned(kit, request);
        await store.keep(made);
        planExpiry(visit, made.expDate);
        return made;
      }),
    );
  }

  /** Orders the plastic of a card, again if need be. Throws `cms.card.not.found` and `cms.embossing.error`. */
  emboss({ call, tenant }: Visit, kitNo: string): Promise<Kit> {
    return call.store.transaction(async (tx) => {
      const store = new KitStore(tx, tenant);
      const card = await store.card(kitNo);
      if (goesToVendor(card)) assertEmbosserUp(call.dependency('embosser').state);
      const ordered = embossed(card);
      await store.keep(ordered);
      return ordered;
    });
  }

  /** Makes a card one of another product: a virtual one gets its plastic. Throws as `make` does, and `cms.card.not.found`. */
  async convert(visit: Visit, kitNo: string, productId: string): Promise<Kit> {
    const { call, tenant } = visit;
    await call.store.transaction((tx) => new KitStore(tx, tenant).card(kitNo));
    const product = await this.config.namedProduct(visit, productId);
    return call.store.transaction(async (tx) => {
      const store = new KitStore(tx, tenant);
      const card = converted(await store.card(kitNo), product);
      assertCoreUp(call.dependency('cms-core').state);
      if (goesToVendor(card)) assertEmbosserUp(call.dependency('embosser').state);
      await store.keep(card);
      return card;
    });
  }

  /** A kit of the stock; for a virtual card without a wanted number, a new one. */
  private async kitFor(call: Call, store: KitStore, wish: { product: CardProduct; kitNo: string | undefined }) {
    const { product, kitNo } = wish;
    if (product.cardType === 'VIRTUAL' && kitNo === undefined) {
      return makeKit(product, { kitNo: await store.nextKitNo(), now: call.now });
    }
    return chooseKit(product, await store.stock(product.productId, kitNo));
  }
}
