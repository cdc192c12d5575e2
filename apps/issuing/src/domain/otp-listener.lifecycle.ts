import { defineLifecycle, type StateOf } from '@sadpath/lifecycle';

/** The life of a subscription to one-time passcodes (contract §4.5). */
export const otpListenerLifecycle = defineLifecycle({
  waiting: { challenge: 'received', lapse: 'lapsed', delete: 'deleted' },
  received: { challenge: 'received', expire: 'expired', clear: 'waiting', delete: 'deleted' },
  /** Waited for a day in vain. */
  lapsed: {},
  /** The code came and grew old. */
  expired: {},
  deleted: {},
});

export type OtpListenerStatus = StateOf<typeof otpListenerLifecycle.table>;
