import { gatewayRates } from '@sadpath/dcms';
import { defineCollection, type Collection } from '@sadpath/store';
import type { BinRange } from './domain/bin-range';
import type { FeeConfiguration, GlAccount } from './domain/fee-configuration';
import type { Plastic } from './domain/plastic';
import type { Product } from './domain/product';
import type { Scheme } from './domain/scheme';
import type { Tenant } from './domain/tenant';
import type { Tier } from './domain/tier';

/** A document of one tenant: what is configured, under the name that is its own within the tenant. */
export interface Owned<T> {
  readonly tenantId: string;
  readonly name: string;
  readonly value: T;
}

/** The collections of the Config Service. */
export const configCollections = {
  tenants: defineCollection<Tenant>('tenants', { key: (tenant) => tenant.tenantId }),
  bins: owned<BinRange>('bins'),
  tiers: owned<Tier>('tiers'),
  schemes: owned<Scheme>('schemes'),
  plastics: owned<Plastic>('plastics'),
  products: owned<Product>('products', {
    '/value/validityMonths': {
      says: 'must be from 12 to 120',
      holds: ({ value: { validityMonths } }) => validityMonths >= 12 && validityMonths <= 120,
    },
  }),
  fees: owned<FeeConfiguration>('fees'),
  glAccounts: owned<GlAccount>('gl-accounts'),
  gatewayRates,
};

/** The name of a BIN range: the BIN alone may have several. */
export function binRangeName({ bin, rangeStart, rangeEnd }: BinRange): string {
  return `${bin}:${rangeStart}-${rangeEnd}`;
}

/** The name of a fee configuration. */
export function feeName(productId: string, feeType: string): string {
  return `${productId}/${feeType}`;
}

/** The key of a document of one tenant. */
export function ownedKey({ tenantId, name }: Pick<Owned<unknown>, 'tenantId' | 'name'>): string {
  return `${tenantId}/${name}`;
}

function owned<T>(name: string, constraints: Collection<Owned<T>>['constraints'] = {}): Collection<Owned<T>> {
  return defineCollection<Owned<T>>(name, {
    key: ownedKey,
    constraints,
    indexes: { tenant: (doc) => doc.tenantId },
    references: { '/tenantId': { to: 'tenants', keys: (doc) => doc.tenantId } },
  });
}
