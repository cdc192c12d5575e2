import { issuingError } from '../issuing.errors';
import { cardLifecycle, type Card, type CardEvent, type CardSecrets } from './card';
import type { Cardholder } from './cardholder';
import { changeContact, type Contact } from './contact';
import { transactionLimit } from './transaction-limit';

/** The fields of a card edit (contract §3.2). */
export interface CardChanges {
  readonly alias?: string;
  readonly transactionLimit?: number;
  readonly contact: Partial<Contact>;
}

/** What activation asks for. */
export interface Activation extends CardSecrets {
  readonly newPin: string;
}

/** Throws `card_not_activatable`, `activation_details_mismatch` (contract §3.2). */
export function activateCard(card: Card, { newPin, ...shown }: Activation): Card {
  const activated = move(card, 'activate', 'card_not_activatable');
  if (!isSameCard(card.secrets, shown)) {
    throw issuingError('activation_details_mismatch', undefined, {
      fields: [mismatch('cardNumber', 'the card details do not match')],
    });
  }
  return { ...activated, pin: newPin };
}

/** Puts a card on hold (2) or releases it (1); its present status again changes nothing. Throws `card_status_not_changeable`. */
export function changeCardStatus(card: Card, newStatus: 1 | 2): Card {
  return move(card, newStatus === 2 ? 'hold' : 'release', 'card_status_not_changeable');
}

/** Throws `card_pin_not_changeable`, `pin_mismatch` (contract §3.2). */
export function changePin(card: Card, { oldPin, newPin }: { readonly oldPin: string; readonly newPin: string }): Card {
  const changed = move(card, 'changePin', 'card_pin_not_changeable');
  if (oldPin !== card.pin) {
    throw issuingError('pin_mismatch', undefined, { fields: [mismatch('oldPin', 'oldPin does not match')] });
  }
  return { ...changed, pin: newPin };
}

/** Callable in every status. Throws `transaction_limit_exceeded`, `field_required` (contract §3.2). */
export function editCard(card: Card, changes: CardChanges, owner: Cardholder): Card {
  return {
    ...card,
    ...(changes.alias === undefined ? {} : { alias: changes.alias }),
    transactionLimit:
      changes.transactionLimit === undefined
        ? card.transactionLimit
        : transactionLimit(changes.transactionLimit, owner.transactionLimit),
    contact: changeContact(card.contact, changes.contact),
  };
}

/** The closed card, or undefined when its status cannot be closed; the work of a support ticket (contract §4.3). */
export function closeCard(card: Card): Card | undefined {
  const status = cardLifecycle.next(card.status, 'close');
  return status === undefined ? undefined : { ...card, status };
}

/** Throws `card_closed` (contract §4.3). */
export function requireOpen(card: Card): void {
  if (card.status === 'closed') throw issuingError('card_closed');
}

/** Throws `card_not_active_for_otp` unless the card is active (contract §3.4). */
export function requireActiveForOtp(card: Card): void {
  if (card.status !== 'active') throw issuingError('card_not_active_for_otp');
}

type Refusal = 'card_not_activatable' | 'card_status_not_changeable' | 'card_pin_not_changeable';

function move(card: Card, event: CardEvent, refusal: Refusal): Card {
  const status = cardLifecycle.next(card.status, event);
  if (status === undefined) throw issuingError(refusal);
  return { ...card, status };
}

function isSameCard(a: CardSecrets, b: CardSecrets): boolean {
  return a.cardNumber === b.cardNumber && a.expMonth === b.expMonth && a.expYear === b.expYear && a.cvv === b.cvv;
}

function mismatch(field: string, message: string) {
  return { field, rule: 'mismatch', message };
}
