import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** The life of a transfer (contract banking §4); `received` is over before anything is stored. */
export const transferLifecycle = defineLifecycle({
  received: { review: 'pending_review', process: 'processing', complete: 'completed', fail: 'failed' },
  pending_review: { process: 'processing', complete: 'completed', fail: 'failed' },
  processing: { complete: 'completed', reverse: 'reversed' },
  completed: {},
  failed: {},
  reversed: {},
});

export type TransferStatus = StateOf<typeof transferLifecycle.table>;
export type TransferEvent = EventOf<typeof transferLifecycle.table>;
