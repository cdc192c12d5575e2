import type { Account, Accounts, AccountStatus } from './account';
import { post } from './post';
import type { Posting } from './posting';
import { reverse, reversible } from './reverse';

const account = (accountNo: string, balance: number, status: AccountStatus = 'ACTIVE'): Account => ({
  accountNo,
  balance,
  status,
  kind: 'customer',
  currency: 'INR',
});
const books = (...accounts: Account[]): Accounts => Object.fromEntries(accounts.map((each) => [each.accountNo, each]));
const START = books(account('A', 500), account('INCOME', 100), account('TAX', 100));
const counterLegs = [
  { accountNo: 'INCOME', amount: 150 },
  { accountNo: 'TAX', amount: 50 },
];
const posted = (kind: 'debit' | 'credit'): { stock: Accounts; original: Posting } => {
  const stock = kind === 'debit' ? START : books(account('A', 500), account('INCOME', 150), account('TAX', 50));
  const { accounts, posting } = post(kind, stock, { ...order('T-1', 200), accountNo: 'A', counterLegs });
  return { stock: books(...accounts), original: posting };
};
const order = (txnId: string, amount: number) => ({ txnId, cbsRef: `CBS-${txnId}`, amount, now: 2_000 });

describe('a reversal', () => {
  it('gives a debit back from where it went', () => {
    const { stock, original } = posted('debit');
    const { accounts, posting } = reverse(stock, original, order('R-1', 200));
    expect(books(...accounts)).toEqual(START);
    expect(posting).toMatchObject({ kind: 'reversal', crDr: 'C', amount: 200, balance: 500, originalTxnId: 'T-1' });
  });

  it('takes a credit back', () => {
    const { stock, original } = posted('credit');
    const { posting } = reverse(stock, original, order('R-1', 200));
    expect(posting).toMatchObject({ crDr: 'D', amount: 200, balance: 500 });
  });

  it('leaves the rest of a partly reversed posting reversible', () => {
    const { stock, original } = posted('debit');
    expect(reversible(reverse(stock, original, order('R-1', 60)).original)).toBe(140);
  });

  it('empties the last counter-account first', () => {
    const { stock, original } = posted('debit');
    const { posting } = reverse(stock, original, order('R-1', 60));
    expect(posting.legs).toEqual([
      { accountNo: 'A', amount: 60, crDr: 'C' },
      { accountNo: 'TAX', amount: 50, crDr: 'D' },
      { accountNo: 'INCOME', amount: 10, crDr: 'D' },
    ]);
  });

  it('restores everything by parts', () => {
    const { stock, original } = posted('debit');
    const first = reverse(stock, original, order('R-1', 37));
    const second = reverse(books(...Object.values(stock), ...first.accounts), first.original, order('R-2', 163));
    expect(books(...Object.values(stock), ...first.accounts, ...second.accounts)).toEqual(START);
    expect(reversible(second.original)).toBe(0);
  });

  it('cannot itself be reversed', () => {
    const { stock, original } = posted('debit');
    expect(reversible(reverse(stock, original, order('R-1', 200)).posting)).toBe(0);
  });

  it.each<AccountStatus>(['FROZEN', 'CLOSED'])('of a debit fails on a %s account', (status) => {
    const { stock, original } = posted('debit');
    expect(() => reverse({ ...stock, A: account('A', 300, status) }, original, order('R-1', 200))).toThrow(
      expect.objectContaining({ code: 'cbs.credit.failed' }),
    );
  });

  it.each<[number, AccountStatus]>([
    [199, 'ACTIVE'],
    [700, 'DORMANT'],
    [700, 'FROZEN'],
  ])('of a credit fails on an account with %d paise that is %s', (balance, status) => {
    const { stock, original } = posted('credit');
    expect(() => reverse({ ...stock, A: account('A', balance, status) }, original, order('R-1', 200))).toThrow(
      expect.objectContaining({ code: 'cbs.debit.failed' }),
    );
  });
});
