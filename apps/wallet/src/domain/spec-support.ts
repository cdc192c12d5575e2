import type { ServiceError } from '@sadpath/errors';
import { openWallet, type Wallet } from './wallet';

/** A moment at which the specs happen. */
export const NOON = Date.UTC(2026, 1, 21, 12);

/** A prepaid dollar wallet of user `owner` with the given differences. */
export function sampleWallet(own: Partial<Wallet> = {}): Wallet {
  const identity = { id: 'wallet', tenantId: 'tenant', ownerType: 'user', ownerId: 'owner' } as const;
  return { ...openWallet({ ...identity, currency: 'USD', billingMode: 'prepaid' }, NOON), ...own };
}

/** Matches a refusal by its code and the named details, for `toThrow`. */
export function refusal(code: string, details?: Readonly<Record<string, unknown>>): ServiceError {
  const named = details === undefined ? {} : { details: expect.objectContaining(details) as unknown };
  return expect.objectContaining({ code, ...named }) as ServiceError;
}
