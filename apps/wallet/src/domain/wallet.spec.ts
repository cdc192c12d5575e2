import { adjusted, amended, availableOf, openWallet, outstandingOf } from './wallet';
import { NOON, sampleWallet } from './spec-support';

const identity = { id: 'w', tenantId: 't', ownerType: 'user', ownerId: 'u', currency: 'GBP' } as const;

describe('openWallet', () => {
  it('starts active, empty and at version 1', () => {
    const wallet = openWallet({ ...identity, billingMode: 'prepaid' }, NOON);
    expect(wallet).toMatchObject({ status: 'active', balance: 0, credits: 0, version: 1, createdAt: NOON });
  });

  it('gives a post-paid wallet 1,000.00 of credit unless told otherwise', () => {
    expect(openWallet({ ...identity, billingMode: 'postpaid' }, NOON).creditLimit).toBe(100_000);
    expect(openWallet({ ...identity, billingMode: 'postpaid', creditLimit: 5 }, NOON).creditLimit).toBe(5);
  });

  it('gives a prepaid wallet no credit', () => {
    expect(openWallet({ ...identity, billingMode: 'prepaid', creditLimit: 5 }, NOON).creditLimit).toBe(0);
  });
});

describe('amended', () => {
  it('counts one version and stamps the change', () => {
    const before = sampleWallet();
    const after = amended(before, { label: 'rent' }, NOON + 5);
    expect(after).toEqual({ ...before, label: 'rent', version: 2, updatedAt: NOON + 5 });
  });
});

describe('adjusted', () => {
  it('moves several counters as one change', () => {
    const wallet = sampleWallet({ balance: 100, held: 10, escrowed: 5, credits: 3 });
    const after = adjusted(wallet, { balance: -20, held: 5, escrowed: 20, credits: -3 }, NOON);
    expect(after).toMatchObject({ balance: 80, held: 15, escrowed: 25, credits: 0, version: 2 });
  });
});

describe('availableOf', () => {
  it('leaves out what is held', () => {
    expect(availableOf(sampleWallet({ balance: 100, held: 30 }))).toBe(70);
  });

  it('adds the limit of a post-paid wallet', () => {
    expect(availableOf(sampleWallet({ billingMode: 'postpaid', creditLimit: 50, balance: -20, held: 10 }))).toBe(20);
  });
});

describe('outstandingOf', () => {
  it('is what is owed, and nothing when nothing is', () => {
    expect(outstandingOf(sampleWallet({ balance: -20 }))).toBe(20);
    expect(outstandingOf(sampleWallet({ balance: 20 }))).toBe(0);
  });
});
