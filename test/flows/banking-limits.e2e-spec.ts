import { BankClient } from './banking/bank-client';

const W12 = '00000000-0000-4000-8000-000000001012';
const BILL = { billerId: 'biller_001', paymentItemCode: 'EKEDC-PREPAID', customerReference: '04500000001' };
const pay = (user: BankClient, amount: number, customerReference = BILL.customerReference) =>
  user.post('/bill-payment/pay', { ...BILL, customerReference, amount });
const usedToday = async (user: BankClient) => (await user.get(`/wallets/${W12}/limits`)).amount('daily.used');

describe('what counts against the limits', () => {
  it('are transfers and bill payments together', async () => {
    const user = await BankClient.login('lowkyc@example.com');
    await user.transfer(20_000, '0000000003', W12);
    expect((await pay(user, 20_000)).status).toBe(201);
    expect(await usedToday(user)).toBe(40_000);
    const refusal = { code: 'LIMIT_EXCEEDED', details: [{ limitType: 'daily', used: 40_000, requested: 10_001 }] };
    expect((await pay(user, 10_001)).body).toMatchObject(refusal);
    expect((await user.transfer(10_001, '0000000003', W12)).body).toMatchObject(refusal);
    expect((await user.transfer(10_000, '0000000003', W12)).status).toBe(201);
  });

  it('is a payment that still waits, too', async () => {
    const user = await BankClient.login('lowkyc@example.com');
    await user.dependency('interswitch', 'slow');
    expect((await pay(user, 20_000)).text('status')).toBe('pending');
    expect(await usedToday(user)).toBe(20_000);
    await user.advance('PT1M');
    expect(await usedToday(user)).toBe(20_000);
  });

  it('is nothing that failed', async () => {
    const user = await BankClient.login('lowkyc@example.com');
    expect((await pay(user, 20_000, '04500000002')).body.code).toBe('PAYMENT_FAILED');
    await user.dependency('nibss', 'corrupt');
    expect((await user.transferOut(20_000, '1111111111', W12)).body.code).toBe('TRANSFER_FAILED');
    expect(await usedToday(user)).toBe(0);
  });

  it('ceases to count when it is reversed, also on another day', async () => {
    const user = await BankClient.login('lowkyc@example.com', { clock: '2026-02-27T22:59:30Z' });
    expect((await user.transferOut(20_000, '5555555555', W12)).status).toBe(503);
    expect(await usedToday(user)).toBe(20_000);
    await user.advance('PT1M');
    expect(await usedToday(user)).toBe(0);
    expect((await user.get(`/wallets/${W12}/limits`)).amount('monthly.used')).toBe(0);
  });

  it('is compared with the limits the space sets', async () => {
    const settings = { 'banking.kyc1DailyLimit': 100_000, 'banking.kyc1MonthlyLimit': 200_000 };
    const user = await BankClient.login('lowkyc@example.com', { settings });
    expect((await user.get(`/wallets/${W12}`)).body.data).toMatchObject({ dailyLimit: 1_000, monthlyLimit: 2_000 });
    expect((await user.transfer(1_001, '0000000003', W12)).body).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect((await user.transfer(1_000, '0000000003', W12)).status).toBe(201);
  });
});

describe('savings that are closed', () => {
  const open = async (user: BankClient) =>
    (await user.post('/savings/flexible', { productType: 'flexible', initialDeposit: 5_000 })).text('accountId');

  it('take no deposit', async () => {
    const user = await BankClient.login();
    const id = await open(user);
    await user.post(`/savings/${id}/withdraw`, {});
    const before = await user.balance();
    expect(await user.post(`/savings/${id}/deposit`, { amount: 5_000 })).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_ERROR', details: [{ field: 'accountId', message: 'Savings account is closed' }] },
    });
    expect(await user.balance()).toBe(before);
  });

  it('pay nothing out', async () => {
    const user = await BankClient.login();
    const id = await open(user);
    await user.post(`/savings/${id}/withdraw`, {});
    expect((await user.post(`/savings/${id}/withdraw`, {})).body).toMatchObject({ code: 'VALIDATION_ERROR' });
  });
});
