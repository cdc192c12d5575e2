import { configError } from '../config.errors';
import type { ProductBody } from './product';
import type { SetUp } from './set-up';

/**
 * Looks up everything a product body refers to. What is absent or no text is left to the product rules. Throws
 * `bin.not.found`, `tier.not.found`, `scheme.not.found` or `plastic.not.found`, in this order.
 */
export function checkReferences(body: ProductBody, setUp: SetUp): void {
  const { bin, tierType, schemeCode, plasticCode } = body;
  if (isText(bin) && setUp.bins.every((range) => range.bin !== bin)) throw configError('bin.not.found', { bin });
  if (isText(tierType) && setUp.tiers.every((tier) => tier.tierName !== tierType)) {
    throw configError('tier.not.found', { tierName: tierType });
  }
  if (isText(schemeCode) && setUp.schemes.every((scheme) => scheme.schemeCode !== schemeCode)) {
    throw configError('scheme.not.found', { schemeCode });
  }
  if (isText(plasticCode) && setUp.plastics.every((plastic) => plastic.plasticCode !== plasticCode)) {
    throw configError('plastic.not.found', { plasticCode });
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
