import { BankClient } from './banking/bank-client';

describe('what a product demands', () => {
  const SALARY_ADVANCE = '00000000-0000-4000-8000-000000003003';
  const fieldsOf = (body: unknown) => (body as { details: { field: string }[] }).details.map(({ field }) => field);

  it('is reported along with everything else that is missing', async () => {
    const user = await BankClient.login();
    const { body } = await user.post('/loan-applications', {});
    expect([body.code, fieldsOf(body)]).toEqual(['VALIDATION_ERROR', ['productId', 'amount', 'tenureMonths']]);
  });

  it('is no tenure for a product of fixed days', async () => {
    const user = await BankClient.login();
    const { body } = await user.post('/loan-applications', { productId: SALARY_ADVANCE });
    expect([body.code, fieldsOf(body)]).toEqual(['MISSING_FIELD', ['amount']]);
  });

  it.each([
    [
      '/loan-applications',
      { productId: '00000000-0000-4000-8000-000000003001', amount: 1, tenureMonths: 2 },
      'amount must be at least 5000 naira',
    ],
    [
      '/bill-payment/pay',
      { billerId: 'biller_020', paymentItemCode: 'MTN-DATA-1GB', customerReference: '08011111111', amount: 1 },
      'amount must be exactly 1000 naira',
    ],
    [
      '/bill-payment/pay',
      { billerId: 'biller_001', paymentItemCode: 'EKEDC-PREPAID', customerReference: '04500000001', amount: 1 },
      'amount must be between 500 and 500000 naira',
    ],
  ])('is told with its bound: %s %j', async (path, body, message) => {
    const user = await BankClient.login();
    expect((await user.post(path, body)).body).toMatchObject({ code: 'VALIDATION_ERROR', details: [{ message }] });
  });
});

describe('the sentence of a field', () => {
  const TARGET = {
    productType: 'target',
    targetAmount: 50_000,
    targetName: 'Car',
    targetDate: '2026-12-31',
    monthlyContribution: 5_000,
  };

  it.each([
    ['/fraud/check', { amount: 1.001 }, 'amount must have at most 2 decimals'],
    ['/fraud/check', { amount: 0 }, 'Amount must be greater than 0'],
    ['/savings/target', { ...TARGET, monthlyContribution: -1 }, 'monthlyContribution must be greater than 0'],
    [
      '/savings/target',
      { ...TARGET, targetDate: '2026-02-31' },
      'targetDate must be a date that exists, as YYYY-MM-DD',
    ],
    ['/savings/target', { ...TARGET, targetDate: '2026-02-27' }, 'targetDate must be after 2026-02-27'],
    ['/wallets', { walletType: 'main', currency: 'EUR' }, 'currency must be one of NGN, USD, GBP'],
    ['/fraud/check', { amount: '5' }, 'amount must be a number of naira, at most 1000000000000'],
    ['/fraud/check', { amount: 1e13 }, 'amount must be at most 1000000000000, in naira'],
  ])('tells the rule: %s %j', async (path, body, message) => {
    const user = await BankClient.login();
    expect((await user.post(path, body)).body.details).toEqual([{ field: expect.any(String), message }]);
  });
});
