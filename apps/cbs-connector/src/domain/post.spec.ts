import type { Account, Accounts, AccountStatus } from './account';
import { SETTLEMENT_ACCOUNT } from './counter-legs';
import { post } from './post';
import type { PostingOrder } from './posting';
import { MAX_BALANCE } from './refusal';

const account = (accountNo: string, balance: number, status: AccountStatus = 'ACTIVE'): Account => ({
  accountNo,
  balance,
  status,
  kind: accountNo === SETTLEMENT_ACCOUNT ? 'settlement' : 'customer',
  currency: 'INR',
});
const books = (...accounts: Account[]): Accounts =>
  Object.fromEntries([account(SETTLEMENT_ACCOUNT, 0), ...accounts].map((each) => [each.accountNo, each]));
const order = (amount: number, more: Partial<PostingOrder> = {}): PostingOrder => ({
  txnId: 'T-1',
  cbsRef: 'CBS1',
  accountNo: 'A',
  amount,
  now: 1_000,
  ...more,
});
const balances = (accounts: readonly Account[]) => accounts.map(({ accountNo, balance }) => [accountNo, balance]);

describe('a debit', () => {
  it('moves the money to the settlement account', () => {
    const { accounts, posting } = post('debit', books(account('A', 500)), order(200));
    expect(balances(accounts)).toEqual([
      ['A', 300],
      [SETTLEMENT_ACCOUNT, 200],
    ]);
    expect(posting).toMatchObject({
      kind: 'debit',
      crDr: 'D',
      amount: 200,
      balance: 300,
      postedAt: 1_000,
      reversed: 0,
    });
  });

  it('moves the money to the named counter-accounts', () => {
    const counterLegs = [
      { accountNo: 'INCOME', amount: 150 },
      { accountNo: 'TAX', amount: 50 },
    ];
    const stock = books(account('A', 500), account('INCOME', 0), account('TAX', 7));
    const { accounts, posting } = post('debit', stock, order(200, { counterLegs }));
    expect(balances(accounts)).toEqual([
      ['A', 300],
      ['INCOME', 150],
      ['TAX', 57],
    ]);
    expect(posting.legs).toEqual([
      { accountNo: 'A', amount: 200, crDr: 'D' },
      { accountNo: 'INCOME', amount: 150, crDr: 'C' },
      { accountNo: 'TAX', amount: 50, crDr: 'C' },
    ]);
  });

  it('books two counter-legs on one account both', () => {
    const counterLegs = [
      { accountNo: 'B', amount: 150 },
      { accountNo: 'B', amount: 50 },
    ];
    const { accounts } = post('debit', books(account('A', 500), account('B', 0)), order(200, { counterLegs }));
    expect(balances(accounts)).toEqual([
      ['A', 300],
      ['B', 200],
    ]);
  });

  it('takes the whole balance', () => {
    expect(post('debit', books(account('A', 200)), order(200)).posting.balance).toBe(0);
  });

  it('refuses more than is available', () => {
    expect(() => post('debit', books(account('A', 199)), order(200))).toThrow(
      expect.objectContaining({ code: 'cbs.insufficient.balance' }),
    );
  });

  it.each<[AccountStatus, string]>([
    ['FROZEN', 'cbs.account.frozen'],
    ['DORMANT', 'cbs.debit.failed'],
    ['CLOSED', 'cbs.debit.failed'],
  ])('is refused on a %s account before its balance is looked at', (status, code) => {
    expect(() => post('debit', books(account('A', 0, status)), order(200))).toThrow(expect.objectContaining({ code }));
  });

  it('refuses an account that the core bank lacks', () => {
    expect(() => post('debit', books(), order(200))).toThrow(
      expect.objectContaining({ code: 'cbs.invalid.account', message: expect.stringContaining('A') as string }),
    );
  });

  it('refuses a counter-account that cannot be credited', () => {
    const counterLegs = [{ accountNo: 'INCOME', amount: 200 }];
    const stock = books(account('A', 500), account('INCOME', 0, 'CLOSED'));
    expect(() => post('debit', stock, order(200, { counterLegs }))).toThrow(
      expect.objectContaining({ code: 'cbs.credit.failed' }),
    );
  });

  it('leaves its input as it was', () => {
    const stock = books(account('A', 500));
    post('debit', stock, order(200));
    expect(balances(Object.values(stock))).toEqual([
      [SETTLEMENT_ACCOUNT, 0],
      ['A', 500],
    ]);
  });
});

describe('a credit', () => {
  it('takes the money from the settlement account, which may owe', () => {
    const { accounts, posting } = post('credit', books(account('A', 500)), order(200));
    expect(balances(accounts)).toEqual([
      ['A', 700],
      [SETTLEMENT_ACCOUNT, -200],
    ]);
    expect(posting).toMatchObject({ kind: 'credit', crDr: 'C', balance: 700 });
  });

  it('is accepted by a dormant account', () => {
    expect(post('credit', books(account('A', 0, 'DORMANT')), order(200)).posting.balance).toBe(200);
  });

  it.each<[AccountStatus, string]>([
    ['FROZEN', 'cbs.account.frozen'],
    ['CLOSED', 'cbs.credit.failed'],
  ])('is refused on a %s account', (status, code) => {
    expect(() => post('credit', books(account('A', 0, status)), order(200))).toThrow(expect.objectContaining({ code }));
  });

  it('is refused when the balance would outgrow exact arithmetic', () => {
    expect(() => post('credit', books(account('A', MAX_BALANCE)), order(1))).toThrow(
      expect.objectContaining({ code: 'cbs.credit.failed' }),
    );
  });
});
