import { DAY } from '@sadpath/clock';
import fc from 'fast-check';
import { NAIRA, NOON, refusalOf, stampAt, testuser, walletWith } from '../../test/sample-bank';
import { bankingFixtures } from '../banking.fixtures';
import { depositSavings, withdrawSavings, type WithdrawalOrder } from './move-savings';
import { lockedTerms, openSavings, type SavingsMove } from './open-savings';
import { creditInterest, mature, type SavingsAccount, type SavingsTerms } from './savings-account';
import type { SavingsProduct } from './savings-product';
import { estimateTarget } from './target-estimate';

const TARGET: SavingsTerms = {
  productType: 'target',
  targetName: 'House',
  targetAmount: 5_000_000 * NAIRA,
  targetDate: '2026-12-31',
  monthlyContribution: 500_000 * NAIRA,
};
const FLEXIBLE: SavingsTerms = { productType: 'flexible' };
const LOCKED = lockedTerms(6, NOON);
const rich = walletWith({ balance: 10_000_000 * NAIRA });

function productOf({ productType }: SavingsTerms): SavingsProduct {
  const product = bankingFixtures.savingsProducts.find((candidate) => candidate.productType === productType);
  if (product === undefined) throw new Error(productType);
  return product;
}

function open(terms: SavingsTerms, naira: number): SavingsMove {
  const facts = { product: productOf(terms), userId: testuser.id, source: rich };
  return openSavings({ terms, deposit: naira * NAIRA }, facts, stampAt());
}

function withdraw(account: SavingsAccount, order: Partial<WithdrawalOrder>, now = NOON, destination = rich) {
  const whole = { amount: undefined, acceptsPenalty: false, ...order };
  return withdrawSavings(account, whole, { userId: testuser.id, destination, stamp: stampAt(now) });
}

const GROUP: SavingsTerms = { productType: 'group', groupName: 'Us', members: [] };

describe('opening savings', () => {
  it('debits the first deposit', () => {
    const { account, posting } = open(FLEXIBLE, 50_000);
    expect(account).toMatchObject({ balance: 50_000 * NAIRA, status: 'active', interestRate: 1_000, maturesAt: null });
    expect(posting.wallet.balance).toBe(9_950_000 * NAIRA);
  });

  it.each([
    [FLEXIBLE, 1_000, 5_000],
    [LOCKED, 9_999.99, 10_000],
    [GROUP, 999, 1_000],
  ])('refuses less than the minimum of %j', (terms, provided, minimum) => {
    expect(refusalOf(() => open(terms, provided))).toMatchObject({
      code: 'MINIMUM_AMOUNT',
      details: [{ minimum, provided }],
    });
  });

  it('judges the minimum before the wallet', () => {
    const facts = { product: productOf(FLEXIBLE), userId: testuser.id, source: undefined };
    const small = { terms: FLEXIBLE, deposit: 1 };
    expect(refusalOf(() => openSavings(small, facts, stampAt())).code).toBe('MINIMUM_AMOUNT');
    expect(refusalOf(() => openSavings({ ...small, deposit: 1e6 }, facts, stampAt())).code).toBe('ACCOUNT_NOT_FOUND');
  });

  it('refuses a target no one could reach', () => {
    const terms = { ...TARGET, targetAmount: 1e14, monthlyContribution: 5_000 * NAIRA };
    expect(refusalOf(() => open(terms, 5_000))).toMatchObject({
      code: 'VALIDATION_ERROR',
      fields: [
        { field: 'monthlyContribution', message: 'monthlyContribution must reach the target within 1200 months' },
      ],
    });
  });

  it('locks until the same day so many months later', () => {
    expect(LOCKED).toMatchObject({ maturityDate: '2026-08-27' });
    expect(open(LOCKED, 100_000).account.maturesAt).toBe(Date.parse('2026-08-26T23:00:00Z'));
  });
});

describe('the estimate of a target', () => {
  it("reproduces the documentation's example", () => {
    const { account } = open(TARGET, 500_000);
    expect(estimateTarget(account, TARGET, NOON)).toEqual({
      progressPercentage: 10,
      daysRemaining: 307,
      estimatedInterest: 450_000 * NAIRA,
      estimatedMaturityAmount: 5_450_000 * NAIRA,
    });
  });
});

describe('depositing', () => {
  it('adds to the balance', () => {
    const { account } = open(FLEXIBLE, 50_000);
    const by = { product: productOf(FLEXIBLE), userId: testuser.id, source: rich, stamp: stampAt() };
    expect(depositSavings(account, 5_000 * NAIRA, by).account.balance).toBe(55_000 * NAIRA);
    expect(refusalOf(() => depositSavings(account, 4_999 * NAIRA, by)).code).toBe('MINIMUM_AMOUNT');
  });

  it('is refused by locked savings', () => {
    const { account } = open(LOCKED, 100_000);
    const by = { product: productOf(LOCKED), userId: testuser.id, source: rich, stamp: stampAt() };
    expect(refusalOf(() => depositSavings(account, 50_000 * NAIRA, by)).code).toBe('VALIDATION_ERROR');
  });

  it('is refused by closed savings', () => {
    const { account } = withdraw(open(FLEXIBLE, 50_000).account, {});
    const by = { product: productOf(FLEXIBLE), userId: testuser.id, source: rich, stamp: stampAt() };
    expect(refusalOf(() => depositSavings(account, 5_000 * NAIRA, by))).toMatchObject({
      code: 'VALIDATION_ERROR',
      fields: [expect.objectContaining({ field: 'accountId', message: 'Savings account is closed' })],
    });
  });
});

describe('withdrawing', () => {
  it('takes a part of flexible savings', () => {
    const taken = withdraw(open(FLEXIBLE, 50_000).account, { amount: 10_000 * NAIRA });
    expect(taken).toMatchObject({
      amountWithdrawn: 10_000 * NAIRA,
      penalty: 0,
      account: { balance: 40_000 * NAIRA, status: 'active' },
    });
  });

  it('closes what it empties', () => {
    const { account } = withdraw(open(FLEXIBLE, 50_000).account, {});
    expect(account.status).toBe('closed');
    expect(refusalOf(() => withdraw(account, {})).code).toBe('VALIDATION_ERROR');
  });

  it('refuses bound money before its time and tells the price', () => {
    expect(refusalOf(() => withdraw(open(LOCKED, 100_000).account, {}))).toMatchObject({
      code: 'EARLY_WITHDRAWAL',
      details: [{ maturityDate: '2026-08-27', penaltyRate: 5, penaltyAmount: 5_000 }],
    });
  });

  it('pays bound money out for the price, whole only', () => {
    const { account } = open(LOCKED, 100_000);
    const part = { amount: 10_000 * NAIRA, acceptsPenalty: true };
    expect(refusalOf(() => withdraw(account, part)).code).toBe('VALIDATION_ERROR');
    expect(withdraw(account, { acceptsPenalty: true })).toMatchObject({
      amountWithdrawn: 100_000 * NAIRA,
      penalty: 5_000 * NAIRA,
      creditedAmount: 95_000 * NAIRA,
      account: { status: 'closed', penaltyPaid: 5_000 * NAIRA },
    });
  });

  it('costs a target nothing', () => {
    const { account } = open(TARGET, 500_000);
    expect(withdraw(account, {})).toMatchObject({ penalty: 0, amountWithdrawn: account.balance });
    expect(withdraw(account, { amount: 1 })).toMatchObject({ penalty: 0, account: { status: 'active' } });
  });

  it('is free once matured', () => {
    const { account } = open(LOCKED, 100_000);
    const matured = mature(account, account.maturesAt ?? 0);
    expect(matured?.status).toBe('matured');
    expect(matured && withdraw(matured, {}, NOON + 200 * DAY).penalty).toBe(0);
  });

  it('refuses more than there is, before it looks at the wallet', () => {
    const inactive = walletWith({ state: 'inactive' });
    const { account } = open(FLEXIBLE, 50_000);
    expect(refusalOf(() => withdraw(account, { amount: 50_001 * NAIRA }, NOON, inactive))).toMatchObject({
      code: 'INSUFFICIENT_FUNDS',
      details: { required: 50_001, available: 50_000 },
    });
    expect(refusalOf(() => withdraw(account, {}, NOON, inactive)).code).toBe('WALLET_INACTIVE');
  });
});

describe('interest', () => {
  it('is earned by the day and credited at once', () => {
    const credited = creditInterest(open(FLEXIBLE, 365_000).account, NOON + 30 * DAY);
    expect(credited).toMatchObject({ balance: 368_000 * NAIRA, interestEarned: 3_000 * NAIRA });
  });

  it('compounds: the next credit counts the last', () => {
    const first = creditInterest(open(FLEXIBLE, 365_000).account, NOON + 30 * DAY);
    const second = creditInterest(first, NOON + 60 * DAY);
    expect(second.interestEarned).toBe(3_000 * NAIRA + 302_466);
  });

  it('counts a deposit from its day on', () => {
    const { account } = open(FLEXIBLE, 365_000);
    const by = { product: productOf(FLEXIBLE), userId: testuser.id, source: rich, stamp: stampAt(NOON + 15 * DAY) };
    const more = depositSavings(account, 365_000 * NAIRA, by).account;
    expect(creditInterest(more, NOON + 30 * DAY).interestEarned).toBe(4_500 * NAIRA);
  });

  it('matures only at its time', () => {
    const { account } = open(LOCKED, 100_000);
    expect(mature(account, (account.maturesAt ?? 0) - 1)).toBeUndefined();
    expect(mature(open(FLEXIBLE, 50_000).account, NOON + 900 * DAY)).toBeUndefined();
  });
});

describe('any course of savings', () => {
  const steps = fc.array(
    fc.record({ isDeposit: fc.boolean(), naira: fc.integer({ min: 5_000, max: 400_000 }), days: fc.nat({ max: 40 }) }),
    { maxLength: 12 },
  );

  it('keeps every kobo: wallet and savings differ by the interest only', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const opened = open(FLEXIBLE, 100_000);
        let { account } = opened;
        let { wallet } = opened.posting;
        let now = NOON;
        for (const { isDeposit, naira, days } of list) {
          now += days * DAY;
          account = creditInterest(account, now);
          const amount = naira * NAIRA;
          if (account.status !== 'active' || (!isDeposit && amount > account.balance)) continue;
          const by = { product: productOf(FLEXIBLE), userId: testuser.id, source: wallet, stamp: stampAt(now) };
          const moved = isDeposit ? depositSavings(account, amount, by) : withdraw(account, { amount }, now, wallet);
          ({ account } = moved);
          ({ wallet } = moved.posting);
        }
        expect(wallet.balance + account.balance - account.interestEarned).toBe(rich.balance);
      }),
    );
  });
});
