import { suite, suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { send } from '../support/wire';
import { codeOf, CoreBank, type ArmedRule, FEE } from './faults/core-bank';

const TIMEOUT = 'cbs.timeout';
const ON_BALANCE = { match: { service: 'cbs-connector', operation: 'balance' } };
const { services, errors } = suiteFacts();

describe('a rule with times: 1', () => {
  it.each(services.map(({ name, basePaths }) => [name, basePaths[0]!]))(
    'meets one of many parallel calls: %s',
    async (service, base) => {
      const space = await TestSpace.make();
      const { code } = errors.find((spec) => spec.service === service && spec.belowHttp !== true)!;
      const rule = { match: { service }, error: { code }, times: 1 };
      const { id } = await space.ask<ArmedRule>('POST', '/faults', rule);
      const answers = await Promise.all(Array.from({ length: 60 }, () => space.call(`${base}/anything`)));
      const forced = answers.filter(({ headers }) => headers['x-sandbox-outcome'] === 'forced');
      expect(forced.map(({ headers }) => headers['x-sandbox-rule'])).toEqual([id]);
      expect(await space.ask('GET', `/faults/${id}`)).toMatchObject({ seen: 1, fired: 1, isSpent: true });
      expect((await space.journal(1)).tally).toEqual({ natural: 59, forced: 1 });
    },
  );
});

describe('an armed rule', () => {
  it('skips the first calls', async () => {
    const bank = await CoreBank.open();
    await bank.arm({ ...ON_BALANCE, error: { code: TIMEOUT }, skip: 2, times: 2 });
    expect(await bank.meet(5)).toEqual(['-', '-', TIMEOUT, TIMEOUT, '-']);
  });

  it('goes through a sequence in which calls may pass', async () => {
    const bank = await CoreBank.open();
    await bank.arm({
      ...ON_BALANCE,
      error: { code: TIMEOUT },
      times: 2,
      then: [
        { pass: true },
        { error: { code: 'cbs.connection.failed' } },
        { pass: true, times: 2 },
        { error: { code: TIMEOUT } },
      ],
    });
    expect(await bank.meet(8)).toEqual([TIMEOUT, TIMEOUT, '-', 'cbs.connection.failed', '-', '-', TIMEOUT, '-']);
  });

  it('lapses with virtual time', async () => {
    const bank = await CoreBank.open({ clock: '2026-02-21T10:00:00Z' });
    await bank.arm({ ...ON_BALANCE, error: { code: TIMEOUT }, ttlMs: 60_000 });
    const met = [await bank.meet(1)];
    for (const duration of ['PT59S', 'PT1S']) {
      await bank.space.ask('PUT', '/clock', { action: 'advance', duration });
      met.push(await bank.meet(1));
    }
    expect(met).toEqual([[TIMEOUT], [TIMEOUT], ['-']]);
  });

  it('with a probability draws the same outcomes from the same seed', async () => {
    const draw = async (seed: number): Promise<readonly string[]> => {
      const bank = await CoreBank.open();
      await bank.arm({ ...ON_BALANCE, error: { code: TIMEOUT }, probability: 0.5, seed });
      return bank.meet(24);
    };
    const [one, again, other] = await Promise.all([draw(7), draw(7), draw(8)]);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(new Set(one)).toEqual(new Set(['-', TIMEOUT]));
  });

  it('without a seed is given one and shows it', async () => {
    const [bank, twin] = await Promise.all([CoreBank.open(), CoreBank.open()]);
    const rule = { ...ON_BALANCE, error: { code: TIMEOUT }, probability: 0.5 };
    const { seed, explain } = await bank.arm(rule);
    await twin.arm({ ...rule, seed });
    expect(explain).toContain(`seed ${seed}`);
    expect(await twin.meet(20)).toEqual(await bank.meet(20));
  });

  it('names what it wants of a request, down to the body', async () => {
    const bank = await CoreBank.open();
    await bank.arm({
      match: { path: '/dcms/cbs/debit', method: 'POST', body: { txnId: 'T-2' } },
      error: { code: TIMEOUT },
    });
    const answers = [await bank.debit('T-1'), await bank.debit('T-2'), await bank.read()];
    expect(answers.map(codeOf)).toEqual(['-', TIMEOUT, '-']);
  });

  it('armed later is asked first', async () => {
    const bank = await CoreBank.open();
    await bank.arm({ ...ON_BALANCE, error: { code: TIMEOUT } });
    await bank.arm({ ...ON_BALANCE, error: { code: 'cbs.connection.failed' }, times: 1 });
    expect(await bank.meet(2)).toEqual(['cbs.connection.failed', TIMEOUT]);
  });

  it('tells how long to wait', async () => {
    const bank = await CoreBank.open();
    await bank.arm({ ...ON_BALANCE, error: { code: TIMEOUT }, retryAfter: 17 });
    expect((await bank.read()).headers['retry-after']).toBe('17');
  });

  it('is disarmed alone, with all, and by a reset', async () => {
    const bank = await CoreBank.open();
    const rule = { ...ON_BALANCE, error: { code: TIMEOUT } };
    const { id } = await bank.arm(rule);
    expect((await bank.space.admin('DELETE', `/faults/${id}`)).status).toBe(204);
    const met = [await bank.meet(1)];
    for (const [method, path, body] of [
      ['DELETE', '/faults'],
      ['POST', '/reset', { only: ['faults'] }],
    ] as const) {
      await bank.arm(rule);
      await bank.space.admin(method, path, body);
      met.push(await bank.meet(1));
    }
    expect(met).toEqual([['-'], ['-'], ['-']]);
    expect(await bank.space.ask('GET', '/faults')).toEqual({ items: [] });
  });

  it('on an inner service forces the outer answer, which says so', async () => {
    const bank = await CoreBank.open();
    const { id } = await bank.arm({
      match: { service: 'cbs-connector', operation: 'debit' },
      error: { code: TIMEOUT },
      times: 1,
    });
    const answer = await bank.post('/dcms/fee-posting/fees', FEE);
    expect(answer.headers).toMatchObject({ 'x-sandbox-outcome': 'forced', 'x-sandbox-rule': id });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const { tally, items } = await bank.space.journal();
    const inner = items.filter(({ caller }) => caller === 'fee-posting');
    expect(inner.filter(({ outcome }) => outcome === 'forced').map(({ operation }) => operation)).toEqual(['debit']);
    expect(tally.forced).toBe(2);
  });
});

describe('a rule is refused', () => {
  const refuse = async (rule: unknown): Promise<unknown> => {
    const space = await TestSpace.make();
    const { status, headers, body } = await space.admin('POST', '/faults', rule);
    expect(await space.ask('GET', '/faults')).toEqual({ items: [] });
    return { status, contentType: headers['content-type'], ...(body as object) };
  };

  it.each([
    ['an unknown code', { match: { service: 'cbs-connector' }, error: { code: 'cbs.timout' } }, 'cbs.timeout'],
    ['a code of another service', { match: { service: 'otp' }, error: { code: 'cbs.timeout' } }, undefined],
    ['an unknown service', { match: { service: 'cbs-conector' }, delay: 1 }, 'cbs-connector'],
    ['an unknown operation', { match: { service: 'cbs-connector', operation: 'debt' }, delay: 1 }, 'debit'],
    ['an unknown member', { eror: { code: 'cbs.timeout' } }, 'error'],
    ['an unknown member of its match', { match: { metod: 'GET' }, delay: 1 }, 'method'],
    ['an unknown network fault', { network: 'CONECTION_RESET' }, 'CONNECTION_RESET_BY_PEER'],
    ['a path no service claims', { match: { path: '/nowhere' }, delay: 1 }, undefined],
    ['nothing to do', { match: { service: 'otp' } }, undefined],
    ['no object', [], undefined],
  ])('for %s, with the nearest names', async (_, rule, name) => {
    expect(await refuse(rule)).toMatchObject({
      status: 422,
      contentType: expect.stringMatching(/^application\/problem\+json/),
      problems: expect.arrayContaining([expect.objectContaining({ message: expect.any(String) })]),
      nearest: name === undefined ? expect.any(Array) : expect.arrayContaining([name]),
    });
  });

  it('with every fault it has', async () => {
    const rule = { match: { service: 'nope' }, times: 0, network: 'X', probability: 2 };
    const { problems } = (await refuse(rule)) as { problems: { pointer: string }[] };
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      '/match/service',
      '/network',
      '/probability',
      '/times',
    ]);
  });

  it.each([['gateway', suite.gateway], ...Object.entries(suite.services)])(
    'when it is no JSON, by the control API of %s',
    async (_, origin) => {
      const space = await TestSpace.make();
      const headers = { 'content-type': 'application/json', 'x-sandbox-space': space.id };
      const answer = await send(`${origin}/__admin/faults`, { method: 'POST', headers, rawBody: '{"match":' });
      expect(answer.status).toBe(400);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    },
  );
});
