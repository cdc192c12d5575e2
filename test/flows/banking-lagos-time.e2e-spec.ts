import { BankClient, QUICK_CASH } from './banking/bank-client';

/** A quarter past midnight on 31 January 2027 in Lagos, still the 30th in UTC. */
const LAST_OF_JANUARY = '2027-01-30T23:15:00Z';

describe('months', () => {
  it('of a lock are counted in Lagos', async () => {
    const user = await BankClient.login('testuser@example.com', { clock: LAST_OF_JANUARY });
    const body = { productType: 'locked', amount: 10_000, lockPeriodMonths: 3 };
    expect((await user.post('/savings/locked', body)).text('maturityDate')).toBe('2027-04-30');
  });

  it('of a loan are counted in Lagos', async () => {
    const user = await BankClient.login('testuser@example.com', { clock: LAST_OF_JANUARY });
    await user.post('/loan-applications', { productId: QUICK_CASH, amount: 50_000, tenureMonths: 2 });
    await user.advance('PT10S');
    expect((await user.get('/loans')).body.data).toMatchObject([
      { schedule: [{ dueDate: '2027-02-28' }, { dueDate: '2027-03-31' }], nextDueDate: '2027-02-28' },
    ]);
  });
});

describe('a clock that is set back', () => {
  const HOUR_AGO = '2026-02-27T13:22:00Z';

  it('leaves nothing in the future that refuses for longer than it ever would', async () => {
    const user = await BankClient.login();
    await user.transfer(777);
    for (let i = 0; i < 5; i++) await user.post('/auth/login', { email: 'lockme@example.com', password: 'wrong' });
    await user.space.ask('PUT', '/clock', { action: 'set', instant: HOUR_AGO });
    expect((await user.transfer(777)).status).toBe(201);
    expect((await user.post('/auth/login', { email: 'lockme@example.com', password: 'TestPass123!' })).status).toBe(
      200,
    );
  });

  it('opens a fresh rate window', async () => {
    const visitor = await BankClient.visit({}, 'tinybank');
    for (let i = 0; i < 6; i++) await visitor.get('/theme');
    await visitor.space.ask('PUT', '/clock', { action: 'set', instant: HOUR_AGO });
    const answer = await visitor.get('/theme');
    expect(answer).toMatchObject({ status: 200, headers: { 'ratelimit-remaining': '4' } });
    expect(Number(answer.headers['ratelimit-reset'])).toBe(Date.parse(HOUR_AGO) / 1_000 + 60);
  });
});

describe('half of an income', () => {
  const borrow = async (monthlyIncome: number) => {
    const user = await BankClient.login();
    return user.post('/loan-applications', { productId: QUICK_CASH, amount: 100_000, tenureMonths: 3, monthlyIncome });
  };

  it('is compared exactly with the instalment', async () => {
    expect(await borrow(68_732.69)).toMatchObject({ status: 400, body: { code: 'LOAN_NOT_ELIGIBLE' } });
    expect(await borrow(68_732.7)).toMatchObject({ status: 201, body: { data: { monthlyRepayment: 34_366.35 } } });
  });
});

describe('an application while a loan runs', () => {
  it('is foretold by the eligibility', async () => {
    const path = `/loan-products/${QUICK_CASH}/eligibility`;
    const borrower = await BankClient.login('borrower@example.com');
    expect((await borrower.get(path)).body.data).toEqual({ eligible: false, maxAmount: 0, reasons: ['EXISTING_LOAN'] });
    const user = await borrower.as('testuser@example.com');
    expect((await user.get(path)).body.data).toMatchObject({ eligible: true, reasons: [] });
    await user.post('/loan-applications', { productId: QUICK_CASH, amount: 50_000, tenureMonths: 2 });
    await user.advance('PT5S');
    expect((await user.get(path)).body.data).toMatchObject({ eligible: false, reasons: ['EXISTING_LOAN'] });
  });
});
