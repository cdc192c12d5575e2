import { cmsSeed } from './cms.seed';
import type { Kit } from './domain/kit';

const START = Date.UTC(2026, 0, 15, 10);
const kits = (cmsSeed(START).find(({ collection }) => collection.name === 'kits')?.docs ?? []) as readonly Kit[];
const count = (productId: string, status: string) =>
  kits.filter((kit) => kit.productId === productId && kit.status === status).length;

describe('the stock of a fresh space', () => {
  it.each([
    ['2003_PHYSICAL', 'UNALLOCATED', 20],
    ['2003_PHYSICAL', 'ASSIGNED', 7],
    ['2003_PHYSICAL', 'EXPIRED_CARD', 2],
    ['2003_VIRTUAL', 'ASSIGNED', 1],
    ['2004_PHYSICAL', 'UNALLOCATED', 5],
    ['9999_PHYSICAL', 'UNALLOCATED', 0],
  ])('of %s has the %s kits of the contract: %d', (productId, status, expected) => {
    expect(count(productId, status)).toBe(expected);
  });

  it('gives each kit a number of its own', () => {
    expect(new Set(kits.map((kit) => kit.kitNo)).size).toBe(kits.length);
    expect(new Set(kits.map((kit) => kit.cardNumber)).size).toBe(kits.length);
  });

  it('ends the validity of expired kits in the past and of the others in July 2029', () => {
    const lastDays = kits.map((kit) => [kit.status === 'EXPIRED_CARD', kit.expDate]);
    expect(new Set(lastDays.map(String))).toEqual(
      new Set([`true,${String(Date.UTC(2025, 11, 31))}`, `false,${String(Date.UTC(2029, 6, 31))}`]),
    );
  });
});
