import type { Collection, Doc } from '@sadpath/store';
import { configCollections, type Owned } from './config.collections';
import { configFixtures } from './config.fixtures';
import { admitBinRange } from './domain/bin-range';
import { feeProblems } from './domain/fee-configuration';
import { brokenRules, limitsWithoutFeature } from './domain/product-rules';
import type { SetUp } from './domain/set-up';

function docs<D extends Doc>(collection: Collection<D>): readonly D[] {
  const seed = configFixtures.find((entry) => entry.collection.name === collection.name);
  return (seed?.docs ?? []) as readonly D[];
}
function values<T>(collection: Collection<Owned<T>>): readonly T[] {
  return docs(collection).map((doc) => doc.value);
}
const tenants = docs(configCollections.tenants);
const bins = values(configCollections.bins);
const setUp: SetUp = { tenant: tenants[0]!, bins, tiers: [], schemes: [], plastics: [], products: [] };
const fees = values(configCollections.fees);

describe('the fixtures of the Config Service', () => {
  it('fill every collection', () => {
    const counts = Object.fromEntries(configFixtures.map((seed) => [seed.collection.name, seed.docs.length]));
    expect(counts).toEqual({
      tenants: 2,
      bins: 2,
      tiers: 2,
      schemes: 3,
      plastics: 2,
      products: 4,
      fees: 6,
      'gl-accounts': 5,
    });
    // Nobody has asked for anything yet.
    const configured = Object.keys(configCollections).filter((name) => name !== 'gatewayRates');
    expect(Object.keys(counts)).toHaveLength(configured.length);
  });

  it('hold ranges that do not meet', () => {
    filled(bins).forEach((range, index) => {
      expect(admitBinRange(range, bins.slice(0, index))).toBe(range);
    });
  });

  it.each(values(configCollections.products).map((product) => [product.productId, product] as const))(
    'hold %s as the product rules allow it',
    (_, product) => {
      expect(brokenRules(product, setUp)).toEqual([]);
      expect(limitsWithoutFeature(product.limits, product)).toEqual([]);
      expect(product.productId).toBe(`${product.schemeCode}_${product.cardType}`);
    },
  );

  it('hold fees within their bounds, one of them with its GST rate unset', () => {
    expect(fees.flatMap(feeProblems)).toEqual([]);
    expect(fees.filter((fee) => fee.gstRate === null)).toHaveLength(1);
  });
});
