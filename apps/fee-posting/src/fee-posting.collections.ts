import { defineCollection } from '@sadpath/store';
import type { Fee } from './domain/fee';

/** Something that belongs to one bank. */
export type OfTenant<T> = T & { readonly tenant: string };

/** The fees of all banks. */
export const fees = defineCollection<OfTenant<Fee>>('fees', {
  key: ({ tenant, feeRef }) => tenantKey(tenant, feeRef),
  indexes: {
    tenant: ({ tenant }) => tenant,
    entity: ({ tenant, terms }) => tenantKey(tenant, terms.entityId),
    kit: ({ tenant, terms }) => (terms.kitNo === undefined ? undefined : tenantKey(tenant, terms.kitNo)),
  },
});

/** The key of something that belongs to one bank. */
export function tenantKey(tenant: string, name: string): string {
  return `${tenant}/${name}`;
}
