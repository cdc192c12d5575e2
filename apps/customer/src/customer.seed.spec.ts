import { parseInstant } from '@sadpath/clock';
import { customerCollections } from './customer.collections';
import { customerSeed } from './customer.seed';
import type { Card } from './domain/card';
import type { Customer } from './domain/customer';

const START = parseInstant('2026-01-15T10:00:00Z') ?? 0;

const docsOf = (name: string): readonly object[] =>
  customerSeed(START).find(({ collection }) => collection.name === name)?.docs ?? [];

const seededCards = docsOf(customerCollections.cards.name) as readonly Card[];
const seededCustomers = docsOf(customerCollections.customers.name) as readonly Customer[];
const card = (kitNo: string): Card | undefined => seededCards.find((one) => one.kitNo === kitNo);

describe('customerSeed', () => {
  it('registers the twelve customers with their accounts', () => {
    expect(seededCustomers.map(({ entityId }) => entityId)).toEqual(
      Array.from({ length: 12 }, (_, index) => `CIF${String(1001 + index)}`),
    );
    expect(seededCustomers.flatMap(({ accountInfo }) => accountInfo)).toHaveLength(15);
  });

  it.each([
    ['4240170001', '6080402401700016', 'INACTIVE'],
    ['4240170002', '6080402401700024', 'ACTIVE'],
    ['4240170012', '6080402401700123', 'ACTIVE'],
    ['4240170003', '6080402401700032', 'ACTIVE'],
    ['4240170004', '6080402401700040', 'LOCKED'],
    ['4240170005', '6080402401700057', 'BLOCKED'],
    ['4240170006', '6080402401700065', 'CLOSED'],
    ['4240170007', '6080402401700073', 'ACTIVE'],
    ['4240170010', '6080402401700107', 'EXPIRED_CARD'],
  ])('gives kit %s the number %s and the status %s', (kitNo, cardNumber, status) => {
    expect(card(kitNo)).toMatchObject({ cardNumber, status });
  });

  it('locks the PIN of 4240170007 only', () => {
    const locked = seededCards.filter(({ pin }) => pin.state === 'LOCKED');
    expect(locked.map(({ kitNo }) => kitNo)).toEqual(['4240170007']);
  });

  it('starts cards with domestic cash and shop payments only, at the limits of the product', () => {
    const preferences = card('4240170002')?.preferences;
    expect(preferences?.domestic).toMatchObject({
      isEnabled: true,
      channels: {
        atm: { isEnabled: true, dailyLimit: 10_000_000, maxLimit: 10_000_000 },
        pos: { isEnabled: true, dailyLimit: 2_000_000, yearlyLimit: 3_600_000_000 },
        ecom: { isEnabled: false, dailyLimit: 500_000 },
        contactless: { isEnabled: false },
      },
    });
    expect(preferences?.international.isEnabled).toBe(false);
  });
});
