import { defineLifecycle, type StateOf } from '@sadpath/lifecycle';

/** Whether an account takes logins (contract banking §4). */
export const loginLifecycle = defineLifecycle({
  open: { fail: 'open', lock: 'locked', succeed: 'open' },
  locked: { unlock: 'open' },
});

export type LoginState = StateOf<typeof loginLifecycle.table>;
