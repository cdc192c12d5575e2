import { BankClient, NOBODY, W1 } from './banking/bank-client';

describe('what does not exist', () => {
  it.each([
    [`/transfers/${NOBODY}`, 'Transfer not found'],
    ['/transfers/FMFB20260227999999', 'Transfer not found'],
    [`/bill-payment/${NOBODY}`, 'Payment not found'],
    ['/bill-payment/FMFB20260227999999', 'Payment not found'],
    [`/beneficiaries/${NOBODY}`, 'Beneficiary not found'],
    [`/loans/${NOBODY}`, 'Loan not found'],
    [`/loan-products/${NOBODY}/eligibility`, 'Loan product not found'],
    [`/loan-products/${NOBODY}/calculator?amount=50000&tenureMonths=3`, 'Loan product not found'],
    ['/bill-payment/categories/water/providers', 'Bill category not found'],
    ['/no-such-route', 'Route not found'],
  ])('is a 404 in the path %s', async (path, error) => {
    const user = await BankClient.login();
    expect(await user.get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', error, details: [] } });
  });

  it.each([
    ['/loan-applications', { productId: NOBODY, amount: 50_000, tenureMonths: 3 }, 'productId'],
    ['/transfers/external', { sourceWalletId: W1, amount: 100, beneficiaryId: NOBODY }, 'beneficiaryId'],
    [
      '/bill-payment/validate',
      { billerId: 'biller_001', customerReference: '04500000001', paymentItemCode: 'NONE' },
      'paymentItemCode',
    ],
  ])('is an invalid reference in the body of %s', async (path, body, field) => {
    const user = await BankClient.login();
    expect(await user.post(path, body)).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REFERENCE', details: [{ field }] },
    });
  });

  it('is not told from what belongs to somebody else', async () => {
    const owner = await BankClient.login();
    const transfer = await owner.transfer(100);
    const stranger = await owner.as('jane@example.com');
    for (const path of [transfer.text('id'), transfer.text('reference')]) {
      expect(await stranger.get(`/transfers/${path}`)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
  });
});

describe('a failed bill', () => {
  it('is read by the reference that its refusal tells', async () => {
    const user = await BankClient.login();
    const bill = { billerId: 'biller_001', paymentItemCode: 'EKEDC-PREPAID', customerReference: '04500000002' };
    const refused = await user.post('/bill-payment/pay', { ...bill, amount: 5_000 });
    const [{ reference }] = refused.body.details as [{ reference: string }];
    expect(await user.get(`/bill-payment/${reference}`)).toMatchObject({
      status: 200,
      body: { data: { reference, status: 'failed', amount: 5_000 } },
    });
  });

  it('is not read by a text that is neither id nor reference', async () => {
    const user = await BankClient.login();
    expect(await user.get('/bill-payment/04500000002')).toMatchObject({
      status: 400,
      body: { code: 'INVALID_FORMAT', details: [{ field: 'idOrReference' }] },
    });
  });
});
