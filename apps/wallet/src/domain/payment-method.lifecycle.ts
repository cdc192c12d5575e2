import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** Payment method status by event (contract wallet §4); `exhaust` is the third wrong code. */
export const paymentMethodLifecycle = defineLifecycle({
  pending: { verify: 'active', exhaust: 'failed', deactivate: 'inactive' },
  active: { deactivate: 'inactive' },
  inactive: {},
  failed: {},
});

export type PaymentMethodStatus = StateOf<typeof paymentMethodLifecycle.table>;
export type PaymentMethodEvent = EventOf<typeof paymentMethodLifecycle.table>;
