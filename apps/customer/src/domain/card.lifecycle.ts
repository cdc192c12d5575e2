import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** Events that every card before its activation takes. */
const BEFORE_ACTIVATION = {
  activate: 'ACTIVE',
  block: 'BLOCKED',
  replace: 'REPLACED',
  blockAndReplace: 'BLOCKED',
  close: 'CLOSED',
  expire: 'EXPIRED_CARD',
} as const;

/**
 * The card from stock to its end (contracts/debit.md §4.1). `use` is whatever needs an active card and leaves it
 * as it is; `convert` turns a virtual card into a physical one, which has to be activated again.
 */
export const cardLifecycle = defineLifecycle({
  UNALLOCATED: { allocate: 'INACTIVE', allocateAsUpgrade: 'ASSIGNED', expire: 'EXPIRED_CARD' },
  INACTIVE: BEFORE_ACTIVATION,
  ASSIGNED: BEFORE_ACTIVATION,
  ACTIVE: {
    use: 'ACTIVE',
    lock: 'LOCKED',
    block: 'BLOCKED',
    replace: 'REPLACED',
    blockAndReplace: 'BLOCKED',
    upgrade: 'REPLACED',
    convert: 'INACTIVE',
    close: 'CLOSED',
    hotlist: 'HOTLISTED',
    expire: 'EXPIRED_CARD',
  },
  LOCKED: {
    unlock: 'ACTIVE',
    block: 'BLOCKED',
    replace: 'REPLACED',
    blockAndReplace: 'BLOCKED',
    upgrade: 'REPLACED',
    close: 'CLOSED',
    hotlist: 'HOTLISTED',
    expire: 'EXPIRED_CARD',
  },
  BLOCKED: { replace: 'REPLACED', close: 'CLOSED', hotlist: 'HOTLISTED', expire: 'EXPIRED_CARD' },
  EXPIRED_CARD: { replace: 'REPLACED' },
  CLOSED: {},
  REPLACED: {},
  HOTLISTED: {},
});

/** Every status a kit or card can have. */
export type CardStatus = StateOf<typeof cardLifecycle.table>;

/** Everything that can happen to a kit or card. */
export type CardEvent = EventOf<typeof cardLifecycle.table>;
