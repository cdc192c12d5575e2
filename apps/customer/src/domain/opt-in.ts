import { requireFeature } from './change-preferences';
import type { Product } from './product';

/** What a customer answered when asked about an offer such as `sms-alerts`, by operation. */
export type OptIns = Readonly<Record<string, boolean>>;

/**
 * The opt-ins after an answer. Throws `product.level.disable` when the operation is named after a product feature
 * that is off (`location-shield`, `recurring-payments`); operations without such a feature are always open.
 */
export function optIn(now: OptIns, asked: { operation: string; optedIn: boolean }, product: Product): OptIns {
  const feature = camelCase(asked.operation);
  if (asked.optedIn && Object.hasOwn(product.features, feature)) requireFeature(product, feature);
  return { ...now, [asked.operation]: asked.optedIn };
}

function camelCase(words: string): string {
  return words.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
