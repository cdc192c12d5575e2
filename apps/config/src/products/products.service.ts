import { Injectable } from '@nestjs/common';
import { dcmsError, type TenantRecord } from '@sadpath/dcms';
import type { Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { configCollections } from '../config.collections';
import { configError } from '../config.errors';
import { changeProduct, makeProduct } from '../domain/make-product';
import type { Product, ProductBody } from '../domain/product';
import type { SetUp } from '../domain/set-up';
import { allOwned, putOwned } from '../owned/owned-docs';
import { findProduct } from './find-product';

const { tenants, bins, tiers, schemes, plastics, products } = configCollections;

/** The card products of a bank. */
@Injectable()
export class ProductsService {
  /** Creates a product. Throws `product.already.exists`, the codes of missing references, `invalid.product.config`. */
  async create(call: Call, { tenantId }: TenantRecord, body: ProductBody): Promise<Product> {
    requireContent(body);
    return call.store.transaction(async (tx) => {
      const value = makeProduct(body, await setUpOf(tx, tenantId));
      return putOwned(tx, products, { tenantId, name: value.productId, value });
    });
  }

  list(call: Call, { tenantId }: TenantRecord): Promise<readonly Product[]> {
    return call.store.transaction((tx) => allOwned(tx, products, tenantId));
  }

  /** One product. Throws `product.not.found`. */
  read(call: Call, { tenantId }: TenantRecord, productId: string): Promise<Product> {
    return call.store.transaction((tx) => findProduct(tx, tenantId, productId));
  }

  /** Changes a product; cards issued before follow it. Throws `product.not.found` and the codes of `create`. */
  change(call: Call, { tenantId }: TenantRecord, change: { productId: string; body: ProductBody }): Promise<Product> {
    return call.store.transaction(async (tx) => {
      const product = await findProduct(tx, tenantId, change.productId);
      const value = changeProduct(product, change.body, await setUpOf(tx, tenantId));
      return putOwned(tx, products, { tenantId, name: value.productId, value });
    });
  }
}

async function setUpOf(tx: Transaction, tenantId: string): Promise<SetUp> {
  const tenant = await tx.get(tenants, tenantId);
  if (tenant === undefined) throw configError('tenant.not.found', { tenantId });
  return {
    tenant,
    bins: await allOwned(tx, bins, tenantId),
    tiers: await allOwned(tx, tiers, tenantId),
    schemes: await allOwned(tx, schemes, tenantId),
    plastics: await allOwned(tx, plastics, tenantId),
    products: await allOwned(tx, products, tenantId),
  };
}

/** A body that says nothing at all is a fault of form, not of the product. */
function requireContent(body: ProductBody): void {
  if (Object.keys(body).length > 0) return;
  const fields = [{ field: 'productName', message: 'productName is required', rule: 'isDefined' }];
  throw dcmsError('invalid.input.request', undefined, { fields });
}
