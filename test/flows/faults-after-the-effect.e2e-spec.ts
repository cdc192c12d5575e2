import { DebitDesk } from './debit/debit-desk';

const DEBIT = { accountNo: '8642137', amount: '5.00', txnId: 'A1' };
const UNKNOWN = { accountNo: '000', amount: '5.00', txnId: 'A2' };
const AFTER = { match: { service: 'cbs-connector', operation: 'debit' }, phase: 'after' };

describe('a fault after the effect', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['an armed rule', {}],
    ['a header', { 'x-sandbox-error': 'cbs.timeout;phase=after' }],
  ])('loses a refusal of the operation like a success, and says so (%s)', async (way, headers) => {
    const desk = await DebitDesk.open();
    if (way === 'an armed rule') await desk.arm({ ...AFTER, error: { code: 'cbs.timeout' }, times: 1 });
    const lost = await desk.post('/cbs/debit', UNKNOWN, headers);
    expect([lost.code, lost.headers['x-sandbox-outcome']]).toEqual(['cbs.timeout', 'forced']);
    const id = lost.headers['x-sandbox-request-id'] ?? '';
    const { notes } = await desk.space.ask<{ notes: string[] }>('GET', `/requests/${id}`);
    expect(notes).toContain('lost on the way: cbs.invalid.account, with which the operation refused');
    expect((await desk.post('/cbs/debit', UNKNOWN)).code).toBe('cbs.invalid.account');
  });

  it('that delays waits when the money has moved', async () => {
    const desk = await DebitDesk.open();
    const before = await desk.balance(DEBIT.accountNo);
    await desk.arm({ ...AFTER, delay: { type: 'fixed', ms: 1_000 }, times: 1 });
    const ends: string[] = [];
    const answer = desk.post('/cbs/debit', DEBIT).finally(() => ends.push('answered'));
    const moved = (async () => {
      while ((await desk.balance(DEBIT.accountNo)) === before) await new Promise(setImmediate);
      ends.push('moved');
    })();
    await Promise.all([answer, moved]);
    expect(ends).toEqual(['moved', 'answered']);
    expect((await answer).status).toBe(200);
  });

  it('that resets the connection does so to a refusal, too', async () => {
    const desk = await DebitDesk.open();
    await desk.arm({ ...AFTER, network: 'EMPTY_RESPONSE', times: 1 });
    await expect(desk.post('/cbs/debit', UNKNOWN)).rejects.toThrow();
  });
});
