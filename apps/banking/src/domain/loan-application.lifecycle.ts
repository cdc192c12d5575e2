import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** The life of an application (contract banking §4); the sandbox never rejects, the value is reserved. */
export const loanApplicationLifecycle = defineLifecycle({
  submitted: { approve: 'approved', reject: 'rejected' },
  approved: { disburse: 'disbursed' },
  disbursed: {},
  rejected: {},
});

export type LoanApplicationStatus = StateOf<typeof loanApplicationLifecycle.table>;
export type LoanApplicationEvent = EventOf<typeof loanApplicationLifecycle.table>;
