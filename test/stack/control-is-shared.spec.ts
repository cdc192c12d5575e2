import type { WireAnswer, WireRequest } from '../support/wire';
import { StackSpace } from './support/stack-space';
import { startStack, type StackUnderTest } from './support/stack-under-test';

const ACCOUNT = '8642135';
const DEBIT = { accountNo: ACCOUNT, amount: '100.00', txnId: 'T-1' };
const START = '2026-02-21T10:00:00.000Z';

let under: StackUnderTest;
let cbs: readonly string[];

beforeAll(async () => {
  under = await startStack({ 'cbs-connector': 3 });
  cbs = under.stack.origins('cbs-connector');
}, 60_000);

afterAll(() => under.end());

const dataOf = ({ body }: WireAnswer): Record<string, unknown> => (body as { data: Record<string, unknown> }).data;

/** A client of the connector that every process has met. */
async function begin(id?: string) {
  const space = await StackSpace.make(under.stack, { clock: START, ...(id === undefined ? {} : { id }) });
  const headers = await space.bankAdmin();
  const call = (at: number, path: string, body: unknown, more: WireRequest['headers'] = {}): Promise<WireAnswer> =>
    space.at(cbs[at]!, `/dcms/cbs${path}`, { method: 'POST', body, headers: { ...headers, ...more } });
  const balance = (at: number): Promise<WireAnswer> => call(at, '/balance', { accountNo: ACCOUNT });
  for (const at of filled(cbs.keys())) expect((await balance(at)).status).toBe(200);
  return { space, call, balance };
}

describe('what one process is told is seen by the very next request on another:', () => {
  it('a move of the clock', async () => {
    const { space, balance } = await begin();
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT5M' }, cbs[0]);
    for (const at of [1, 2, 0]) {
      expect((await balance(at)).headers['x-sandbox-time']).toMatch(/^2026-02-21T10:05:00/);
    }
    await space.ask('PUT', '/clock', { action: 'set', instant: '2026-02-22T00:00:00Z' }, cbs[1]);
    for (const at of [2, 0, 1]) expect((await balance(at)).headers['x-sandbox-time']).toMatch(/^2026-02-22T00:00:00/);
  });

  it('the state of a dependency', async () => {
    const { space, balance } = await begin();
    await space.ask('PUT', '/dependencies/core-bank', { state: 'down' }, cbs[0]);
    for (const at of [1, 2, 0]) expect((await balance(at)).body).toMatchObject({ code: 'cbs.connection.failed' });
    await space.ask('PUT', '/dependencies/core-bank', { state: 'up' }, cbs[2]);
    for (const at of [0, 1, 2]) expect((await balance(at)).status).toBe(200);
  });

  it('a fault, and that it is gone', async () => {
    const { space, balance } = await begin();
    const rule = { match: { service: 'cbs-connector' }, error: { code: 'cbs.timeout' } };
    const { id } = await space.ask<{ id: string }>('POST', '/faults', rule, cbs[0]);
    for (const at of [1, 2, 0]) expect((await balance(at)).headers['x-sandbox-rule']).toBe(id);
    await space.ask('DELETE', `/faults/${id}`, undefined, cbs[1]);
    for (const at of [2, 0, 1]) expect((await balance(at)).status).toBe(200);
  });

  it('what is secret in the fixtures of services that it does not serve, and in settings', async () => {
    const { space, call } = await begin();
    const secrets = ['SecurePass123!', 'Sandbox123!', 'hook-secret-9'];
    await space.ask('PATCH', '/space', { settings: { 'banking.webhookSecret': 'hook-secret-9' } }, cbs[0]);
    for (const at of [1, 2])
      await call(at, '/balance', { accountNo: ACCOUNT, remark: `told ${secrets.join(' and ')}` });
    const { items } = await space.ask<{ items: readonly unknown[] }>('GET', '/requests');
    const journal = JSON.stringify(items);
    expect(journal).toContain('told *** and *** and ***');
    expect(secrets.filter((secret) => journal.includes(secret))).toEqual([]);
  });

  it('a setting', async () => {
    const { space, balance } = await begin();
    await space.ask('PATCH', '/space', { envelope: 'native' }, cbs[0]);
    for (const at of [1, 2, 0]) expect((await balance(at)).body).toMatchObject({ exception: null });
  });

  it('a reset', async () => {
    const { space, call, balance } = await begin();
    await call(0, '/debit', DEBIT);
    expect(dataOf(await balance(1))['availableBalance']).toBe('49900.00');
    await space.ask('PUT', '/dependencies/core-bank', { state: 'down' }, cbs[0]);
    await space.ask('POST', '/reset', {}, cbs[1]);
    expect((await space.ask<{ items: unknown[] }>('GET', '/requests', undefined, cbs[2])).items).toEqual([]);
    for (const at of [2, 0, 1]) expect(dataOf(await balance(at))['availableBalance']).toBe('50000.00');
  });

  it('the journal', async () => {
    const { space, balance } = await begin();
    const answer = await balance(0);
    const id = answer.headers['x-sandbox-request-id']!;
    expect(await space.ask('GET', `/requests/${id}`, undefined, cbs[1])).toMatchObject({ id });
  });

  it('a snapshot', async () => {
    const { space, call, balance } = await begin();
    await space.ask('POST', '/snapshots/before', undefined, cbs[0]);
    await call(1, '/debit', DEBIT);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT5M' }, cbs[1]);
    await space.ask('POST', '/snapshots/before/load', undefined, cbs[2]);
    for (const at of [1, 0, 2]) {
      const answer = await balance(at);
      expect(dataOf(answer)['availableBalance']).toBe('50000.00');
      expect(answer.headers['x-sandbox-time']).toMatch(/^2026-02-21T10:00:00/);
    }
  });
});

describe('a space that one process drops', () => {
  /** Asks for the space, or drops it, from the default one: a request in a dropped space would make it again. */
  function fromOutside(space: StackSpace, at: number, method = 'GET'): Promise<WireAnswer> {
    return space.at(cbs[at]!, `/__admin/spaces/${space.id}`, { method, headers: { 'x-sandbox-space': 'default' } });
  }

  /** Changes everything that a space remembers. */
  async function stir(space: StackSpace): Promise<void> {
    const rule = { match: { service: 'cbs-connector', operation: 'balance' }, error: { code: 'cbs.timeout' } };
    await space.ask('POST', '/faults', rule, cbs[0]);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P40D' }, cbs[0]);
    await space.ask('PUT', '/dependencies/core-bank', { state: 'down' }, cbs[0]);
    for (const at of cbs.keys()) await space.ask('GET', '/clock', undefined, cbs[at]);
  }

  it('is unknown to the others', async () => {
    const { space } = await begin();
    expect((await fromOutside(space, 0, 'DELETE')).status).toBe(204);
    for (const at of filled(cbs.keys())) expect((await fromOutside(space, at)).status).toBe(404);
  });

  it('begins anew with the next request on another', async () => {
    const { space, call } = await begin();
    await call(0, '/debit', DEBIT);
    await stir(space);
    await fromOutside(space, 0, 'DELETE');
    for (const at of [1, 2, 0]) {
      const { faults, clock } = await space.ask<{ faults: number; clock: { mode: string } }>(
        'GET',
        '/space',
        undefined,
        cbs[at],
      );
      expect({ faults, mode: clock.mode }).toEqual({ faults: 0, mode: 'running' });
      const headers = await space.bankAdmin();
      const answer = await space.at(cbs[at]!, '/dcms/cbs/balance', {
        method: 'POST',
        body: { accountNo: ACCOUNT },
        headers,
      });
      expect(dataOf(answer)['availableBalance']).toBe('50000.00');
    }
  });

  it('and somebody makes again is the new one for the others', async () => {
    for (const year of ['2027', '2028', '2029']) {
      const space = await StackSpace.make(under.stack, { id: 'made-again', clock: `${year}-01-01T00:00:00Z` });
      for (const at of [1, 2, 0]) {
        const { clock } = await space.ask<{ clock: { now: string } }>('GET', '/space', undefined, cbs[at]);
        expect(clock.now).toBe(`${year}-01-01T00:00:00.000Z`);
      }
    }
  });

  it('that has expired begins anew too', async () => {
    const { space, call } = await begin();
    await call(0, '/debit', DEBIT);
    await space.ask('PATCH', '/space', { ttlMs: 1 }, cbs[0]);
    while ((await fromOutside(space, 1)).status !== 404);
    const headers = await space.bankAdmin();
    const body = { accountNo: ACCOUNT };
    const answer = await space.at(cbs[1]!, '/dcms/cbs/balance', { method: 'POST', body, headers });
    expect(dataOf(answer)['availableBalance']).toBe('50000.00');
  });
});
