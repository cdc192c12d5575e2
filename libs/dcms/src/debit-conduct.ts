import type { ConductSpec } from '@sadpath/service';

/** What all seven debit services ask of their clients; each names the operations that move money. */
export const debitConduct: ConductSpec = {
  movesMoney: {},
  logins: ['authenticate'],
  expired: ['auth.token.expired'],
  isRead: ({ marks }) => marks['access'] === 'read',
  asks: { 'stale-token': 'JWT token has expired', 'ignored-retry-after': 'Too many requests — wait before retrying' },
};
