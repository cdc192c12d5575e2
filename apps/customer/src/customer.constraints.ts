import { isoDate, parseInstant } from '@sadpath/clock';
import { total } from '@sadpath/money';
import type { Constraint, Constraints } from '@sadpath/store';
import type { Card } from './domain/card';
import { cardNumberOf } from './domain/card-number';
import type { CardOrder } from './domain/card-order';
import { mobilesOf, type Customer } from './domain/customer';
import type { NcmcWallet } from './domain/ncmc-wallet';
import { PIN_TRIES } from './domain/pin';
import type { Placement } from './domain/placement';
import type { ChannelPreference } from './domain/preferences';
import { CHANNELS } from './domain/product';
import type { CardTransaction } from './domain/swipe';

/** What every operation leaves true of what it writes (contracts/debit.md §3.3, §4), by collection. */

function isDay(text: string): boolean {
  const at = parseInstant(text);
  return at !== undefined && isoDate(at) === text;
}

const isUnlike = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

export const CUSTOMER: Constraints<Customer> = {
  '/dob': { says: 'must be a day, as YYYY-MM-DD', holds: ({ dob }) => isDay(dob) },
  '/addressInfo': [
    {
      says: 'must have a PERMANENT address',
      holds: ({ addressInfo }) => addressInfo.some(({ addressCategory }) => addressCategory === 'PERMANENT'),
    },
  ],
  '/communicationInfo': [
    { says: 'must have a mobile number', holds: (customer) => mobilesOf(customer).length > 0 },
    {
      says: 'must have mobile numbers of 10 digits',
      holds: (customer) => mobilesOf(customer).every((mobile) => /^\d{10}$/.test(mobile)),
    },
  ],
  '/accountInfo': {
    says: 'must name each account once',
    holds: ({ accountInfo }) => isUnlike(accountInfo.map(({ accountNo }) => accountNo)),
  },
};

/** A limit of a day within that of the channel. */
const limitsOf = (read: (card: Card) => ChannelPreference): Constraint<Card> => ({
  says: (card) => `must be at most ${read(card).maxLimit ?? 0}, the maxLimit of the channel`,
  holds: (card) => {
    const { dailyLimit, maxLimit } = read(card);
    return dailyLimit === null || maxLimit === null || dailyLimit <= maxLimit;
  },
});
const LIMITS: Constraints<Card> = Object.fromEntries([
  ['/preferences/swipeToPay/dailyLimit', limitsOf(({ preferences }) => preferences.swipeToPay)] as const,
  ...(['domestic', 'international'] as const).flatMap((scope) =>
    CHANNELS.map(
      (channel) =>
        [
          `/preferences/${scope}/channels/${channel}/dailyLimit`,
          limitsOf(({ preferences }) => preferences[scope].channels[channel]),
        ] as const,
    ),
  ),
]);

const ACTIVATED: readonly Card['status'][] = ['ACTIVE', 'LOCKED'];

const loadedOf = ({ ledger }: NcmcWallet): number =>
  total(ledger.filter(({ type }) => type === 'LOAD').map(({ amount }) => amount));
const collectedOf = ({ offline }: NcmcWallet): number =>
  total(offline.filter(({ type }) => type === 'OFFLINE_LOAD_CASH').map(({ amount }) => amount));

export const CARD: Constraints<Card> = {
  ...LIMITS,
  '/cardNumber': {
    says: ({ bin, kitNo }) => `must be ${cardNumberOf(bin, kitNo)}, the number of kit ${kitNo} under BIN ${bin}`,
    holds: ({ bin, kitNo, cardNumber }) => cardNumber === cardNumberOf(bin, kitNo),
  },
  '/expiryDate': { says: 'must be a day, as YYYY-MM-DD', holds: ({ expiryDate }) => isDay(expiryDate) },
  '/status': {
    says: 'must not be UNALLOCATED: such a kit is in the stock, and no card',
    holds: ({ status }) => status !== 'UNALLOCATED',
  },
  '/activatedAt': {
    says: ({ status }) => `must be there in a card that is ${status}`,
    holds: ({ status, activatedAt }) => !ACTIVATED.includes(status) || activatedAt !== null,
  },
  '/pin': {
    says: 'must have a verification unless it is NOT_SET',
    holds: ({ pin }) => (pin.state === 'NOT_SET') === (pin.verification === null),
  },
  '/pin/wrongTries': {
    says: ({ pin }) =>
      pin.state === 'LOCKED'
        ? `must be ${PIN_TRIES} while the PIN is locked`
        : `must be below ${PIN_TRIES} until it is locked`,
    holds: ({ pin }) => (pin.state === 'LOCKED') === pin.wrongTries >= PIN_TRIES,
  },
  '/pin/lockedAt': {
    says: 'must be there while the PIN is locked, and must be null while it is not',
    holds: ({ pin }) => (pin.state === 'LOCKED') === (pin.lockedAt !== null),
  },
  '/wallet/staged': {
    says: ({ wallet }) => `must be ${loadedOf(wallet) - collectedOf(wallet)}, what was loaded and not collected`,
    holds: ({ wallet }) => wallet.staged === loadedOf(wallet) - collectedOf(wallet),
  },
  '/wallet/balance': {
    says: ({ wallet }) => `must be ${collectedOf(wallet)}, what the chip has collected`,
    holds: ({ wallet }) => wallet.balance === collectedOf(wallet),
  },
};

export const TRANSACTION: Constraints<CardTransaction> = {
  '/cbsRef': {
    says: 'must be there in an approved transaction, and must be null in any other',
    holds: ({ responseCode, cbsRef }) => (responseCode === '00') === (cbsRef !== null),
  },
};

export const ORDER: Constraints<CardOrder> = {
  '/products': [
    {
      says: 'must have as many kits as were ordered once the order is carried out, and none before',
      holds: ({ status, products }) =>
        products.every(({ quantity, kitNos }) => kitNos.length === (status === 'SUCCESS' ? quantity : 0)),
    },
    {
      says: 'must name each kit once',
      holds: ({ products }) => isUnlike(products.flatMap(({ kitNos }) => kitNos)),
    },
  ],
  '/status': {
    says: 'must not be PROCESSED: that is over before an order is stored',
    holds: ({ status }) => status !== 'PROCESSED',
  },
};

export const PLACEMENT: Constraints<Placement> = {
  '/deliveryStatusAt': {
    says: 'must be there with a deliveryStatus, and must be null without one',
    holds: ({ deliveryStatus, deliveryStatusAt }) => (deliveryStatus === null) === (deliveryStatusAt === null),
  },
};
