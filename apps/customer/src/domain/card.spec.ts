import { parseInstant } from '@sadpath/clock';
import { FIXTURE_PRODUCTS } from '../customer.fixtures';
import { convertCard, issueCard, lastSixOf, moveCard, requireExpiry } from './card';

const NOW = parseInstant('2026-01-15T10:00:00Z') ?? 0;
const LATER = NOW + 1_000;
const PHYSICAL = FIXTURE_PRODUCTS['2003_PHYSICAL'];
const VIRTUAL = FIXTURE_PRODUCTS['2003_VIRTUAL'];

const issue = (
  product = PHYSICAL,
  event: 'allocate' | 'allocateAsUpgrade' = 'allocate',
): ReturnType<typeof issueCard> =>
  issueCard({
    tenant: 'ACME_BANK',
    kitNo: '4240180001',
    entityId: 'CIF1008',
    accountNo: '8642142',
    product,
    event,
    now: NOW,
  });

describe('issueCard', () => {
  it('makes an inactive card of the product, valid for sixty months', () => {
    expect(issue()).toMatchObject({
      status: 'INACTIVE',
      cardNumber: '6080402401800014',
      expiryDate: '2031-01-31',
      productId: '2003_PHYSICAL',
      tierType: 'CLASSIC',
      plasticCode: 'PCLAS',
      pin: { state: 'NOT_SET' },
    });
  });

  it('makes an assigned card for an upgrade', () => {
    expect(issue(PHYSICAL, 'allocateAsUpgrade').status).toBe('ASSIGNED');
  });
});

describe('moveCard', () => {
  it('remembers when the card was activated, and leaves the given card alone', () => {
    const card = issue();
    expect(moveCard(card, 'activate', LATER)).toMatchObject({ status: 'ACTIVE', activatedAt: LATER, changedAt: LATER });
    expect(card.status).toBe('INACTIVE');
  });
});

describe('convertCard', () => {
  const active = moveCard(issue(VIRTUAL), 'activate', NOW);

  it('keeps the number and asks for a new activation', () => {
    expect(convertCard(active, PHYSICAL, LATER)).toMatchObject({
      kitNo: active.kitNo,
      cardNumber: active.cardNumber,
      cardType: 'PHYSICAL',
      productId: '2003_PHYSICAL',
      status: 'INACTIVE',
      convertedAt: LATER,
    });
  });

  it('refuses a physical card', () => {
    expect(() => convertCard(moveCard(issue(), 'activate', NOW), PHYSICAL, LATER)).toThrow(
      expect.objectContaining({ code: 'invalid.input.request' }),
    );
  });

  it('refuses a card that is not active', () => {
    expect(() => convertCard(issue(VIRTUAL), PHYSICAL, LATER)).toThrow(
      expect.objectContaining({ code: 'card.status.active' }),
    );
  });
});

describe('requireExpiry', () => {
  it('passes the month of the card and names the field otherwise', () => {
    expect(() => requireExpiry(issue(), '0131')).not.toThrow();
    expect(() => requireExpiry(issue(), '0231')).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'expiryDate' })] }),
    );
  });
});

describe('lastSixOf', () => {
  it('gives the right-most digits', () => {
    expect(lastSixOf(issue())).toBe('800014');
  });
});
