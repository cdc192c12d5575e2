import { NEW_CUSTOMER } from '../../../apps/customer/src/customer.recipe-steps';

/** A complete registration (contracts/debit.md Annex D). */
export function registration(entityId: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { entityId, ...NEW_CUSTOMER, ...more };
}
