import { BankClient } from './banking/bank-client';

const RECIPIENT = { accountNumber: '1111111111', bankCode: '000013' };
const BILL = { billerId: 'biller_001', customerReference: '04500000001' };
const PAYMENT = { ...BILL, paymentItemCode: 'EKEDC-PREPAID', amount: 5_000 };

describe('nibss', () => {
  it.each([
    ['down', [503, 'SERVICE_UNAVAILABLE'], [503, 'SERVICE_UNAVAILABLE']],
    ['slow', [200, undefined], [201, undefined]],
    ['corrupt', [500, 'INTERNAL_ERROR'], [500, 'TRANSFER_FAILED']],
  ] as const)('%s', async (state, ofEnquiry, ofTransfer) => {
    const user = await BankClient.login();
    await user.dependency('nibss', state);
    const enquiry = await user.post('/transfers/validate-recipient', RECIPIENT);
    expect([enquiry.status, enquiry.body.code]).toEqual(ofEnquiry);
    const transfer = await user.transferOut(20_000);
    expect([transfer.status, transfer.body.code]).toEqual(ofTransfer);
  });

  it('down leaves no trace, corrupt leaves a failed transfer without its debit', async () => {
    const user = await BankClient.login();
    await user.dependency('nibss', 'down');
    await user.transferOut(20_000);
    expect(await user.documents('transfers')).toEqual([]);
    await user.dependency('nibss', 'corrupt');
    const [{ reference }] = (await user.transferOut(20_000)).body.details as [{ reference: string }];
    expect((await user.get(`/transfers/${reference}`)).body.data).toMatchObject({
      status: 'failed',
      failureReason: 'provider_failure',
    });
    expect(await user.balance()).toBe(10_000_000);
  });

  it('does not touch what stays inside the bank', async () => {
    const user = await BankClient.login();
    await user.dependency('nibss', 'down');
    expect((await user.transfer(100)).status).toBe(201);
    const own = await user.post('/transfers/validate-recipient', { accountNumber: '0000000003', bankCode: '090575' });
    expect(own.pick('accountName')).toBe('TEST USER TWO');
  });

  it('down fails the saving of a beneficiary, but a known one is a duplicate first', async () => {
    const user = await BankClient.login();
    await user.post('/beneficiaries', RECIPIENT);
    await user.dependency('nibss', 'down');
    expect((await user.post('/beneficiaries', RECIPIENT)).body.code).toBe('DUPLICATE_ENTRY');
    expect((await user.post('/beneficiaries', { ...RECIPIENT, bankCode: '044' })).body.code).toBe(
      'SERVICE_UNAVAILABLE',
    );
  });
});

describe('interswitch and the billers', () => {
  it.each([
    ['interswitch', 'down', 'SERVICE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
    ['interswitch', 'slow', undefined, undefined],
    ['interswitch', 'corrupt', 'INTERNAL_ERROR', 'PAYMENT_FAILED'],
    ['biller:biller_001', 'down', 'SERVICE_UNAVAILABLE', 'PAYMENT_FAILED'],
    ['biller:biller_001', 'slow', undefined, undefined],
    ['biller:biller_001', 'corrupt', 'INTERNAL_ERROR', 'PAYMENT_FAILED'],
    ['biller:biller_002', 'down', undefined, undefined],
  ] as const)('%s %s', async (name, state, validateCode, payCode) => {
    const user = await BankClient.login();
    await user.dependency(name, state);
    expect((await user.post('/bill-payment/validate', BILL)).body.code).toBe(validateCode);
    expect((await user.post('/bill-payment/pay', PAYMENT)).body.code).toBe(payCode);
    expect(await user.balance()).toBe(payCode === undefined ? 10_000_000 - PAYMENT.amount : 10_000_000);
  });

  it('slow makes a payment wait for a minute and for its token', async () => {
    const user = await BankClient.login();
    await user.dependency('interswitch', 'slow');
    const { id } = (await user.post('/bill-payment/pay', PAYMENT)).body.data as { id: string };
    expect((await user.get(`/bill-payment/${id}`)).body.data).toMatchObject({ status: 'pending', token: null });
    await user.advance('PT60S');
    expect((await user.get(`/bill-payment/${id}`)).body.data).toMatchObject({
      status: 'completed',
      token: expect.stringMatching(/^\d{20}$/),
    });
  });
});

describe('fraud', () => {
  it.each([
    ['down', 503, 'SERVICE_UNAVAILABLE'],
    ['corrupt', 500, 'INTERNAL_ERROR'],
  ] as const)('%s stops every transfer', async (state, status, code) => {
    const user = await BankClient.login();
    await user.dependency('fraud', state);
    for (const answer of [
      await user.transfer(100),
      await user.transferOut(100),
      await user.post('/fraud/check', { amount: 1 }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
  });

  it.each([
    [100_000, 'low', 'approve'],
    [500_000, 'medium', 'approve'],
    [1_000_000, 'high', 'review'],
    [1_000_001, 'critical', 'block'],
  ])('judges %d naira: %s, %s', async (amount, riskLevel, decision) => {
    const user = await BankClient.login();
    expect((await user.post('/fraud/check', { amount })).body.data).toMatchObject({ riskLevel, decision });
  });
});

describe('the documented sandbox accounts', () => {
  it.each([
    ['1111111111', 201, undefined],
    ['2222222222', 201, undefined],
    ['3333333333', 400, 'INSUFFICIENT_FUNDS'],
    ['4444444444', 400, 'INVALID_ACCOUNT'],
    ['5555555555', 503, 'SERVICE_UNAVAILABLE'],
    ['9999999999', 400, 'INVALID_ACCOUNT'],
  ])('a transfer to %s answers %d', async (account, status, code) => {
    const user = await BankClient.login();
    const answer = await user.transferOut(1_000, account);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('an enquiry for 9999999999 answers 404', async () => {
    const user = await BankClient.login();
    const answer = await user.post('/transfers/validate-recipient', { ...RECIPIENT, accountNumber: '9999999999' });
    expect([answer.status, answer.body.code]).toEqual([404, 'ACCOUNT_NOT_FOUND']);
  });

  it.each([
    ['04500000001', 201, undefined],
    ['04500000002', 500, 'PAYMENT_FAILED'],
    ['08022222222', 400, 'CUSTOMER_NOT_FOUND'],
  ])('a payment for %s answers %d', async (customerReference, status, code) => {
    const user = await BankClient.login();
    const answer = await user.post('/bill-payment/pay', { ...PAYMENT, customerReference });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
