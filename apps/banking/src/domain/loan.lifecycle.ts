import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** The life of a loan (contract banking §4). */
export const loanLifecycle = defineLifecycle({
  active: { fallBehind: 'overdue', catchUp: 'active', settle: 'repaid' },
  overdue: { fallBehind: 'overdue', catchUp: 'active', settle: 'repaid' },
  repaid: {},
});

export type LoanStatus = StateOf<typeof loanLifecycle.table>;
export type LoanEvent = EventOf<typeof loanLifecycle.table>;
