import { NAIRA, NOON, refusalOf, stampAt, testuser, walletWith } from '../../test/sample-bank';
import { annuity } from './annuity';
import { outstandingOf, scheduleOf, type Loan } from './loan';
import { repayLoan } from './repay-loan';

const loan: Loan = {
  id: 'l-1',
  tenantId: 't-1',
  userId: testuser.id,
  applicationId: 'a-1',
  productName: 'Quick Cash',
  principal: 100_000 * NAIRA,
  interestRate: 1_850,
  tenureMonths: 3,
  status: 'active',
  disbursedAt: NOON,
  schedule: scheduleOf(annuity(100_000 * NAIRA, 1_850, 3).instalments, NOON),
};
const by = { userId: testuser.id, source: walletWith(), stamp: stampAt() };

describe('repaying from a wallet', () => {
  it('takes from the wallet what it takes off the loan', () => {
    const { loan: paid, posting } = repayLoan(loan, 3_436_635, by);
    expect(outstandingOf(loan) - outstandingOf(paid)).toBe(3_436_635);
    expect(posting.wallet.balance).toBe(50_000 * NAIRA - 3_436_635);
    expect(posting.entries[0]).toMatchObject({
      category: 'loan',
      type: 'debit',
      amount: 3_436_635,
      narration: 'Quick Cash repayment',
    });
  });

  it.each([
    ['more than is outstanding', 10_309_907, {}, 'VALIDATION_ERROR'],
    ['from an unknown wallet', 1, { source: undefined }, 'ACCOUNT_NOT_FOUND'],
    ['from a frozen wallet', 1, { source: walletWith({ state: 'frozen' }) }, 'WALLET_FROZEN'],
    ['from a wallet in pounds', 1, { source: walletWith({ currency: 'GBP' }) }, 'VALIDATION_ERROR'],
    ['more than is available', 6_000_000, {}, 'INSUFFICIENT_FUNDS'],
  ] as const)('is refused %s', (_, amount, change, code) => {
    expect(refusalOf(() => repayLoan(loan, amount, { ...by, ...change })).code).toBe(code);
  });
});
