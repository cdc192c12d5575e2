import { total } from '@sadpath/money';
import { ACCOUNT_ROWS, HOLDER_ROWS } from './cbs-connector.fixtures';
import { cbsConnectorSeed } from './cbs-connector.seed';
import type { Account } from './domain/account';
import type { Posting } from './domain/posting';

const START = Date.UTC(2026, 0, 15, 10);
const docs = (name: string) => cbsConnectorSeed(START).find(({ collection }) => collection.name === name)?.docs ?? [];

describe('the books of a fresh space', () => {
  it('balance to zero', () => {
    const accounts = docs('accounts') as readonly Account[];
    expect(accounts.length).toBeGreaterThan(ACCOUNT_ROWS.length);
    expect(total(accounts.map((account) => account.balance))).toBe(0);
  });

  it('hold the seeded fee as a balanced posting of the past', () => {
    const [posting, ...others] = docs('postings') as readonly Posting[];
    const signed = posting?.legs.map((leg) => (leg.crDr === 'C' ? leg.amount : -leg.amount)) ?? [];
    expect([others, signed.length, total(signed)]).toEqual([[], 3, 0]);
    expect(posting?.postedAt).toBeLessThan(START);
  });

  it('know every holder of an account', () => {
    const known = new Set(HOLDER_ROWS.map(([entityId]) => entityId));
    expect(ACCOUNT_ROWS.filter(([entityId]) => !known.has(entityId))).toEqual([]);
  });
});
