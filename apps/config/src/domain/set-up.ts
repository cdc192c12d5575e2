import type { BinRange } from './bin-range';
import type { Plastic } from './plastic';
import type { Product } from './product';
import type { Scheme } from './scheme';
import type { Tenant } from './tenant';
import type { Tier } from './tier';

/** All that a bank has configured: what a product is judged against. */
export interface SetUp {
  readonly tenant: Tenant;
  readonly bins: readonly BinRange[];
  readonly tiers: readonly Tier[];
  readonly schemes: readonly Scheme[];
  readonly plastics: readonly Plastic[];
  readonly products: readonly Product[];
}
