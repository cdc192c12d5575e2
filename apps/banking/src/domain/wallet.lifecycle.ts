import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** Whether money may leave and enter a wallet (contract banking §4). Repeating an event is harmless. */
export const walletLifecycle = defineLifecycle({
  active: { freeze: 'frozen', unfreeze: 'active', deactivate: 'inactive', activate: 'active' },
  frozen: { freeze: 'frozen', unfreeze: 'active', deactivate: 'inactive', activate: 'frozen' },
  inactive: { deactivate: 'inactive', activate: 'active' },
});

export type WalletState = StateOf<typeof walletLifecycle.table>;
export type WalletEvent = EventOf<typeof walletLifecycle.table>;
