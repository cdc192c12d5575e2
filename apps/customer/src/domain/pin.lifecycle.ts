import { defineLifecycle, type StateOf } from '@sadpath/lifecycle';

/** The PIN of a card (contracts/debit.md §4.2). */
export const pinLifecycle = defineLifecycle({
  NOT_SET: { set: 'SET', forget: 'NOT_SET' },
  SET: { match: 'SET', mistype: 'SET', exhaust: 'LOCKED', reset: 'SET', forget: 'NOT_SET' },
  LOCKED: { reset: 'SET', forget: 'NOT_SET', release: 'SET' },
});

export type PinState = StateOf<typeof pinLifecycle.table>;
