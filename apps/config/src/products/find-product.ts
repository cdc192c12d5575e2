import type { Transaction } from '@sadpath/store';
import { configCollections } from '../config.collections';
import { productNotFound } from '../domain/refusals';
import type { Product } from '../domain/product';
import { findOwned } from '../owned/owned-docs';

/** One product of a tenant within a transaction. Throws `product.not.found`. */
export async function findProduct(tx: Transaction, tenantId: string, productId: string): Promise<Product> {
  const product = await findOwned(tx, configCollections.products, { tenantId, name: productId });
  if (product === undefined) throw productNotFound(productId);
  return product;
}
