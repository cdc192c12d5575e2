import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** Escrow status by event (contract wallet §4); a dispute ends by a decision only, never by time. */
export const escrowLifecycle = defineLifecycle({
  created: { fund: 'funded', cancel: 'cancelled', expire: 'expired' },
  funded: { release: 'released', refund: 'refunded', dispute: 'disputed', expire: 'expired' },
  disputed: { release_to_payee: 'released', refund_to_payer: 'refunded' },
  released: {},
  refunded: {},
  cancelled: {},
  expired: {},
});

export type EscrowStatus = StateOf<typeof escrowLifecycle.table>;
export type EscrowEvent = EventOf<typeof escrowLifecycle.table>;
