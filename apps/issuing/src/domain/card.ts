import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import type { Instant } from '@sadpath/clock';
import type { Minor } from '@sadpath/money';
import type { Balances } from './balances';
import type { Contact } from './contact';
import type { Scope } from './program';

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

/** A chain and the card's address on it. */
export interface CryptoAddress {
  readonly chain: 'evm' | 'bitcoin' | 'solana';
  readonly address: string;
}

/** What is printed on a card, or shown to its holder. */
export interface CardSecrets {
  /** @pattern ^[0-9]{16}$ */
  readonly cardNumber: string;
  /**
   * `01` to `12`.
   * @pattern ^(0[1-9]|1[0-2])$
   */
  readonly expMonth: string;
  /**
   * Four digits.
   * @pattern ^[0-9]{4}$
   */
  readonly expYear: string;
  /** @pattern ^[0-9]{3}$ */
  readonly cvv: string;
}

/** A card and its account (contract §3.2). */
export interface Card extends Scope {
  /** @minimum 1 */
  readonly cardId: number;
  readonly cardholderId: number;
  readonly type: 'virtual' | 'physical';
  /**
   * @minLength 1
   * @maxLength 26
   */
  readonly nameOnCard: string;
  readonly alias?: string;
  /**
   * Design slot of a physical card.
   * @maximum 5
   */
  readonly cardType: number;
  /** Fate of the request to issue: 0 pending, 1 approved, 2 declined. */
  readonly cardStatus: 0 | 1 | 2;
  /** Operational status, apart from `cardStatus`. */
  readonly status: CardStatus;
  readonly secrets: CardSecrets;
  /** @pattern ^[0-9]{4}$ */
  readonly pin: string;
  /**
   * Highest amount of one purchase.
   * @minimum 0
   */
  readonly transactionLimit: Minor;
  readonly contact: Contact;
  readonly cryptoAddresses: readonly CryptoAddress[];
  readonly balances: Balances;
  readonly createdAt: Instant;
}
