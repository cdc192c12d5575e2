import { HOUR } from '@sadpath/clock';
import { SETTLEMENT_ACCOUNT } from './counter-legs';
import { post } from './post';
import { forget, memoryEnd, remembers } from './remembers';

const { posting } = post(
  'credit',
  {
    A: { accountNo: 'A', kind: 'customer', status: 'ACTIVE', currency: 'INR', balance: 0 },
    [SETTLEMENT_ACCOUNT]: {
      accountNo: SETTLEMENT_ACCOUNT,
      kind: 'settlement',
      status: 'ACTIVE',
      currency: 'INR',
      balance: 0,
    },
  },
  { txnId: 'T-1', cbsRef: 'CBS1', accountNo: 'A', amount: 100, now: 5_000 },
);

describe('a transaction id', () => {
  it('stands for its posting for 24 hours', () => {
    expect(remembers(posting, 5_000 + 24 * HOUR - 1)).toBe(true);
  });

  it('is free again after 24 hours', () => {
    expect(remembers(posting, 5_000 + 24 * HOUR)).toBe(false);
    expect(memoryEnd(posting)).toBe(5_000 + 24 * HOUR);
  });

  it('is marked in its posting once it is free, and no earlier', () => {
    expect(forget(posting, 5_000 + 24 * HOUR - 1)).toBe(posting);
    expect(forget(posting, 5_000 + 24 * HOUR)).toEqual({ ...posting, forgottenAt: 5_000 + 24 * HOUR });
  });
});
