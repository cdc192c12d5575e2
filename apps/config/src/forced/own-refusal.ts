import type { ForcedRequest } from '@sadpath/dcms';
import type { ServiceError } from '@sadpath/errors';
import { configCollections } from '../config.collections';
import type { Product } from '../domain/product';
import { alreadyExists, binNotFound, plasticNotFound, schemeNotFound, tierNotFound } from '../domain/refusals';
import { findOwned } from '../owned/owned-docs';

/** The refusals of what a product refers to. */
const REFERENCES: Readonly<Record<string, (names: Partial<Product>) => ServiceError | undefined>> = {
  'bin.not.found': ({ bin }) => (bin === undefined ? undefined : binNotFound(bin)),
  'tier.not.found': ({ tierType }) => (tierType === undefined ? undefined : tierNotFound(tierType, 'tierType')),
  'scheme.not.found': ({ schemeCode }) => (schemeCode === undefined ? undefined : schemeNotFound(schemeCode)),
  'plastic.not.found': ({ plasticCode }) => (plasticCode === undefined ? undefined : plasticNotFound(plasticCode)),
  'product.already.exists': ({ productName }) =>
    productName === undefined ? undefined : alreadyExists({ productName }, 'productName'),
};
const NAMES = ['bin', 'tierType', 'schemeCode', 'plasticCode', 'productName'] as const;

/** The refusal of the service's own makers that could be true of the request; undefined where none could. */
export async function ownRefusal(code: string, request: ForcedRequest): Promise<ServiceError | undefined> {
  const { operation } = request;
  if (!Object.hasOwn(REFERENCES, code) || !/^(create|change)Product$/.test(operation)) return undefined;
  const held = operation === 'changeProduct' ? await productOf(request) : undefined;
  const names = NAMES.map((name) => [name, request.text(name) ?? held?.[name]] as const);
  return REFERENCES[code]?.(Object.fromEntries(names.filter(([, value]) => value !== undefined)));
}

/** The product that is to be changed: what the request does not say is as it is there. */
function productOf(request: ForcedRequest): Promise<Product | undefined> | undefined {
  const { tenant } = request;
  const name = request.text('productId');
  if (tenant === undefined || name === undefined) return undefined;
  return request.read((tx) => findOwned(tx, configCollections.products, { tenantId: tenant, name }));
}
