import { seedOf, type Seed } from '@sadpath/store';
import { authCollections } from './auth.collections';
import type { User } from './domain/user';

const ACME = { tenant: 'ACME_BANK', password: 'Sandbox#123', wrongPasswords: 0, lock: null } as const;

const USERS: readonly User[] = [
  { ...ACME, username: 'api_admin', role: 'ADMIN' },
  { ...ACME, username: 'api_user', role: 'ADMIN', password: 'encrypted_password' },
  { ...ACME, username: 'api_ops', role: 'OPS' },
  { ...ACME, username: 'api_viewer', role: 'VIEWER' },
  { ...ACME, username: 'api_rate', role: 'VIEWER' },
  { ...ACME, username: 'api_lockme', role: 'VIEWER' },
  { ...ACME, username: 'api_locked', role: 'VIEWER', wrongPasswords: 5, lock: { until: null } },
  { ...ACME, username: 'beta_admin', role: 'ADMIN', tenant: 'BETA_BANK' },
];

/** The users of contracts/debit.md §7; without them nobody could log in, so every space has them. */
export function authFixtures(): Seed {
  return [seedOf(authCollections.users, USERS)];
}
