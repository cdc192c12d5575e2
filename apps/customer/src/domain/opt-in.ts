import { requireFeature } from './change-preferences';
import type { Product } from './product';

/** What a customer answered when asked about an offer such as `sms-alerts`, by operation. */
export type OptIns = Readonly<Record<string, boolean>>;

/**
 * The opt-ins after an answer. Throws `product.level.disable` when the operation is named after a product feature
 * that is off (`location-shield`, `recurring-payments`); operations without such a feature are always open.
 */
export function optIn(now: OptIns, asked: { operation: string; optedIn: boolean }, product: Product): OptIns {
  const feature = featureOf(asked.operation);
  if (asked.optedIn && Object.hasOwn(product.features, feature)) requireFeature(product, feature, 'operation');
  return { ...now, [asked.operation]: asked.optedIn };
}

/** The feature that an operation is named after, if it is one: `smsAlerts` of `sms-alerts`. */
export function featureOf(operation: string): string {
  return operation.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
