import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** Transaction status by event (contract wallet §4). `failed` is in the enum, but no ordinary path makes it. */
export const transactionLifecycle = defineLifecycle({
  pending: { complete: 'completed', cancel: 'cancelled', lapse: 'cancelled' },
  completed: { refundPart: 'partially_refunded', refundRest: 'refunded' },
  partially_refunded: { refundPart: 'partially_refunded', refundRest: 'refunded' },
  refunded: {},
  cancelled: {},
  failed: {},
});

export type TransactionStatus = StateOf<typeof transactionLifecycle.table>;
export type TransactionEvent = EventOf<typeof transactionLifecycle.table>;
