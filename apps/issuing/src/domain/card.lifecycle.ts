import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';

/** The operational status of a card (contract §4.3); `close` is a support ticket, which the API cannot file. */
export const cardLifecycle = defineLifecycle({
  pending: {},
  active: { hold: 'onHold', release: 'active', changePin: 'active', close: 'closed' },
  onHold: { hold: 'onHold', release: 'active', changePin: 'onHold', close: 'closed' },
  closed: {},
  notActivated: { activate: 'active' },
});

export type CardStatus = StateOf<typeof cardLifecycle.table>;
export type CardEvent = EventOf<typeof cardLifecycle.table>;

/** The numbers of the wire (contract §4.3). */
export const CARD_STATUS_NUMBERS: Readonly<Record<CardStatus, number>> = {
  pending: 0,
  active: 1,
  onHold: 2,
  closed: 3,
  notActivated: 4,
};
