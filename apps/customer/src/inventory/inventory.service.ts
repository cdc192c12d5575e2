import { Injectable } from '@nestjs/common';
import { parseInstant } from '@sadpath/clock';
import type { Visit } from '@sadpath/dcms';
import { customerCollections } from '../customer.collections';
import type { Card } from '../domain/card';
import type { InventoryKit } from '../domain/inventory';
import { placementAtHeadOffice, type Placement } from '../domain/placement';
import { CmsClient, type StockKit } from '../upstream/cms.client';
import { kitNotFound, notInStock } from '../domain/refusals';

const { cards, placements } = customerCollections;

/** What `embossStatus` of CMS tells of the product. */
const EMBOSS_TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    PRE_EMBOSSED: 'NON_PERSONALIZED',
    PENDING: 'PERSONALIZED',
    SENT: 'PERSONALIZED',
  }),
);

/** The inventory: the stock of CMS, the cards it became, and where the kits lie (contracts/debit.md §3.3.9). */
@Injectable()
export class InventoryService {
  constructor(private readonly cms: CmsClient) {}

  /** Every kit the bank ever had. */
  async kits(visit: Visit): Promise<InventoryKit[]> {
    const stock = await this.cms.kits(visit);
    const { held, placed } = await visit.call.store.transaction(async (tx) => ({
      held: await tx.find(cards, 'tenant', visit.tenant),
      placed: await tx.find(placements, 'tenant', visit.tenant),
    }));
    const cardOf = new Map(held.map((card) => [card.kitNo, card]));
    const placementOf = new Map(placed.map((placement) => [placement.kitNo, placement]));
    return stock.map((kit) =>
      inventoryKit(visit, kit, { card: cardOf.get(kit.kitNo), placement: placementOf.get(kit.kitNo) }),
    );
  }

  /** The kits of a list of numbers; those nobody knows are missing from the answer. */
  async kitsOf(visit: Visit, kitNos: readonly string[]): Promise<ReadonlyMap<string, InventoryKit>> {
    const wanted = new Set(kitNos);
    const kits = (await this.kits(visit)).filter(({ kitNo }) => wanted.has(kitNo));
    return new Map(kits.map((kit) => [kit.kitNo, kit]));
  }

  /** Keeps what has changed about where kits lie. */
  async place({ call }: Visit, changed: readonly Placement[]): Promise<void> {
    await call.store.transaction(async (tx) => {
      for (const placement of changed) await tx.put(placements, placement);
    });
  }

  /** Ends a kit, or all unallocated kits of a box. Throws `kit.not.found`, `invalid.kit.info` for a kit that is a card. */
  async retire(
    visit: Visit,
    { kitNo, parentKitNo }: { kitNo: string | undefined; parentKitNo: string | undefined },
  ): Promise<void> {
    const kits = await this.kits(visit);
    const named = kits.filter((kit) =>
      kitNo === undefined ? kit.placement.parentKitNo === parentKitNo : kit.kitNo === kitNo,
    );
    if (named.length === 0) throw kitNotFound(kitNo ?? parentKitNo ?? '');
    const unallocated = named.filter(({ status }) => status === 'UNALLOCATED');
    if (unallocated.length === 0) throw notInStock(kitNo ?? parentKitNo ?? '');
    for (const kit of unallocated) {
      if (!(await this.cms.retire(visit, kit.kitNo))) throw notInStock(kit.kitNo);
    }
  }
}

function inventoryKit(
  visit: Visit,
  kit: StockKit,
  known: { card: Card | undefined; placement: Placement | undefined },
): InventoryKit {
  const { card, placement } = known;
  const createdAt = parseInstant(kit.createdAt ?? '') ?? visit.call.start;
  return {
    kitNo: kit.kitNo,
    cardNumber: card?.cardNumber ?? kit.cardNumber,
    productId: card?.productId ?? kit.productId,
    cardType: card?.cardType ?? kit.cardType,
    embossType: EMBOSS_TYPES.get(kit.embossStatus) ?? null,
    status: card?.status ?? kit.status,
    entityId: card?.entityId ?? kit.entityId,
    createdAt,
    placement: placement ?? placementAtHeadOffice(visit.tenant, kit.kitNo, createdAt),
  };
}
