import { defineLifecycle } from '@sadpath/lifecycle';

/** Statuses of an account in the core bank (contract §4.4): CLOSED is the only one without a way back. */
export const accountLifecycle = defineLifecycle({
  ACTIVE: { freeze: 'FROZEN', rest: 'DORMANT', close: 'CLOSED' },
  FROZEN: { release: 'ACTIVE', close: 'CLOSED' },
  DORMANT: { wake: 'ACTIVE', close: 'CLOSED' },
  CLOSED: {},
});
