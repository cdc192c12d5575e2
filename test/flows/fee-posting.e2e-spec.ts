import { CoreBankBooks } from './debit/core-bank-books';
import { DebitDesk, type SystemState } from './debit/debit-desk';

const PAYER = { entityId: 'CIF1003', accountNo: '8642137', kitNo: '4240170003', productId: '2003_PHYSICAL' };
const ANNUAL = { ...PAYER, feeRef: 'F-1', feeType: 'ANNUAL' };
const BEFORE = 5_000_000;

describe('a posted fee', () => {
  it('takes fee and GST from the account and books each where it belongs', async () => {
    const desk = await DebitDesk.open();
    const before = await CoreBankBooks.read(desk);
    const { data } = await desk.post('/fee-posting/fees', ANNUAL);
    expect(data).toMatchObject({
      feeRef: 'F-1',
      amount: '200.00',
      gstRate: 18,
      cgst: '18.00',
      sgst: '18.00',
      igst: '0.00',
      gst: '36.00',
      total: '236.00',
      glAccountNo: '9000001',
      status: 'POSTED',
    });
    const after = await CoreBankBooks.read(desk);
    const moved = ['8642137', '9000001', '9000002'].map((accountNo) => after.movedSince(before, accountNo));
    expect([moved, after.sum()]).toEqual([[-23_600, 20_000, 3_600], 0]);
  });

  it('is read back, alone and in the list of its customer', async () => {
    const desk = await DebitDesk.open();
    const { data } = await desk.post('/fee-posting/fees', ANNUAL);
    expect((await desk.get('/fee-posting/fees/F-1')).data).toEqual(data);
    const list = (await desk.get('/fee-posting/fees?entityId=CIF1003&pageSize=1&pageNo=2')).data;
    expect(list).toEqual({
      items: [data],
      pagination: { pageNo: 2, pageSize: 1, totalRecords: 2, totalPages: 2 },
    });
  });

  it('costs what was quoted', async () => {
    const desk = await DebitDesk.open();
    const quote = (await desk.post('/fee-posting/quote', { ...ANNUAL, amount: '123.45' })).data;
    expect(quote).toMatchObject({ amount: '123.45', cgst: '11.11', sgst: '11.11', gst: '22.22', total: '145.67' });
    expect((await desk.post('/fee-posting/fees', { ...ANNUAL, amount: '123.45' })).data).toMatchObject(quote);
  });

  it('carries IGST when the bank is in another state than the customer', async () => {
    const desk = await DebitDesk.open();
    await desk.send('PATCH', '/config/tenants/ACME_BANK', { stateCode: 'KA' });
    const { data } = await desk.post('/fee-posting/quote', ANNUAL);
    expect(data).toMatchObject({ cgst: '0.00', sgst: '0.00', igst: '36.00', total: '236.00' });
  });

  it('takes the rate of the tenant when its configuration has none', async () => {
    const desk = await DebitDesk.open();
    await desk.send('PUT', '/config/products/2003_PHYSICAL/fees/LOUNGE_ACCESS', { amount: '100' });
    await desk.send('PATCH', '/config/tenants/ACME_BANK', { gstRate: 5 });
    const { data } = await desk.post('/fee-posting/quote', { ...ANNUAL, feeType: 'LOUNGE_ACCESS' });
    expect(data).toMatchObject({ gstRate: 5, total: '105.00' });
  });
});

describe('the same fee', () => {
  it('under one reference is posted once of thirty', async () => {
    const desk = await DebitDesk.open();
    const answers = await Promise.all(Array.from({ length: 30 }, () => desk.post('/fee-posting/fees', ANNUAL)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'fee.already.posted')).toHaveLength(29);
    expect(await desk.balance('8642137')).toBe(BEFORE - 23_600);
  });

  it('with one request id is posted once, and every request gets it', async () => {
    const desk = await DebitDesk.open();
    const request = { ...ANNUAL, requestId: 'REQ-1' };
    const answers = await Promise.all(Array.from({ length: 30 }, () => desk.post('/fee-posting/fees', request)));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(answers[0]?.data).toMatchObject({ status: 'POSTED' });
    expect(await desk.balance('8642137')).toBe(BEFORE - 23_600);
  });

  it('of one kit, type and period is refused under another reference until it is reversed', async () => {
    const desk = await DebitDesk.open();
    const first = { ...ANNUAL, period: '2026' };
    await desk.post('/fee-posting/fees', first);
    const second = { ...first, feeRef: 'F-2' };
    expect((await desk.post('/fee-posting/fees', second)).code).toBe('fee.already.posted');
    await desk.post('/fee-posting/fees/F-1/reverse');
    expect((await desk.post('/fee-posting/fees', second)).status).toBe(200);
  });
});

describe('a fee over a line to the core bank that is not up', () => {
  it.each<[SystemState, string, number]>([
    ['down', 'cbs.connection.failed', 0],
    ['slow', 'cbs.timeout', 23_600],
    ['corrupt', 'cbs.invalid.response', 23_600],
  ])('that is %s fails with %s inside, and is charged once when it comes again', async (state, inner, moved) => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', state);
    const failed = await desk.post('/fee-posting/fees', ANNUAL);
    expect([failed.status, failed.code, failed.headers['x-dcms-service']]).toEqual([
      502,
      'fee.posting.failed',
      'fee-posting',
    ]);
    expect(failed.body).toMatchObject({ error: expect.stringContaining(inner) });
    expect((await desk.get('/fee-posting/fees/F-1')).data).toMatchObject({ status: 'FAILED', cbsRef: null });
    await desk.system('core-bank', 'up');
    expect(await desk.balance('8642137')).toBe(BEFORE - moved);
    expect((await desk.post('/fee-posting/fees', ANNUAL)).data).toMatchObject({ status: 'POSTED' });
    expect(await desk.balance('8642137')).toBe(BEFORE - 23_600);
  });

  it('keeps its first amount when the money may have moved', async () => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'slow');
    await desk.post('/fee-posting/fees', ANNUAL);
    await desk.system('core-bank', 'up');
    const again = await desk.post('/fee-posting/fees', { ...ANNUAL, amount: '50' });
    expect(again.data).toMatchObject({ total: '236.00', status: 'POSTED' });
    expect(await desk.balance('8642137')).toBe(BEFORE - 23_600);
  });
});

describe('a fee that the core bank refuses', () => {
  const EMPTY = { ...ANNUAL, entityId: 'CIF1012', accountNo: '8642150', kitNo: undefined };

  it('names the refusal and takes a new amount when it comes again', async () => {
    const desk = await DebitDesk.open();
    const refused = await desk.post('/fee-posting/fees', EMPTY);
    expect(refused.body).toMatchObject({ code: 'fee.posting.failed', error: expect.stringContaining('insufficient') });
    await desk.post('/cbs/credit', { accountNo: '8642150', amount: '118.00', txnId: 'C-1' });
    const again = await desk.post('/fee-posting/fees', { ...EMPTY, amount: '100' });
    expect(again.data).toMatchObject({ total: '118.00', status: 'POSTED' });
    expect(await desk.balance('8642150')).toBe(0);
  });
});

describe('the refusals of a fee come in the order of the contract', () => {
  const WRONG = {
    feeRef: 'FEE-SEED-1',
    feeType: 'LOUNGE_ACCESS',
    amount: '-1',
    productId: 'NOPE',
    accountNo: '8642135',
  };

  it.each([
    ['entity.not.found', 'customer-service', { ...WRONG, entityId: 'NOPE' }],
    ['invalid.source.account', 'customer-service', { ...WRONG, entityId: 'CIF1003' }],
    ['product.not.found', 'config-service', { ...WRONG, ...PAYER, productId: 'NOPE' }],
    ['fee.invalid.amount', 'fee-posting', { ...WRONG, ...PAYER }],
    ['fee.config.not.found', 'fee-posting', { ...WRONG, ...PAYER, amount: '999999' }],
    ['fee.invalid.amount', 'fee-posting', { ...WRONG, ...PAYER, feeType: 'SMS_ALERT', amount: '999999' }],
    ['fee.account.not.found', 'fee-posting', { ...WRONG, ...PAYER, feeType: 'SMS_ALERT', amount: '15' }],
    ['fee.already.posted', 'fee-posting', { ...WRONG, ...PAYER, feeType: 'ATM_DECLINE', amount: '25' }],
    ['fee.gst.calculation.error', 'fee-posting', { ...PAYER, feeRef: 'F-9', feeType: 'ATM_DECLINE', amount: '25' }],
    ['fee.posting.failed', 'fee-posting', { ...PAYER, feeRef: 'F-9', feeType: 'ANNUAL', amount: '200' }],
  ])('%s by %s', async (code, raiser, body) => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'down');
    const refused = await desk.post('/fee-posting/fees', body);
    expect([refused.code, refused.headers['x-dcms-service']]).toEqual([code, raiser]);
  });
});

describe('a fee whose answer is lost', () => {
  it('stands, and is answered again under its request id', async () => {
    const desk = await DebitDesk.open();
    const request = { ...ANNUAL, requestId: 'REQ-1' };
    await desk.post('/fee-posting/fees', request, { 'x-sandbox-error': 'fee.posting.failed;phase=after' });
    expect((await desk.post('/fee-posting/fees', request)).data).toMatchObject({ status: 'POSTED' });
    expect(await desk.balance('8642137')).toBe(BEFORE - 23_600);
  });

  it('between Fee Posting and the connector is failed first and charged once in the end', async () => {
    const desk = await DebitDesk.open();
    const match = { service: 'cbs-connector', operation: 'debit' };
    await desk.arm({ match, error: { code: 'cbs.connection.failed' }, phase: 'after', times: 1 });
    const failed = await desk.post('/fee-posting/fees', ANNUAL);
    expect([failed.code, failed.headers['x-sandbox-outcome']]).toEqual(['fee.posting.failed', 'forced']);
    expect((await desk.post('/fee-posting/fees', ANNUAL)).status).toBe(200);
    expect(await desk.balance('8642137')).toBe(BEFORE - 23_600);
  });

  it('by a broken connection is failed first and charged once in the end', async () => {
    const desk = await DebitDesk.open();
    const match = { service: 'cbs-connector', operation: 'debit' };
    await desk.arm({ match, network: 'TRUNCATED_BODY', times: 1 });
    expect((await desk.post('/fee-posting/fees', ANNUAL)).code).toBe('fee.posting.failed');
    expect((await desk.post('/fee-posting/fees', ANNUAL)).status).toBe(200);
    expect(await desk.balance('8642137')).toBe(BEFORE - 23_600);
  });
});
