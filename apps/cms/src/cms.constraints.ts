import { DAY } from '@sadpath/clock';
import { luhnDigit } from '@sadpath/money';
import type { Constraints } from '@sadpath/store';
import type { Kit } from './domain/kit';

/** Digits of the kit number that stand in a card number whatever the length of its BIN, and where they end. */
const OF_KIT = 7;
const BODY = 15;

/** What every operation leaves true of a kit (contract §2.8, §4.1). */
export const KIT: Constraints<Kit> = {
  '/cardNumber': [
    {
      says: ({ kitNo }) => `must have ${endOf(kitNo)}, the end of the kit's number, before its last digit`,
      holds: ({ kitNo, cardNumber }) => cardNumber.slice(0, BODY).endsWith(endOf(kitNo)),
    },
    {
      says: ({ cardNumber }) => `must end in ${luhnDigit(cardNumber.slice(0, BODY))}, its check digit`,
      holds: ({ cardNumber }) => cardNumber.slice(BODY) === luhnDigit(cardNumber.slice(0, BODY)),
    },
  ],
  '/entityId': {
    says: ({ status }) =>
      status === 'ASSIGNED'
        ? 'must be there in a kit that is the card of somebody'
        : 'must not be there in an unallocated kit',
    holds: ({ status, entityId }) =>
      status === 'ASSIGNED' ? entityId !== undefined : status !== 'UNALLOCATED' || entityId === undefined,
  },
  '/accountNo': {
    says: 'must be there with an entityId, and must not be without one',
    holds: ({ entityId, accountNo }) => (entityId === undefined) === (accountNo === undefined),
  },
  '/embossStatus': {
    says: ({ cardType }) =>
      cardType === 'VIRTUAL' ? 'must be NOT_REQUIRED in a virtual card' : 'must not be NOT_REQUIRED in a physical card',
    holds: ({ cardType, embossStatus }) => (cardType === 'VIRTUAL') === (embossStatus === 'NOT_REQUIRED'),
  },
  '/expDate': { says: 'must be midnight (UTC) of a day', holds: ({ expDate }) => expDate % DAY === 0 },
};

function endOf(kitNo: string): string {
  return kitNo.slice(-OF_KIT).padStart(OF_KIT, '0');
}
