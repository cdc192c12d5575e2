import { DAY } from '@sadpath/clock';
import { FIXTURE_PRODUCTS } from '../customer.fixtures';
import { issueCard, type Card } from './card';
import type { CardStatus } from './card.lifecycle';
import type { Product } from './product';
import { cardDecline, cbsDecline, comparedIn, needsPin, pinDecline, spentOn } from './swipe';
import type { CardTransaction, Swipe, SwipeBounds } from './swipe';

const NOW = 20_000 * DAY;
const PRODUCT: Product = FIXTURE_PRODUCTS['2003_PHYSICAL'];
const CARD: Card = {
  ...issueCard({
    tenant: 'ACME_BANK',
    kitNo: '4240180001',
    entityId: 'CIF1008',
    accountNo: '8642142',
    product: PRODUCT,
    event: 'allocate',
    now: NOW,
  }),
  status: 'ACTIVE',
};
const SWIPE: Swipe = { amount: 10_000, channel: 'POS', international: false };
const UNSPENT: SwipeBounds = { spentToday: 0, product: PRODUCT };

describe('what a decline compared', () => {
  it('is the amount where it is none, and the day with the limit otherwise', () => {
    expect(comparedIn(CARD, { ...SWIPE, amount: 0 }, UNSPENT)).toEqual({ compared: 'amount 0.00 < least 0.01' });
    const product = { ...PRODUCT, limits: { domestic: { pos: { maxLimit: '100.00' } } } };
    expect(comparedIn(CARD, SWIPE, { spentToday: 1, product })).toEqual({
      compared: 'spent today 0.01 + amount 100.00 > limit 100.00',
    });
    expect(comparedIn(CARD, SWIPE, { spentToday: 1, product: undefined })).toEqual({});
  });
});

describe('cardDecline', () => {
  it('approves an active card within its limits', () => {
    expect(cardDecline(CARD, SWIPE, UNSPENT)).toBeUndefined();
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
    expect(cardDecline({ ...CARD, status }, SWIPE, UNSPENT)).toBe(responseCode);
  });

  it.each([0, -1])('declines an amount of %i', (amount) => {
    expect(cardDecline(CARD, { ...SWIPE, amount }, UNSPENT)).toBe('13');
  });

  it('declines a channel that is off, and payments abroad', () => {
    expect(cardDecline(CARD, { ...SWIPE, channel: 'ECOM' }, UNSPENT)).toBe('57');
    expect(cardDecline(CARD, { ...SWIPE, international: true }, UNSPENT)).toBe('57');
  });

  it.each(['domestic', 'pos'])('declines what the product has switched off since: %s', (feature) => {
    const product = { ...PRODUCT, features: { ...PRODUCT.features, [feature]: false } };
    expect(cardDecline(CARD, SWIPE, { ...UNSPENT, product })).toBe('57');
  });

  it('keeps to the maximum of the product where it is below the limit of the card', () => {
    const product = { ...PRODUCT, limits: { domestic: { pos: { maxLimit: '100.00' } } } };
    expect(cardDecline(CARD, SWIPE, { ...UNSPENT, product })).toBeUndefined();
    expect(cardDecline(CARD, { ...SWIPE, amount: 10_001 }, { ...UNSPENT, product })).toBe('61');
  });

  it('is not available while nobody knows the product, unless the card says enough', () => {
    const bounds = { ...UNSPENT, product: undefined };
    expect(cardDecline(CARD, SWIPE, bounds)).toBe('91');
    expect(cardDecline({ ...CARD, status: 'BLOCKED' }, SWIPE, bounds)).toBe('62');
  });

  it('allows the daily limit to be used up and no more', () => {
    const limit = CARD.preferences.domestic.channels.pos.dailyLimit ?? 0;
    expect(cardDecline(CARD, SWIPE, { ...UNSPENT, spentToday: limit - SWIPE.amount })).toBeUndefined();
    expect(cardDecline(CARD, SWIPE, { ...UNSPENT, spentToday: limit - SWIPE.amount + 1 })).toBe('61');
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
