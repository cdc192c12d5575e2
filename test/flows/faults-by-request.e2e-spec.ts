import { monotonicMs } from '@sadpath/clock';
import { BALANCE, codeOf, CoreBank, ACCOUNT } from './faults/core-bank';

describe('a header forces', () => {
  it.each([
    ['X-Sandbox-Error: cbs.timeout', { 'x-sandbox-error': 'cbs.timeout' }, 'header:x-sandbox-error'],
    ['Prefer: example=cbs.timeout', { prefer: 'example=cbs.timeout' }, 'header:prefer'],
    ['Prefer: code=504', { prefer: 'code=504' }, 'header:prefer'],
  ])('a code: %s', async (_, headers, rule) => {
    const bank = await CoreBank.open();
    const answer = await bank.read(headers);
    expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 504, code: 'cbs.timeout' });
    expect(answer.headers).toMatchObject({ 'x-sandbox-outcome': 'forced', 'x-sandbox-rule': rule });
  });

  it('a code of another service that the operation may pass on', async () => {
    const bank = await CoreBank.open();
    const answers = [
      await bank.read({ 'x-sandbox-error': 'auth/auth.token.expired' }),
      await bank.read({ 'x-sandbox-error': 'auth.token.expired' }),
    ];
    expect(answers.map(codeOf)).toEqual(['auth.token.expired', 'auth.token.expired']);
  });

  it('how long to wait', async () => {
    const bank = await CoreBank.open();
    expect((await bank.read({ 'x-sandbox-error': 'cbs.timeout;retryAfter=9' })).headers['retry-after']).toBe('9');
  });

  it('a delay, and the outcome stays natural', async () => {
    const bank = await CoreBank.open();
    const before = monotonicMs();
    const answer = await bank.read({ 'x-sandbox-delay': '150' });
    // Timers of the server and of this process may differ by a millisecond.
    expect(monotonicMs() - before).toBeGreaterThanOrEqual(149);
    expect({ code: codeOf(answer), outcome: answer.headers['x-sandbox-outcome'] }).toEqual({
      code: '-',
      outcome: 'natural',
    });
    expect(answer.headers).not.toHaveProperty('x-sandbox-rule');
    expect((await bank.space.journal(1)).items[0]?.tookMs).toBeGreaterThanOrEqual(149);
  });

  it('a delay of what a magic value or an armed rule forces', async () => {
    const bank = await CoreBank.open();
    const { id } = await bank.arm({ match: { service: 'cbs-connector' }, error: { code: 'cbs.timeout' }, times: 1 });
    const delayed = { 'x-sandbox-delay': '20' };
    const magic = await bank.post(BALANCE, { accountNo: 'sbx:cbs.connection.failed' }, delayed);
    const ruled = await bank.read(delayed);
    expect([magic, ruled, await bank.read(delayed)].map(codeOf)).toEqual(['cbs.connection.failed', 'cbs.timeout', '-']);
    expect([magic, ruled].map(({ headers }) => headers['x-sandbox-rule'])).toEqual(['magic', id]);
    const { items } = await bank.space.journal(3);
    expect(items.every(({ tookMs }) => tookMs >= 19)).toBe(true);
  });

  it('one request only', async () => {
    const bank = await CoreBank.open();
    await bank.read({ 'x-sandbox-error': 'cbs.timeout' });
    expect(codeOf(await bank.read())).toBe('-');
  });

  it('before a magic value and an armed rule are asked', async () => {
    const bank = await CoreBank.open();
    const { id } = await bank.arm({ match: { service: 'cbs-connector' }, error: { code: 'cbs.timeout' } });
    const body = { accountNo: 'sbx:cbs.connection.failed' };
    const forced = await bank.post(BALANCE, body, { 'x-sandbox-error': 'cbs.invalid.response' });
    const magic = await bank.post(BALANCE, body);
    expect([forced, magic, await bank.read()].map(codeOf)).toEqual([
      'cbs.invalid.response',
      'cbs.connection.failed',
      'cbs.timeout',
    ]);
    expect(await bank.space.ask('GET', `/faults/${id}`)).toMatchObject({ seen: 1, fired: 1 });
  });
});

describe('a magic value forces its code', () => {
  it.each([
    ['in the body', BALANCE, { accountNo: 'sbx:cbs.timeout' }],
    ['deep in the body', BALANCE, { accountNo: ACCOUNT, more: [{ note: 'as sbx:cbs.timeout please' }] }],
    ['in the query', `${BALANCE}?note=sbx:cbs.timeout`, { accountNo: ACCOUNT }],
    ['escaped in the query', `${BALANCE}?note=sbx%3Acbs.timeout`, { accountNo: ACCOUNT }],
    ['in the path', '/dcms/cbs/sbx:cbs.timeout', {}],
    ['escaped in the path', '/dcms/cbs/sbx%3Acbs.timeout', {}],
  ])('%s', async (_, path, body) => {
    const bank = await CoreBank.open();
    const answer = await bank.post(path, body);
    expect({ code: codeOf(answer), rule: answer.headers['x-sandbox-rule'] }).toEqual({
      code: 'cbs.timeout',
      rule: 'magic',
    });
  });
});

describe('phase after', () => {
  it.each([
    ['a header', (bank: CoreBank) => bank.debit('T-1', { 'x-sandbox-error': 'cbs.timeout;phase=after' })],
    [
      'an armed rule',
      async (bank: CoreBank) => {
        await bank.arm({
          match: { service: 'cbs-connector', operation: 'debit' },
          error: { code: 'cbs.timeout' },
          phase: 'after',
          times: 1,
        });
        return bank.debit('T-1');
      },
    ],
  ])('by %s keeps the effect and loses the answer', async (_, debit) => {
    const bank = await CoreBank.open();
    const before = await bank.balance();
    const lost = await debit(bank);
    expect({ status: lost.status, code: codeOf(lost), outcome: lost.headers['x-sandbox-outcome'] }).toEqual({
      status: 504,
      code: 'cbs.timeout',
      outcome: 'forced',
    });
    expect(await bank.balance()).toBe(before - 100);
    // The client who repeats the same request is answered, and pays once; the one who makes a new one pays twice.
    expect(codeOf(await bank.debit('T-1'))).toBe('-');
    expect(await bank.balance()).toBe(before - 100);
    await bank.debit('T-2');
    expect(await bank.balance()).toBe(before - 200);
  });

  it('before, the operation never runs', async () => {
    const bank = await CoreBank.open();
    const before = await bank.balance();
    await bank.debit('T-1', { 'x-sandbox-error': 'cbs.timeout' });
    expect(await bank.balance()).toBe(before);
  });
});

describe('an order that cannot be followed is refused:', () => {
  it.each([
    [{ 'x-sandbox-error': 'cbs.timout' }, 'cbs.timeout'],
    [{ 'x-sandbox-error': 'ERR_WALLET_FROZEN' }, 'cbs.account.frozen'],
    [{ 'x-sandbox-error': 'otp/cbs.timeout' }, 'cbs.timeout'],
    [{ 'x-sandbox-error': 'cbs.timeout;phase=later' }, 'phase=before'],
    [{ 'x-sandbox-fault': 'RESET' }, 'CONNECTION_RESET_BY_PEER'],
    [{ 'x-sandbox-delay': 'long' }, undefined],
    [{ prefer: 'code=418' }, 400],
    [{ prefer: 'example=cbs.timout' }, 'cbs.timeout'],
    [{ 'x-sandbox-envelope': 'nativ' }, 'standard'],
  ])('%j, and told first is %j', async (headers, first) => {
    const bank = await CoreBank.open();
    const answer = await bank.read(headers);
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const { nearest } = answer.body as { readonly nearest?: readonly unknown[] };
    expect(nearest?.[0]).toBe(first);
  });

  it('a magic value that names no code', async () => {
    const bank = await CoreBank.open();
    const answer = await bank.post(BALANCE, { accountNo: 'sbx:cbs.timout' });
    expect(answer).toMatchObject({ status: 422, body: { nearest: expect.arrayContaining(['cbs.timeout']) } });
  });
});

describe('what contradicts itself is refused, and nothing is done:', () => {
  it.each<[string, string, Record<string, string>]>([
    ['two magic values', 'sbx:cbs.timeout and sbx:cbs.connection.failed', {}],
    ['two phases', ACCOUNT, { 'x-sandbox-error': 'cbs.timeout;phase=after;phase=before' }],
    ['a code that is never seen', ACCOUNT, { 'x-sandbox-error': 'cbs.timeout', 'x-sandbox-fault': 'HANG' }],
    ['a status that is never seen', ACCOUNT, { prefer: 'code=504', 'x-sandbox-fault': 'EMPTY_RESPONSE' }],
    ['a status that nothing answers', ACCOUNT, { prefer: 'code=302' }],
  ])('%s', async (_, accountNo, headers) => {
    const bank = await CoreBank.open();
    const { status, headers: told, body } = await bank.post(BALANCE, { accountNo }, headers);
    expect({ status, outcome: told['x-sandbox-outcome'], body }).toMatchObject({
      status: 422,
      outcome: 'sandbox',
      body: { type: expect.stringContaining('bad-directive') },
    });
  });
});

it('a magic value that a header comes before is told as not followed', async () => {
  const bank = await CoreBank.open();
  const order = { accountNo: 'sbx:cbs.account.frozen' };
  const answer = await bank.post(BALANCE, order, { 'x-sandbox-error': 'cbs.timeout' });
  expect(codeOf(answer)).toBe('cbs.timeout');
  const id = answer.headers['x-sandbox-request-id'] ?? '';
  const { steps } = await bank.space.ask<{ steps: string[] }>('GET', `/requests/${id}/explain`);
  expect(steps).toContain('sbx:cbs.account.frozen is not followed: header:x-sandbox-error comes before it');
});

describe('a preference of somebody else', () => {
  it('forces nothing', async () => {
    const bank = await CoreBank.open();
    const answer = await bank.read({ prefer: 'respond-async, return=minimal' });
    expect({ code: codeOf(answer), outcome: answer.headers['x-sandbox-outcome'] }).toEqual({
      code: '-',
      outcome: 'natural',
    });
  });
});
