import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** The life of a bill payment (contract banking §4); `received` is over before anything is stored. */
export const paymentLifecycle = defineLifecycle({
  received: { complete: 'completed', wait: 'pending', fail: 'failed' },
  pending: { complete: 'completed' },
  completed: {},
  failed: {},
});

export type PaymentStatus = StateOf<typeof paymentLifecycle.table>;
export type PaymentEvent = EventOf<typeof paymentLifecycle.table>;
