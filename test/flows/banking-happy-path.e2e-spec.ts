import { BankClient, QUICK_CASH, W1 } from './banking/bank-client';

describe('the happy path of the bank', () => {
  it('logs in by password and second factor', async () => {
    const visitor = await BankClient.visit();
    const first = await visitor.post('/auth/login', { email: 'mfa@example.com', password: 'TestPass123!' });
    expect(first).toMatchObject({ status: 403, body: { code: 'MFA_REQUIRED', details: [{ expiresIn: 300 }] } });
    const [{ mfaToken }] = first.body.details as [{ mfaToken: string }];
    const second = await visitor.post('/auth/mfa/verify', { mfaToken, code: '000000' });
    expect(second).toMatchObject({
      status: 200,
      body: {
        data: {
          user: { email: 'mfa@example.com', mfaEnabled: true, kycLevel: 3 },
          tokens: { expiresIn: 86_400, tokenType: 'Bearer' },
          tenant: { name: 'fmfb', displayName: 'First Microfinance Bank' },
        },
      },
    });
  });

  it('sends money out and inside and reads it back', async () => {
    const user = await BankClient.login();
    const wallets = await user.get('/wallets');
    expect(wallets.body.data).toHaveLength(4);
    const name = await user.post('/transfers/validate-recipient', { accountNumber: '1111111111', bankCode: '000013' });
    expect(name.body.data).toEqual({
      accountNumber: '1111111111',
      accountName: 'JANE SMITH',
      bankCode: '000013',
      bankName: 'GTBank',
    });
    const out = await user.transferOut(20_000);
    expect(out).toMatchObject({ status: 201, body: { data: { status: 'completed', fees: 100, totalAmount: 20_100 } } });
    const inside = await user.transfer(50_000);
    expect(inside).toMatchObject({
      status: 201,
      body: { data: { status: 'completed', fees: 0, totalAmount: 50_000 } },
    });
    expect(inside.pick('reference')).toBe('FMFB20260227000002');
    const read = await user.get(`/transfers/${inside.text('reference')}`);
    expect(read.body.data).toEqual(inside.body.data);
    expect(await user.balance()).toBe(10_000_000 - 20_100 - 50_000);
  });

  it('saves a beneficiary and pays it', async () => {
    const user = await BankClient.login();
    const saved = await user.post('/beneficiaries', { accountNumber: '1111111111', bankCode: '058', nickname: 'Jane' });
    expect(saved).toMatchObject({ status: 201, body: { data: { accountName: 'JANE SMITH', bankCode: '000013' } } });
    const beneficiaryId = saved.text('id');
    const paid = await user.post('/transfers/external', { sourceWalletId: W1, amount: 1_000, beneficiaryId });
    expect(paid.body.data).toMatchObject({ status: 'completed', recipient: { accountNumber: '1111111111' } });
    const list = await user.get('/beneficiaries');
    expect(list.pick('pagination')).toEqual({ page: 1, limit: 20, total: 1, totalPages: 1 });
  });

  it('borrows and repays', async () => {
    const user = await BankClient.login();
    const products = await user.get('/loan-products');
    expect(products.body.data).toHaveLength(6);
    const asked = await user.post('/loan-applications', { productId: QUICK_CASH, amount: 100_000, tenureMonths: 3 });
    expect(asked).toMatchObject({ status: 201, body: { data: { status: 'submitted', monthlyRepayment: 34_366.35 } } });
    const path = `/loan-applications/${asked.text('id')}`;
    await user.advance('PT5S');
    expect((await user.get(path)).body.data).toMatchObject({ status: 'approved', loanId: null });
    await user.advance('PT5S');
    expect((await user.get(path)).pick('status')).toBe('disbursed');
    expect(await user.balance()).toBe(10_100_000);
    const loans = await user.get('/loans');
    expect(loans.pick('0')).toMatchObject({
      status: 'active',
      outstandingBalance: 103_099.06,
      nextDueDate: '2026-03-27',
    });
    const repaid = await user.post(`/loans/${loans.text('0.id')}/repay`, { amount: 103_099.06 });
    expect(repaid.body.data).toMatchObject({
      amountPaid: 103_099.06,
      outstandingBalance: 0,
      status: 'repaid',
      nextDueDate: null,
    });
  });

  it('saves, adds and takes out', async () => {
    const user = await BankClient.login();
    const opened = await user.post('/savings/flexible', { productType: 'flexible', initialDeposit: 50_000 });
    expect(opened).toMatchObject({
      status: 201,
      body: { data: { balance: 50_000, interestRate: 10, status: 'active' } },
    });
    const path = `/savings/${opened.text('accountId')}`;
    expect((await user.post(`${path}/deposit`, { amount: 5_000 })).pick('balance')).toBe(55_000);
    const taken = await user.post(`${path}/withdraw`, { amount: 10_000 });
    expect(taken.body.data).toMatchObject({
      amountWithdrawn: 10_000,
      penalty: 0,
      creditedAmount: 10_000,
      balance: 45_000,
    });
    expect(await user.balance()).toBe(10_000_000 - 45_000);
  });

  it('pays a power bill and gets a token', async () => {
    const user = await BankClient.login();
    expect((await user.get('/bill-payment/categories')).body.data).toHaveLength(4);
    const providers = await user.get('/bill-payment/categories/electricity/providers');
    expect(providers.pick('0')).toEqual({ billerId: 'biller_001', name: 'Eko Electric (EKEDC)', code: 'ekedc' });
    const items = await user.get('/bill-payment/providers/biller_001/items');
    expect(items.pick('0')).toMatchObject({
      paymentItemCode: 'EKEDC-PREPAID',
      amountType: 'variable',
      minAmount: 500,
    });
    const bill = { billerId: 'biller_001', customerReference: '04500000001' };
    expect((await user.post('/bill-payment/validate', bill)).body.data).toMatchObject({ valid: true });
    const paid = await user.post('/bill-payment/pay', { ...bill, paymentItemCode: 'EKEDC-PREPAID', amount: 5_000 });
    expect(paid).toMatchObject({
      status: 201,
      body: { data: { status: 'completed', totalAmount: 5_000, token: expect.stringMatching(/^\d{20}$/) } },
    });
    const statement = await user.get('/transactions?limit=1');
    expect(statement.pick('items.0')).toMatchObject({
      category: 'bill_payment',
      type: 'debit',
      balanceAfter: 9_995_000,
    });
  });

  it('runs the quickstart of the documentation as printed', async () => {
    const john = await (await BankClient.visit()).as('user@example.com', 'SecurePass123!');
    const name = await john.post('/transfers/validate-recipient', { accountNumber: '0000654321', bankCode: '090575' });
    expect(name.pick('accountName')).toBe('JANE SMITH');
    const sourceWalletId = 'a1b2c3d4-e5f6-7890-abcd-ef1234567890';
    const to = { recipientAccountNumber: '0000654321', recipientBankCode: '090575' };
    const sent = await john.post('/transfers/external', { sourceWalletId, amount: 10_000, ...to });
    expect(sent.body.data).toMatchObject({ status: 'completed', fees: 0, type: 'external' });
  });
});
