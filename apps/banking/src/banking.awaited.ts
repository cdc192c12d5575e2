import type { Collection } from '@sadpath/store';
import { endOfLagosDay } from './domain/lagos-calendar';
import type { Loan } from './domain/loan';
import type { SavingsAccount } from './domain/savings-account';

/** What time alone brings about (contract banking §4). */

export const SAVINGS_AWAITED: Collection<SavingsAccount>['awaited'] = {
  '/status': {
    says: 'must not be matured',
    since: ({ status, maturesAt }) => (status === 'matured' ? (maturesAt ?? undefined) : undefined),
  },
};

export const LOAN_AWAITED: Collection<Loan>['awaited'] = {
  '/status': {
    says: 'must not be overdue, for nothing is due,',
    since: ({ status, schedule }) => {
      const unpaid = schedule.find(({ amount, paid }) => paid < amount);
      return status === 'overdue' && unpaid !== undefined ? endOfLagosDay(unpaid.dueAt) : undefined;
    },
  },
};
