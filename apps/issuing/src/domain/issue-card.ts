import { addMonths, isoDate } from '@sadpath/clock';
import { issuingError } from '../issuing.errors';
import { NO_MONEY } from './balances';
import type { Card, CardSecrets, CryptoAddress } from './card';
import { cardNumberOf, lastFour } from './card-number';
import type { Cardholder } from './cardholder';
import { changeContact, type Contact } from './contact';
import type { Birth } from './create-cardholder';
import type { Program } from './program';
import { transactionLimit } from './transaction-limit';
import { requireApproved } from './verification';

/** Months for which a card is good. */
const CARD_LIFE_MONTHS = 48;

/** What a program sends to have a card issued (contract §3.2). */
export interface NewCard {
  readonly type: Card['type'];
  readonly nameOnCard: string;
  readonly alias?: string;
  /** Design slot; 0 for virtual cards. */
  readonly cardType: number;
  readonly transactionLimit?: number;
  readonly contact: Partial<Contact>;
}

/** What chance decides about a card. */
export interface DrawnForCard {
  /** Three digits. */
  readonly cvv: string;
  readonly cryptoAddresses: readonly CryptoAddress[];
}

/** The owner of a new card. */
export interface CardOwner {
  readonly cardholder: Cardholder;
  readonly program: Program;
}

/**
 * A card for an approved cardholder: a virtual one is active at once, a physical one awaits activation. Throws
 * `compliance_restricted`, `card_design_not_approved`, `transaction_limit_exceeded`, `field_required` (contract §3.2).
 */
export function issueCard(
  asked: NewCard,
  owner: CardOwner,
  { birth, drawn }: { birth: Birth; drawn: DrawnForCard },
): Card {
  const { cardholder, program } = owner;
  requireApproved(cardholder);
  if (asked.type === 'physical' && program.designs[asked.cardType] !== 'approved') {
    throw issuingError('card_design_not_approved');
  }
  const secrets = secretsOf(birth, drawn);
  return {
    ...birth.scope,
    cardId: birth.id,
    cardholderId: cardholder.cardholderId,
    type: asked.type,
    nameOnCard: asked.nameOnCard,
    ...(asked.alias === undefined ? {} : { alias: asked.alias }),
    cardType: asked.cardType,
    cardStatus: 1,
    status: asked.type === 'virtual' ? 'active' : 'notActivated',
    secrets,
    pin: lastFour(secrets.cardNumber),
    transactionLimit: transactionLimit(asked.transactionLimit, cardholder.transactionLimit),
    contact: changeContact(cardholder.contact, asked.contact),
    cryptoAddresses: drawn.cryptoAddresses,
    balances: NO_MONEY,
    createdAt: birth.now,
  };
}

function secretsOf({ id, now }: Birth, { cvv }: DrawnForCard): CardSecrets {
  const [expYear = '', expMonth = ''] = isoDate(addMonths(now, CARD_LIFE_MONTHS)).split('-');
  return { cardNumber: cardNumberOf(id), expMonth, expYear, cvv };
}
