import { DAY } from '@sadpath/clock';
import { FIXTURE_PRODUCTS } from '../customer.fixtures';
import { issueCard, type Card } from './card';
import type { CardStatus } from './card.lifecycle';
import { cardDecline, cbsDecline, needsPin, pinDecline, spentOn, type CardTransaction, type Swipe } from './swipe';

const NOW = 20_000 * DAY;
const CARD: Card = {
  ...issueCard({
    tenant: 'ACME_BANK',
    kitNo: '4240180001',
    entityId: 'CIF1008',
    accountNo: '8642142',
    product: FIXTURE_PRODUCTS['2003_PHYSICAL'],
    event: 'allocate',
    now: NOW,
  }),
  status: 'ACTIVE',
};
const SWIPE: Swipe = { amount: 10_000, channel: 'POS', international: false };

describe('cardDecline', () => {
  it('approves an active card within its limits', () => {
    expect(cardDecline(CARD, SWIPE, 0)).toBeUndefined();
  });

  it.each<[CardStatus, string]>([
    ['INACTIVE', '36'],
    ['ASSIGNED', '36'],
    ['LOCKED', '36'],
    ['BLOCKED', '62'],
    ['CLOSED', '62'],
    ['REPLACED', '62'],
    ['HOTLISTED', '41'],
    ['EXPIRED_CARD', '54'],
  ])('declines a card that is %s with %s', (status, responseCode) => {
    expect(cardDecline({ ...CARD, status }, SWIPE, 0)).toBe(responseCode);
  });

  it.each([0, -1])('declines an amount of %i', (amount) => {
    expect(cardDecline(CARD, { ...SWIPE, amount }, 0)).toBe('13');
  });

  it('declines a channel that is off, and payments abroad', () => {
    expect(cardDecline(CARD, { ...SWIPE, channel: 'ECOM' }, 0)).toBe('57');
    expect(cardDecline(CARD, { ...SWIPE, international: true }, 0)).toBe('57');
  });

  it('allows the daily limit to be used up and no more', () => {
    const limit = CARD.preferences.domestic.channels.pos.dailyLimit ?? 0;
    expect(cardDecline(CARD, SWIPE, limit - SWIPE.amount)).toBeUndefined();
    expect(cardDecline(CARD, SWIPE, limit - SWIPE.amount + 1)).toBe('61');
  });
});

describe('needsPin', () => {
  it('asks at cash machines and in shops', () => {
    expect((['ATM', 'POS', 'ECOM', 'CONTACTLESS'] as const).filter(needsPin)).toEqual(['ATM', 'POS']);
  });
});

describe('pinDecline', () => {
  it('tells a wrong PIN from a locked one', () => {
    expect([pinDecline('right'), pinDecline('wrong'), pinDecline('locked')]).toEqual([undefined, '55', '75']);
  });
});

describe('cbsDecline', () => {
  it.each([
    ['cbs.insufficient.balance', '51'],
    ['cbs.account.frozen', '62'],
    ['cbs.debit.failed', '57'],
    ['cbs.connection.failed', '91'],
    ['cbs.timeout', '91'],
    ['cbs.invalid.response', '91'],
  ])('%s declines with %s', (code, responseCode) => {
    expect(cbsDecline(code)).toBe(responseCode);
  });
});

describe('spentOn', () => {
  const done = (more: Partial<CardTransaction>): CardTransaction => ({
    tenant: 'ACME_BANK',
    txnId: 'T',
    kitNo: CARD.kitNo,
    entityId: CARD.entityId,
    accountNo: CARD.accountNo,
    responseCode: '00',
    attempt: 1,
    cbsRef: 'C',
    at: NOW,
    ...SWIPE,
    ...more,
  });

  it('adds up what was approved today, or is being decided, through the same channel and scope', () => {
    const history = [
      done({}),
      done({ amount: 500 }),
      done({ amount: 7, responseCode: null }),
      done({ responseCode: '51' }),
      done({ at: NOW - 1 }),
      done({ at: NOW + DAY }),
      done({ channel: 'ATM' }),
      done({ international: true }),
    ];
    expect(spentOn(NOW, SWIPE, history)).toBe(10_507);
  });
});
