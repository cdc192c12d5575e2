import { defineLifecycle, type StateOf } from '@sadpath/lifecycle';

/** A card order from its receipt to the kits in stock (contracts/debit.md §4.4). */
export const cardOrderLifecycle = defineLifecycle({
  RECEIVED: { submit: 'PENDING', cancel: 'CANCELLED' },
  PENDING: { process: 'PROCESSED', fail: 'FAILED' },
  PROCESSED: { finish: 'SUCCESS' },
  SUCCESS: {},
  FAILED: {},
  CANCELLED: {},
});

export type CardOrderStatus = StateOf<typeof cardOrderLifecycle.table>;
