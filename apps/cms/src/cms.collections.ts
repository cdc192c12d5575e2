import { isoDate, type Instant } from '@sadpath/clock';
import { keyIn, type OfTenant } from '@sadpath/dcms';
import { defineCollection } from '@sadpath/store';
import { KIT } from './cms.constraints';
import type { CmsCustomer } from './domain/cms-customer';
import type { Kit } from './domain/kit';
import { expiresAt } from './domain/valid-until';

/** What CMS holds: its copies of the customers, and all kits. */
export const cmsCollections = {
  customers: defineCollection<OfTenant<CmsCustomer>>('customers', {
    key: ({ tenant, entityId }) => keyIn(tenant, entityId),
  }),
  kits: defineCollection<OfTenant<Kit>>('kits', {
    key: ({ tenant, kitNo }) => keyIn(tenant, kitNo),
    indexes: {
      tenant: ({ tenant }) => tenant,
      product: ({ tenant, productId }) => keyIn(tenant, productId),
      stock: ({ tenant, productId, status }) => stockKey(tenant, productId, status),
      holder: ({ tenant, entityId }) => (entityId === undefined ? undefined : keyIn(tenant, entityId)),
      lastDay: ({ tenant, expDate }) => lastDayKey(tenant, expDate),
    },
    distinct: { cardNumber: ({ tenant, cardNumber }) => keyIn(tenant, cardNumber) },
    references: {
      '/entityId': {
        to: 'customers',
        keys: ({ tenant, entityId }) => (entityId === undefined ? undefined : keyIn(tenant, entityId)),
      },
    },
    constraints: KIT,
    awaited: {
      '/status': {
        says: 'must not be EXPIRED_CARD',
        // The stock is retired at any time; the card of somebody ends with its last day.
        since: ({ status, entityId, expDate }) =>
          status === 'EXPIRED_CARD' && entityId !== undefined ? expiresAt(expDate) : undefined,
      },
    },
  }),
};

/** The kits of one product in one status. */
export function stockKey(tenant: string, productId: string, status: Kit['status']): string {
  return keyIn(tenant, `${productId}/${status}`);
}

/** The kits of one bank that end on one day. */
export function lastDayKey(tenant: string, expDate: Instant): string {
  return keyIn(tenant, isoDate(expDate));
}
