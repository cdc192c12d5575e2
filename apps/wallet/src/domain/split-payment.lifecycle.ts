import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** Split payment status by event (contract wallet §4). */
export const splitPaymentLifecycle = defineLifecycle({
  pending: { execute: 'completed', cancel: 'cancelled' },
  completed: {},
  cancelled: {},
});

export type SplitPaymentStatus = StateOf<typeof splitPaymentLifecycle.table>;
export type SplitPaymentEvent = EventOf<typeof splitPaymentLifecycle.table>;
