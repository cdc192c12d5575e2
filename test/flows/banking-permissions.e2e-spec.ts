import { BankClient } from './banking/bank-client';

const W15 = '00000000-0000-4000-8000-000000001015';
const BILL = { billerId: 'biller_001', paymentItemCode: 'EKEDC-PREPAID', customerReference: '04500000001' };
const TO = { recipientAccountNumber: '0000000003', amount: 100 };

describe('a token without permissions', () => {
  it.each([
    ['/transfers/internal', { sourceWalletId: W15, ...TO }, 'transfer'],
    ['/transfers/external', { sourceWalletId: W15, ...TO, recipientBankCode: '090575' }, 'transfer'],
    ['/transfers/international', {}, 'transfer'],
    ['/bill-payment/pay', { ...BILL, amount: 5_000 }, 'bill_payment'],
  ])('does not open %s', async (path, body, permission) => {
    const viewer = await BankClient.login('viewer@example.com');
    expect(await viewer.post(path, body)).toMatchObject({
      status: 403,
      body: { code: 'INSUFFICIENT_PERMISSIONS', details: [{ permission }] },
    });
    expect(await viewer.balance(W15)).toBe(100_000);
  });

  it('is told before the form of the request is looked at', async () => {
    const viewer = await BankClient.login('viewer@example.com');
    expect(await viewer.post('/transfers/internal', {})).toMatchObject({ body: { code: 'INSUFFICIENT_PERMISSIONS' } });
  });

  it('reads, and asks billers', async () => {
    const viewer = await BankClient.login('viewer@example.com');
    expect((await viewer.get('/users/me')).body.data).toMatchObject({ role: 'user' });
    expect(await viewer.post('/bill-payment/validate', BILL)).toMatchObject({ status: 200 });
  });
});
