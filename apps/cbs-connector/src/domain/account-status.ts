import type { EventOf } from '@sadpath/lifecycle';
import { type Account, type AccountStatus, accountLifecycle } from './account';

type AccountEvent = EventOf<(typeof accountLifecycle)['table']>;

const EVENTS_TO: Readonly<Record<AccountStatus, readonly AccountEvent[]>> = {
  ACTIVE: ['release', 'wake'],
  FROZEN: ['freeze'],
  DORMANT: ['rest'],
  CLOSED: ['close'],
};

/**
 * The account in another status; the same account when it already has it. Undefined when no event leads there
 * (contract §4.4): a closed account stays closed, and a frozen or dormant one must be active first.
 */
export function withStatus(account: Account, status: AccountStatus): Account | undefined {
  if (account.status === status) return account;
  const isReachable = EVENTS_TO[status].some((event) => accountLifecycle.next(account.status, event) === status);
  return isReachable ? { ...account, status } : undefined;
}
