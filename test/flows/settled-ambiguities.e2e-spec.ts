import { BankClient, QUICK_CASH, W4 } from './banking/bank-client';
import { DebitDesk } from './debit/debit-desk';

const PHYSICAL = { cardType: 'PHYSICAL' };
const SENT = { deliveryAddress: 'PERMANENT' };
const INTERNAL = { sourceWalletId: W4, recipientAccountNumber: '0000000003', amount: 777 };

describe('what the contract of the debit platform settles', () => {
  it('PATCH of a product merges its limits', async () => {
    const desk = await DebitDesk.open();
    const path = '/config/products/2003_PHYSICAL';
    type Limits = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
    const before = (await desk.get(path)).data['limits'] as Limits;
    const change = { limits: { domestic: { atm: { dailyLimit: '500.00' } } } };
    const after = (await desk.send('PATCH', path, change)).data['limits'] as Limits;
    expect(after).toEqual({
      ...before,
      domestic: { ...before['domestic'], atm: { ...before['domestic']?.['atm'], dailyLimit: '500.00' } },
    });
  });

  it('an account of another customer is none of this one, whoever registers it', async () => {
    const desk = await DebitDesk.open();
    const others = { accountNo: '8642135' };
    const card = { entityId: 'CIF1008', ...SENT, kitInfo: [{ ...others, ...PHYSICAL }] };
    expect(await desk.post('/registerCard', card)).toMatchObject({ status: 400, code: 'invalid.source.account' });
    const update = { entityId: 'CIF1008', accountInfo: [others] };
    expect(await desk.post('/update-manager/account', update)).toMatchObject({ code: 'invalid.source.account' });
  });

  it('an outage is told after what the service knows itself', async () => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'down');
    const body = { entityId: 'CIF1009', ...SENT, kitInfo: [{ accountNo: '8642143', ...PHYSICAL }] };
    expect(await desk.post('/registerCard', body)).toMatchObject({ code: 'cms.inventory.exhausted' });
  });

  it('an unknown field called __proto__ is ignored like any other', async () => {
    const desk = await DebitDesk.open();
    const headers = { 'content-type': 'application/json', ...(await headersOf(desk)) };
    const rawBody = '{"entityId":"CIF1001","__proto__":{"entityId":"NOPE","polluted":true}}';
    expect(await desk.space.call('/dcms/viewCustomer', { method: 'POST', headers, rawBody })).toMatchObject({
      status: 200,
      body: { data: { entityId: 'CIF1001' } },
    });
    expect(await desk.post('/viewCustomer', {})).toMatchObject({ code: 'invalid.input.request' });
  });
});

/** What an admin sends with each request. */
async function headersOf({ space }: DebitDesk): Promise<Readonly<Record<string, string>>> {
  const body = { username: 'api_admin', password: 'Sandbox#123' };
  const answer = await space.call('/dcms/api/authenticate', { method: 'POST', body });
  const { id_token: token } = answer.body as { readonly id_token: string };
  return { tenant: 'ACME_BANK', authorization: `Bearer ${token}` };
}

describe('what the contract of the bank settles', () => {
  it('a log-out with a token that is none is refused', async () => {
    const user = await BankClient.login();
    expect((await user.post('/auth/logout', { refreshToken: 'none' })).body.code).toBe('INVALID_TOKEN');
  });

  it('a payment is read by the reference that its failure tells', async () => {
    const user = await BankClient.login();
    await user.space.ask('PUT', '/dependencies/biller:biller_001', { state: 'down' });
    const electricity = { billerId: 'biller_001', paymentItemCode: 'EKEDC-PREPAID', customerReference: '04500000001' };
    const { body } = await user.post('/bill-payment/pay', { ...electricity, amount: 5_000, sourceWalletId: W4 });
    const [{ reference }] = body.details as [{ readonly reference: string }];
    const { body: read } = await user.get(`/bill-payment/${reference}`);
    expect([body.code, read.data]).toEqual([
      'PAYMENT_FAILED',
      expect.objectContaining({ reference, status: 'failed' }),
    ]);
  });

  it('eligibility says that there is a loan', async () => {
    const borrower = await BankClient.login('borrower@example.com');
    const { body } = await borrower.get(`/loan-products/${QUICK_CASH}/eligibility`);
    expect(body.data).toMatchObject({ eligible: false, reasons: ['EXISTING_LOAN'] });
  });

  it('a duplicate tells its original and the wait', async () => {
    const user = await BankClient.login();
    const first = await user.post('/transfers/internal', INTERNAL);
    const { body } = await user.post('/transfers/internal', INTERNAL);
    expect([body.code, body.details]).toEqual([
      'DUPLICATE_TRANSFER',
      [{ originalReference: first.pick('reference'), originalStatus: 'completed', retryAfterSeconds: 300 }],
    ]);
  });

  it.each(['nowhere', 'ftp://example.test', 'http://'])('a webhook is no %s', async (url) => {
    const { space } = await BankClient.visit();
    const settings = { 'banking.webhookUrl': url };
    expect((await space.admin('PATCH', '/space', { settings })).status).toBe(422);
  });
});
