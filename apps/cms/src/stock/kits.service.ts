import { Injectable } from '@nestjs/common';
import { answerIn, type Visit } from '@sadpath/dcms';
import type { Call } from '@sadpath/service';
import { cmsCollections } from '../cms.collections';
import { unknownCard } from '../domain/refusals';
import type { Kit } from '../domain/kit';
import { MAKE_CARD } from '../cards/cards.service';
import { expired, released, retired } from '../domain/kit-moves';
import { KitStore } from '../kit.store';

/** Single kits of the stock. */
@Injectable()
export class KitsService {
  all({ call, tenant }: Visit): Promise<readonly Kit[]> {
    return call.store.transaction((tx) => new KitStore(tx, tenant).all());
  }

  /** Throws `cms.card.not.found`. */
  read({ call, tenant }: Visit, kitNo: string): Promise<Kit> {
    return call.store.transaction((tx) => kitIn(new KitStore(tx, tenant), kitNo));
  }

  /** Undoes an assignment; a virtual card, which was made for it, is gone. Throws `cms.card.not.found`. */
  release({ call, tenant }: Visit, kitNo: string): Promise<Kit> {
    return call.store.transaction(async (tx) => {
      const store = new KitStore(tx, tenant);
      const kit = released(await kitIn(store, kitNo));
      if (kit.cardType === 'VIRTUAL') await store.remove(kitNo);
      else await store.keep(kit);
      return kit;
    });
  }

  /** Undoes the making of a card by the id of its request; false when no card was made by it, or is any more. */
  takeBack(visit: Visit, requestId: string): Promise<boolean> {
    const { call, tenant } = visit;
    return call.store.transaction(async (tx) => {
      const made = (await answerIn(tx, { visit, operation: MAKE_CARD, id: requestId })) as Kit | undefined;
      const store = new KitStore(tx, tenant);
      const kit = made === undefined ? undefined : await store.kit(made.kitNo);
      if (kit === undefined || kit.entityId !== made?.entityId) return false;
      if (kit.cardType === 'VIRTUAL') await store.remove(kit.kitNo);
      else await store.keep(released(kit));
      return true;
    });
  }

  /** Ends an unallocated kit. Throws `cms.card.not.found`, and `cms.invalid.request` on any other kit. */
  retire({ call, tenant }: Visit, kitNo: string): Promise<Kit> {
    return call.store.transaction(async (tx) => {
      const store = new KitStore(tx, tenant);
      const kit = retired(await kitIn(store, kitNo));
      await store.keep(kit);
      return kit;
    });
  }

  /** Ends all kits of a bank that share a last day; run by the schedule when that day has passed. */
  expireAll(call: Call, lastDayKey: string): Promise<void> {
    return call.store.transaction(async (tx) => {
      for (const kit of await tx.find(cmsCollections.kits, 'lastDay', lastDayKey)) {
        await tx.put(cmsCollections.kits, { ...expired(kit), tenant: kit.tenant });
      }
    });
  }
}

async function kitIn(store: KitStore, kitNo: string): Promise<Kit> {
  const kit = await store.kit(kitNo);
  if (kit === undefined) throw unknownCard(kitNo);
  return kit;
}
