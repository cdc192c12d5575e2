import { binNotFound, plasticNotFound, schemeNotFound, tierNotFound } from './refusals';
import type { ProductBody } from './product';
import type { SetUp } from './set-up';

/**
 * Looks up everything a product body refers to. What is absent or no text is left to the product rules. Throws
 * `bin.not.found`, `tier.not.found`, `scheme.not.found` or `plastic.not.found`, in this order.
 */
export function checkReferences({ bin, tierType, schemeCode, plasticCode }: ProductBody, setUp: SetUp): void {
  const { bins, tiers, schemes, plastics } = setUp;
  if (isText(bin) && bins.every((range) => range.bin !== bin)) throw binNotFound(bin);
  if (isText(tierType) && tiers.every((tier) => tier.tierName !== tierType)) throw tierNotFound(tierType, 'tierType');
  if (isText(schemeCode) && schemes.every((scheme) => scheme.schemeCode !== schemeCode)) {
    throw schemeNotFound(schemeCode);
  }
  if (isText(plasticCode) && plastics.every((plastic) => plastic.plasticCode !== plasticCode)) {
    throw plasticNotFound(plasticCode);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
