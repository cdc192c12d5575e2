import type { Instant } from '@sadpath/clock';
import { bankingFixtures } from '../src/banking.fixtures';
import type { Stamp } from '../src/domain/stamp';
import type { Tenant } from '../src/domain/tenant';
import type { User } from '../src/domain/user';
import type { Wallet } from '../src/domain/wallet';

/** Friday 2026-02-27, 14:22 UTC: the moment of the error page's example. */
export const NOON: Instant = Date.parse('2026-02-27T14:22:00Z');

/** Kobo in a naira. */
export const NAIRA = 100;

/** A stamp with counted ids and digits that are all sevens. */
export function stampAt(now: Instant = NOON): Stamp {
  let ids = 0;
  const newId = (): string => `00000000-0000-4000-9000-${String(++ids).padStart(12, '0')}`;
  return {
    now,
    reference: `FMFB20260227${String(now % 1_000_000).padStart(6, '0')}`,
    newId,
    digits: (n) => '7'.repeat(n),
  };
}

/** The tenant of most specs. */
export const fmfb: Tenant = first(bankingFixtures.tenants);

/** The user of most specs: KYC 3, no second factor. */
export const testuser: User = first(bankingFixtures.users);

/** An active naira wallet of the test user with 50,000.00. */
export function walletWith(change: Partial<Wallet> = {}): Wallet {
  return {
    id: '00000000-0000-4000-8000-000000001001',
    tenantId: fmfb.id,
    userId: testuser.id,
    walletNumber: '0000000001',
    walletType: 'main',
    currency: 'NGN',
    balance: 50_000 * NAIRA,
    held: 0,
    state: 'active',
    isPrimary: true,
    createdAt: NOON,
    ...change,
  };
}

/** Another user's wallet with 1,000.00. */
export function recipientWallet(change: Partial<Wallet> = {}): Wallet {
  return walletWith({
    id: '00000000-0000-4000-8000-000000001003',
    userId: '00000000-0000-4000-8000-000000000102',
    walletNumber: '0000000003',
    balance: 1_000 * NAIRA,
    ...change,
  });
}

/** What `act` throws as `{code, details, …}`; fails when it throws nothing. */
export function refusalOf(act: () => unknown): { code: string; details?: unknown; fields?: unknown; message: string } {
  try {
    act();
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('nothing was refused');
}

function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('the list is empty');
  return item;
}
