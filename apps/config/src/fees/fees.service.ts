import { Injectable } from '@nestjs/common';
import { dcmsError } from '@sadpath/dcms';
import type { Call } from '@sadpath/service';
import { configCollections, feeName } from '../config.collections';
import { configureFee, feeProblems, type FeeConfiguration, type FeeDraft } from '../domain/fee-configuration';
import { findOwned, putOwned } from '../owned/owned-docs';
import { findProduct } from '../products/find-product';

const { fees } = configCollections;

/** Where a fee configuration stands. */
export interface FeeKey {
  readonly tenantId: string;
  readonly productId: string;
  readonly feeType: string;
}

/** What the products of a bank charge. */
@Injectable()
export class FeesService {
  /** Configures a fee anew. Throws `invalid.input.request` for bounds that shut the amount out, then `product.not.found`. */
  async put(call: Call, { tenantId, productId, feeType }: FeeKey, draft: FeeDraft): Promise<FeeConfiguration> {
    const value = configureFee(draft);
    const problems = feeProblems(value);
    if (problems.length > 0) throw dcmsError('invalid.input.request', undefined, { fields: problems });
    return call.store.transaction(async (tx) => {
      await findProduct(tx, tenantId, productId);
      return putOwned(tx, fees, { tenantId, name: feeName(productId, feeType), value });
    });
  }

  /** One fee configuration. Throws `product.not.found`, then `fee.config.not.found`. */
  read(call: Call, { tenantId, productId, feeType }: FeeKey): Promise<FeeConfiguration> {
    return call.store.transaction(async (tx) => {
      await findProduct(tx, tenantId, productId);
      const fee = await findOwned(tx, fees, { tenantId, name: feeName(productId, feeType) });
      if (fee === undefined) {
        const fields = [{ field: 'feeType', message: 'feeType is not configured for the product', value: feeType }];
        throw dcmsError('fee.config.not.found', { productId, feeType }, { fields });
      }
      return fee;
    });
  }
}
