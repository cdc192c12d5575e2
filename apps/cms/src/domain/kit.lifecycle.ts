import { defineLifecycle } from '@sadpath/lifecycle';

/** A kit as the stock sees it (contract §4.1): what a card does after its assignment is Customer Service's matter. */
export const kitLifecycle = defineLifecycle({
  UNALLOCATED: { assign: 'ASSIGNED', retire: 'EXPIRED_CARD', expire: 'EXPIRED_CARD' },
  ASSIGNED: { release: 'UNALLOCATED', expire: 'EXPIRED_CARD' },
  EXPIRED_CARD: {},
});
