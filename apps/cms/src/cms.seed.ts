import { DAY, type Instant } from '@sadpath/clock';
import { seedOf, type Seed } from '@sadpath/store';
import type { OfTenant } from '@sadpath/dcms';
import { cmsCollections } from './cms.collections';
import { CARD_ROWS, CUSTOMER_ROWS, FIXTURE_PRODUCTS, FIXTURE_TENANT, LAST_DAYS, STOCK_ROWS } from './cms.fixtures';
import type { Kit, KitStatus } from './domain/kit';
import { assigned } from './domain/kit-moves';
import { makeKit } from './domain/make-kit';

/** Fixture kits are so much older than their space. */
const AGE = 90 * DAY;

/** The customers and kits of a space that begins at `start` (contract §7). */
export function cmsSeed(start: Instant): Seed {
  return [
    seedOf(
      cmsCollections.customers,
      CUSTOMER_ROWS.map(([entityId, name]) => ({ tenant: FIXTURE_TENANT, entityId, name })),
    ),
    seedOf(
      cmsCollections.kits,
      [...CARD_ROWS.map(cardOf), ...STOCK_ROWS.flatMap(stockOf)].map((kit) => ({ ...kit, createdAt: start - AGE })),
    ),
  ];
}

function cardOf([kitNo, entityId, accountNo, productId, status]: (typeof CARD_ROWS)[number]): OfTenant<Kit> {
  const kit = makeKit(FIXTURE_PRODUCTS[productId], { kitNo, now: 0 });
  return withStatus(assigned(kit, { entityId, accountNo }), status);
}

function stockOf([productId, firstKitNo, quantity, status]: (typeof STOCK_ROWS)[number]): OfTenant<Kit>[] {
  return Array.from({ length: quantity }, (_, index) => {
    const kit = makeKit(FIXTURE_PRODUCTS[productId], { kitNo: String(firstKitNo + index), now: 0 });
    return withStatus(kit, status);
  });
}

function withStatus(kit: Kit, status: KitStatus): OfTenant<Kit> {
  const expDate = status === 'EXPIRED_CARD' ? LAST_DAYS.expired : LAST_DAYS.valid;
  return { ...kit, tenant: FIXTURE_TENANT, status, expDate };
}
