import { NAIRA, NOON, refusalOf, stampAt, testuser, walletWith } from '../../test/sample-bank';
import { bankingFixtures } from '../banking.fixtures';
import { defaultBankRules as rules } from './bank-rules';
import { billersOf, enquireCustomer, requirePrice, type PaymentItem } from './biller';
import { payBill, type BillFacts, type BillOrder, type PaymentDecision } from './pay-bill';
import { settlePayment } from './payment';
import { limitsOf } from './spending-limits';

const book = bankingFixtures.billerBook;
const facts: BillFacts = {
  rules,
  book,
  userId: testuser.id,
  source: walletWith(),
  limits: limitsOf(testuser, rules),
  usage: { daily: 0, monthly: 0 },
  road: { interswitch: 'up', biller: 'up' },
};
const order: BillOrder = {
  billerId: 'biller_001',
  paymentItemCode: 'EKEDC-PREPAID',
  customerReference: '04500000001',
  amount: 5_000 * NAIRA,
  narration: null,
};
const pay = (change: Partial<BillOrder> = {}, given: Partial<BillFacts> = {}): PaymentDecision =>
  payBill({ ...order, ...change }, { ...facts, ...given }, stampAt());
/** The item, where it takes the amount. */
function pricedAt(item: PaymentItem, amount: number): PaymentItem {
  requirePrice(item, amount);
  return item;
}
const codeOf = (change: Partial<BillOrder>, given: Partial<BillFacts> = {}): string =>
  refusalOf(() => pay(change, given)).code;

describe('paying a bill', () => {
  it('completes at once, with a token for prepaid electricity', () => {
    const { payment, posting } = pay();
    expect(payment).toMatchObject({ status: 'completed', token: '7'.repeat(20), fees: 0, customerName: 'Chidi Eze' });
    expect(posting.wallet.balance).toBe(45_000 * NAIRA);
  });

  it('takes an amount from the least of the item to the most, and says both to who asks for another', () => {
    const item = { ...book.items[0]!, price: { minAmount: 100 * NAIRA, maxAmount: 500 * NAIRA } };
    for (const naira of [100, 300, 500]) expect(pricedAt(item, naira * NAIRA)).toBe(item);
    const message = 'amount must be between 100 and 500 naira';
    for (const amount of [100 * NAIRA - 1, 500 * NAIRA + 1])
      expect(refusalOf(() => pricedAt(item, amount))).toMatchObject({ fields: [{ field: 'amount', message }] });
  });

  it('takes the amount of an item that has one', () => {
    const item = { ...book.items[0]!, price: { amount: 100 * NAIRA } };
    expect(pricedAt(item, 100 * NAIRA)).toBe(item);
    const message = 'amount must be exactly 100 naira';
    const refusal = refusalOf(() => pricedAt(item, 100 * NAIRA + 1));
    expect(refusal).toMatchObject({ fields: [{ field: 'amount', message }] });
  });

  it('gives no token for anything else', () => {
    expect(pay({ paymentItemCode: 'EKEDC-POSTPAID' }).payment.token).toBeNull();
  });

  it.each([
    ['an unknown biller', { billerId: 'biller_999' }, {}, 'BILLER_NOT_FOUND'],
    ["another biller's item", { paymentItemCode: 'MTN-VTU' }, {}, 'INVALID_REFERENCE'],
    ['an amount outside the range', { amount: 499 * NAIRA }, {}, 'VALIDATION_ERROR'],
    ['a frozen wallet', {}, { source: walletWith({ state: 'frozen' }) }, 'WALLET_FROZEN'],
    ['a switch that is down', {}, { road: { interswitch: 'down', biller: 'up' } }, 'SERVICE_UNAVAILABLE'],
    ['an unknown customer', { customerReference: '08022222222' }, {}, 'CUSTOMER_NOT_FOUND'],
    ['too much for the day', {}, { limits: { daily: 1, monthly: 1 } }, 'LIMIT_EXCEEDED'],
    ['an empty wallet', {}, { source: walletWith({ balance: 1 }) }, 'INSUFFICIENT_FUNDS'],
  ] as const)('refuses %s', (_, change, given, code) => {
    expect(codeOf(change, given)).toBe(code);
  });

  it('takes the exact price of a fixed item only', () => {
    const data = { billerId: 'biller_020', paymentItemCode: 'MTN-DATA-1GB', customerReference: '08011111111' };
    expect(pay({ ...data, amount: 1_000 * NAIRA }).payment.status).toBe('completed');
    expect(codeOf({ ...data, amount: 999 * NAIRA })).toBe('VALIDATION_ERROR');
  });

  it.each([
    ['the biller is down', {}, { road: { interswitch: 'up', biller: 'down' } }],
    ['the biller is corrupt', {}, { road: { interswitch: 'up', biller: 'corrupt' } }],
    ['the switch is corrupt', {}, { road: { interswitch: 'corrupt', biller: 'up' } }],
    ['the reference is the documented one', { customerReference: '04500000002' }, {}],
  ] as const)('fails with the debit undone when %s', (_, change, given) => {
    const { payment, posting, refusal } = pay(change, given);
    expect(refusal).toMatchObject({
      code: 'PAYMENT_FAILED',
      details: [{ reference: payment.reference, status: 'failed' }],
    });
    expect(posting.wallet.balance).toBe(50_000 * NAIRA);
    expect(posting.entries.map(({ type }) => type)).toEqual(['debit', 'credit']);
  });

  it('waits a minute on a slow road and has its token then', () => {
    const { payment } = pay({}, { road: { interswitch: 'up', biller: 'slow' } });
    expect(payment).toMatchObject({ status: 'pending', token: null, dueAt: NOON + 60_000 });
    expect(settlePayment(payment, stampAt(NOON + 59_999))).toBeUndefined();
    const settled = settlePayment(payment, stampAt(NOON + 60_000));
    expect(settled).toMatchObject({ status: 'completed', token: '7'.repeat(20), dueAt: null });
    expect(settled && settlePayment(settled, stampAt(NOON + 99_000))).toBeUndefined();
  });
});

describe('the billers', () => {
  it('stand under their category', () => {
    expect(billersOf(book, 'airtime').map(({ code }) => code)).toEqual(['mtn', 'airtel']);
    expect(refusalOf(() => billersOf(book, 'water'))).toMatchObject({
      code: 'NOT_FOUND',
      message: 'Bill category not found',
    });
  });

  it('know their customers', () => {
    const enquiry = { billerId: 'biller_001', customerReference: '04500000002', paymentItemCode: undefined };
    expect(enquireCustomer(book, enquiry, facts.road).customerName).toBe('Bisi Ade');
    expect(refusalOf(() => enquireCustomer(book, { ...enquiry, billerId: 'biller_010' }, facts.road)).code).toBe(
      'CUSTOMER_NOT_FOUND',
    );
  });

  it.each([
    [{ interswitch: 'down', biller: 'up' }, 'SERVICE_UNAVAILABLE', { dependency: 'interswitch' }],
    [{ interswitch: 'up', biller: 'down' }, 'SERVICE_UNAVAILABLE', { dependency: 'biller:biller_001' }],
    [{ interswitch: 'corrupt', biller: 'up' }, 'INTERNAL_ERROR', undefined],
  ] as const)('answer an enquiry on the road %j with %s', (road, code, details) => {
    const enquiry = { billerId: 'biller_001', customerReference: '04500000001', paymentItemCode: 'EKEDC-PREPAID' };
    expect(refusalOf(() => enquireCustomer(book, enquiry, road))).toMatchObject({
      code,
      ...(details && { details: [details] }),
    });
  });
});
