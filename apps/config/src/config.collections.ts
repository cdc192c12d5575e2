import { gatewayRates } from '@sadpath/dcms';
import { defineCollection, type Collection } from '@sadpath/store';
import { BIN, FEE, namedAs, PRODUCT } from './config.constraints';
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

/** What a product needs before it. */
const NAMED_BY_PRODUCT: Collection<Owned<Product>>['references'] = {
  '/value/bin': {
    to: 'bins',
    keys: ({ tenantId, value: { bin } }) => ownedKey({ tenantId, name: bin }),
    by: ({ tenantId, value: { bin } }: Owned<BinRange>) => ownedKey({ tenantId, name: bin }),
  },
  '/value/tierType': { to: 'tiers', keys: ({ tenantId, value }) => ownedKey({ tenantId, name: value.tierType }) },
  '/value/schemeCode': { to: 'schemes', keys: ({ tenantId, value }) => ownedKey({ tenantId, name: value.schemeCode }) },
  '/value/plasticCode': {
    to: 'plastics',
    keys: ({ tenantId, value: { plasticCode: name } }) =>
      name === undefined ? undefined : ownedKey({ tenantId, name }),
  },
};

/** The collections of the Config Service. */
export const configCollections = {
  tenants: defineCollection<Tenant>('tenants', { key: (tenant) => tenant.tenantId }),
  bins: owned<BinRange>('bins', { ...namedAs(binRangeName), ...BIN }),
  tiers: owned<Tier>(
    'tiers',
    namedAs(({ tierName }) => tierName),
  ),
  schemes: owned<Scheme>(
    'schemes',
    namedAs(({ schemeCode }) => schemeCode),
  ),
  plastics: owned<Plastic>(
    'plastics',
    namedAs(({ plasticCode }) => plasticCode),
  ),
  products: owned<Product>('products', { ...namedAs(({ productId }) => productId), ...PRODUCT }, NAMED_BY_PRODUCT),
  fees: owned<FeeConfiguration>('fees', FEE, {
    '/name': { to: 'products', keys: ({ tenantId, name }) => ownedKey({ tenantId, name: productIn(name) }) },
  }),
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

/** The product in the name of a fee; its type has no stroke. */
function productIn(feeName: string): string {
  return feeName.slice(0, Math.max(0, feeName.lastIndexOf('/')));
}

function owned<T>(
  name: string,
  constraints: Collection<Owned<T>>['constraints'] = {},
  references: Collection<Owned<T>>['references'] = {},
): Collection<Owned<T>> {
  return defineCollection<Owned<T>>(name, {
    key: ownedKey,
    constraints,
    indexes: { tenant: (doc) => doc.tenantId },
    references: { '/tenantId': { to: 'tenants', keys: (doc) => doc.tenantId }, ...references },
  });
}
