import { NAIRA, NOON, refusalOf, stampAt, testuser, walletWith } from '../../test/sample-bank';
import { bankingFixtures } from '../banking.fixtures';
import { applyForLoan, type LoanFacts, type LoanOrder } from './apply-for-loan';
import { defaultBankRules as rules } from './bank-rules';
import { disburseLoan } from './disburse-loan';
import { outstandingOf } from './loan';
import { approve, type LoanApplication } from './loan-application';
import { monthsOf, requireProduct } from './loan-product';

const QUICK = '00000000-0000-4000-8000-000000003001';
const ADVANCE = '00000000-0000-4000-8000-000000003003';
const product = requireProduct(bankingFixtures.loanProducts, QUICK);
const order: LoanOrder = { amount: 50_000 * NAIRA, tenureMonths: 3, purpose: null, monthlyIncome: undefined };
const facts: LoanFacts = { rules, product, user: testuser, wallet: walletWith(), loans: [], applications: [] };

const apply = (change: Partial<LoanOrder> = {}, given: Partial<LoanFacts> = {}): LoanApplication =>
  applyForLoan({ ...order, ...change }, { ...facts, ...given }, stampAt());
const codeOf = (change: Partial<LoanOrder>, given: Partial<LoanFacts> = {}): string =>
  refusalOf(() => apply(change, given)).code;

function approved(application: LoanApplication): LoanApplication {
  const next = approve(application, NOON + 5_000);
  if (next === undefined) throw new Error('not approved');
  return next;
}

describe('applying', () => {
  it('submits with the instalment worked out', () => {
    expect(apply({ amount: 100_000 * NAIRA })).toMatchObject({
      status: 'submitted',
      monthlyRepayment: 3_436_635,
      submittedAt: NOON,
      loanId: null,
    });
  });

  it('finds no unknown product', () => {
    expect(refusalOf(() => requireProduct(bankingFixtures.loanProducts, 'nope'))).toMatchObject({
      code: 'INVALID_REFERENCE',
      details: [{ field: 'productId' }],
    });
  });

  it('asks for no tenure where the days are fixed', () => {
    const advance = requireProduct(bankingFixtures.loanProducts, ADVANCE);
    expect(apply({ tenureMonths: undefined }, { product: advance }).tenureMonths).toBeNull();
    expect(monthsOf(advance, { amount: 1, tenureMonths: 3 })).toBeNull();
  });

  it.each([
    ['an amount below the minimum', { amount: 4_999 * NAIRA }, {}, 'VALIDATION_ERROR'],
    ['a tenure beyond the range', { tenureMonths: 7 }, {}, 'VALIDATION_ERROR'],
    ['an unknown wallet', {}, { wallet: undefined }, 'ACCOUNT_NOT_FOUND'],
    ['an inactive wallet', {}, { wallet: walletWith({ state: 'inactive' }) }, 'WALLET_INACTIVE'],
    ['a wallet in dollars', {}, { wallet: walletWith({ currency: 'USD' }) }, 'VALIDATION_ERROR'],
    ['an amount above the maximum', { amount: 600_000 * NAIRA }, {}, 'LOAN_LIMIT_EXCEEDED'],
  ] as const)('refuses %s', (_, change, given, code) => {
    expect(codeOf(change, given)).toBe(code);
  });

  it('takes a frozen wallet', () => {
    expect(apply({}, { wallet: walletWith({ state: 'frozen' }) }).status).toBe('submitted');
  });

  it('tells the maximum', () => {
    expect(refusalOf(() => apply({ amount: 600_000 * NAIRA })).details).toEqual([
      { maxAmount: 500_000, requested: 600_000 },
    ]);
  });

  it.each([
    [{ kycLevel: 1, kycStatus: 'pending' }, 'kyc_level_below_2'],
    [{ kycLevel: 2, kycStatus: 'pending' }, 'kyc_not_verified'],
  ] as const)('refuses KYC %j', (kyc, reason) => {
    expect(refusalOf(() => apply({}, { user: { ...testuser, ...kyc } }))).toMatchObject({
      code: 'LOAN_NOT_ELIGIBLE',
      details: [{ reasons: [reason] }],
    });
  });

  it('refuses an instalment above half of the income', () => {
    const income = { amount: 100_000 * NAIRA, monthlyIncome: 68_732 * NAIRA };
    expect(refusalOf(() => apply(income)).details).toEqual([{ reasons: ['repayment_above_half_of_income'] }]);
    expect(apply({ ...income, monthlyIncome: 68_733 * NAIRA }).status).toBe('submitted');
  });

  it('refuses while another application waits, and calls an approved one a loan', () => {
    const waiting = apply();
    expect(refusalOf(() => apply({}, { applications: [waiting] }))).toMatchObject({
      code: 'DUPLICATE_ENTRY',
      details: [{ existingId: waiting.id }],
    });
    expect(codeOf({}, { applications: [approved(waiting)] })).toBe('EXISTING_LOAN');
  });

  it('judges eligibility before the maximum', () => {
    expect(codeOf({ amount: 600_000 * NAIRA }, { user: { ...testuser, kycLevel: 1 } })).toBe('LOAN_NOT_ELIGIBLE');
  });
});

describe('disbursing', () => {
  it('credits the wallet and opens the loan', () => {
    const paid = disburseLoan(approved(apply()), { product, wallet: walletWith() }, stampAt(NOON + 10_000));
    expect(paid?.application).toMatchObject({ status: 'disbursed', disbursedAt: NOON + 10_000, loanId: paid?.loan.id });
    expect(paid?.posting.wallet.balance).toBe(100_000 * NAIRA);
    expect(paid?.loan.schedule).toHaveLength(3);
    expect(paid && outstandingOf(paid.loan)).toBe(5_154_953);
  });

  it('pays nothing before approval nor twice', () => {
    const application = apply();
    const to = { product, wallet: walletWith() };
    expect(disburseLoan(application, to, stampAt())).toBeUndefined();
    const paid = disburseLoan(approved(application), to, stampAt());
    expect(paid && disburseLoan(paid.application, to, stampAt())).toBeUndefined();
  });
});
