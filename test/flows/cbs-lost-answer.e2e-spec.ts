import { CoreBankBooks } from './debit/core-bank-books';
import { DebitDesk, type SystemState } from './debit/debit-desk';

const ACCOUNT = '8642135';
const BEFORE = 5_000_000;
const DEBIT = { accountNo: ACCOUNT, amount: '100.00', txnId: 'T-LOST' };

describe('a debit whose answer is lost by a fault after its effect', () => {
  it('has moved the money, and the retry with the same id gets the stored success', async () => {
    const desk = await DebitDesk.open();
    const error = { code: 'cbs.timeout' };
    await desk.arm({ match: { service: 'cbs-connector', operation: 'debit' }, error, phase: 'after', times: 1 });
    const lost = await desk.post('/cbs/debit', DEBIT);
    expect([lost.status, lost.code, lost.headers['x-sandbox-outcome']]).toEqual([504, 'cbs.timeout', 'forced']);
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE - 10_000);
    const again = await desk.post('/cbs/debit', DEBIT);
    expect(again.data).toMatchObject({ txnId: 'T-LOST', status: 'POSTED', balance: '49900.00' });
    expect(again.headers['x-sandbox-outcome']).toBe('natural');
    expect((await CoreBankBooks.read(desk)).of('T-LOST')).toHaveLength(1);
  });

  it('is lost by a header as well', async () => {
    const desk = await DebitDesk.open();
    const lost = await desk.post('/cbs/debit', DEBIT, { 'x-sandbox-error': 'cbs.invalid.response;phase=after' });
    expect(lost.code).toBe('cbs.invalid.response');
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE - 10_000);
  });

  it('moves money twice when the retry takes a new id', async () => {
    const desk = await DebitDesk.open();
    await desk.post('/cbs/debit', DEBIT, { 'x-sandbox-error': 'cbs.timeout;phase=after' });
    await desk.post('/cbs/debit', { ...DEBIT, txnId: 'T-CARELESS' });
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE - 20_000);
  });
});

describe('a debit that a fault refuses before its effect', () => {
  it('has moved nothing, and the retry posts it', async () => {
    const desk = await DebitDesk.open();
    await desk.post('/cbs/debit', DEBIT, { 'x-sandbox-error': 'cbs.timeout' });
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE);
    expect((await desk.post('/cbs/debit', DEBIT)).status).toBe(200);
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE - 10_000);
  });
});

describe('a debit over a line that is not up', () => {
  it.each<[SystemState, number, string, number]>([
    ['down', 503, 'cbs.connection.failed', 0],
    ['slow', 504, 'cbs.timeout', 10_000],
    ['corrupt', 502, 'cbs.invalid.response', 10_000],
  ])('that is %s answers %d %s and moves %d paise', async (state, status, code, moved) => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', state);
    expect(await desk.post('/cbs/debit', DEBIT)).toMatchObject({ status, code });
    await desk.system('core-bank', 'up');
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE - moved);
  });

  it.each<SystemState>(['slow', 'corrupt'])('that is %s is answered from memory when it comes again', async (state) => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', state);
    await desk.post('/cbs/debit', DEBIT);
    expect(await desk.post('/cbs/debit', DEBIT)).toMatchObject({ status: 200, data: { status: 'POSTED' } });
    await desk.system('core-bank', 'down');
    expect(await desk.post('/cbs/debit', DEBIT)).toMatchObject({ status: 200, data: { status: 'POSTED' } });
    await desk.system('core-bank', 'up');
    expect(await desk.balance(ACCOUNT)).toBe(BEFORE - 10_000);
  });

  it('that is slow hides a refusal, and the retry learns of it', async () => {
    const desk = await DebitDesk.open();
    const tooMuch = { ...DEBIT, amount: '50000.01' };
    await desk.system('core-bank', 'slow');
    expect((await desk.post('/cbs/debit', tooMuch)).code).toBe('cbs.timeout');
    await desk.system('core-bank', 'up');
    expect((await desk.post('/cbs/debit', tooMuch)).code).toBe('cbs.insufficient.balance');
  });

  it('is refused for its form before anyone looks at the line', async () => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'down');
    expect((await desk.post('/cbs/debit', { ...DEBIT, amount: '0' })).code).toBe('invalid.input.request');
  });
});

describe('a transaction id', () => {
  it('stands for its posting for 24 hours and is free then', async () => {
    const desk = await DebitDesk.open();
    await desk.post('/cbs/debit', DEBIT);
    await desk.advance('PT23H59M');
    const within = await desk.as('api_admin');
    await within.post('/cbs/debit', DEBIT);
    expect(await within.balance(ACCOUNT)).toBe(BEFORE - 10_000);
    await within.advance('PT2M');
    const after = await desk.as('api_admin');
    await after.post('/cbs/debit', DEBIT);
    expect(await after.balance(ACCOUNT)).toBe(BEFORE - 20_000);
  });

  it('belongs to its bank', async () => {
    const desk = await DebitDesk.open();
    await desk.post('/cbs/debit', DEBIT);
    const other = await desk.as('beta_admin', 'BETA_BANK');
    expect((await other.post('/cbs/debit', DEBIT)).code).toBe('cbs.invalid.account');
  });
});
