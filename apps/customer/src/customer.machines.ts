import type { EventOf } from '@sadpath/lifecycle';
import { machineOf, type Machine } from '@sadpath/service';
import { customerCollections } from './customer.collections';
import { type CardOrder, moveOrder } from './domain/card-order';
import { cardOrderLifecycle } from './domain/card-order.lifecycle';
import { cardLifecycle, type CardEvent, type CardStatus } from './domain/card.lifecycle';
import { nextStatus } from './domain/next-status';
import { acceptPin, checkPin, NO_PIN, resetPin, setPin, pinLifecycle, type PinState } from './domain/pin';

const NOW = 0;
const KIT = '';
/** What integrators ask of a card; the rest time does, or the stock. */
const ASKED: readonly CardEvent[] = [
  ...(['activate', 'use', 'lock', 'unlock', 'block', 'replace', 'blockAndReplace'] as const),
  ...(['upgrade', 'convert', 'close', 'hotlist'] as const),
];
const pinIn = (state: PinState) => ({ ...NO_PIN, state });
const enter = (state: PinState) => acceptPin(checkPin(pinIn(state), '', NOW), KIT, NOW);
const order = (event: EventOf<typeof cardOrderLifecycle.table>) => (status: CardOrder['status']) =>
  moveOrder({ status } as CardOrder, event, NOW);

/** The lives of what the Customer Service keeps (contracts/debit.md §4.1, §4.2, §4.4). */
export const customerMachines: readonly Machine[] = [
  machineOf(cardLifecycle, customerCollections.cards, {
    ...{ name: 'card', meaning: 'A kit from the stock to its end' },
    stateOf: ({ status }) => status,
    tries: Object.fromEntries(
      ASKED.map((event) => [event, (status: CardStatus) => nextStatus(KIT, status, event)] as const),
    ),
  }),
  machineOf(pinLifecycle, customerCollections.cards, {
    ...{ name: 'PIN', meaning: 'The PIN of a card' },
    stateOf: ({ pin }) => pin.state,
    tries: {
      ...{ match: enter, mistype: enter },
      set: (state) => setPin(pinIn(state), '', KIT),
      reset: (state) => resetPin(pinIn(state), ''),
    },
  }),
  machineOf(cardOrderLifecycle, customerCollections.orders, {
    ...{ name: 'card order', meaning: 'Kits that a branch has ordered' },
    stateOf: ({ status }) => status,
    tries: { cancel: order('cancel') },
  }),
];
