import { defineCollection } from '@sadpath/store';
import type { CmsCustomer } from './domain/cms-customer';
import type { Kit } from './domain/kit';

/** Something that belongs to one bank. */
export type OfTenant<T> = T & { readonly tenant: string };

/** What CMS holds: its copies of the customers, and all kits. */
export const cmsCollections = {
  customers: defineCollection<OfTenant<CmsCustomer>>('customers', {
    key: ({ tenant, entityId }) => tenantKey(tenant, entityId),
  }),
  kits: defineCollection<OfTenant<Kit>>('kits', {
    key: ({ tenant, kitNo }) => tenantKey(tenant, kitNo),
    indexes: {
      tenant: ({ tenant }) => tenant,
      product: ({ tenant, productId }) => tenantKey(tenant, productId),
      stock: ({ tenant, productId, status }) => tenantKey(tenant, `${productId}/${status}`),
      holder: ({ tenant, entityId }) => (entityId === undefined ? undefined : tenantKey(tenant, entityId)),
    },
  }),
};

/** The key of something that belongs to one bank. */
export function tenantKey(tenant: string, name: string): string {
  return `${tenant}/${name}`;
}
