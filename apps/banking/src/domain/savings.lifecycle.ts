import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** The life of a savings account (contract banking §4). */
export const savingsLifecycle = defineLifecycle({
  active: { mature: 'matured', close: 'closed' },
  matured: { close: 'closed' },
  closed: {},
});

export type SavingsStatus = StateOf<typeof savingsLifecycle.table>;
export type SavingsEvent = EventOf<typeof savingsLifecycle.table>;
