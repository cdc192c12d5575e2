import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** Wallet status by event (contract wallet §4). `resume` is the end of a suspension by time. */
export const walletLifecycle = defineLifecycle({
  active: { freeze: 'frozen', suspend: 'suspended', close: 'closed' },
  suspended: { freeze: 'frozen', unsuspend: 'active', resume: 'active' },
  frozen: { unfreeze: 'active' },
  closed: {},
});

export type WalletStatus = StateOf<typeof walletLifecycle.table>;
export type WalletEvent = EventOf<typeof walletLifecycle.table>;
