import { TestSpace, type ShownEntry } from '../support/test-space';
import { idOf, LOGIN, login, threeLogins } from './control/logins';

describe('the journal', () => {
  it('tells what was asked and answered, oldest first, with both outcomes counted', async () => {
    const { space, answers } = await threeLogins();
    const { tally, items } = await space.journal();
    expect(tally).toEqual({ natural: 2, forced: 1 });
    expect(items.map(({ id }) => id)).toEqual(answers.map(idOf));
    expect(items[1]).toMatchObject({
      service: 'auth',
      operation: 'authenticate',
      method: 'POST',
      path: LOGIN,
      status: 401,
      code: 'auth.invalid.credentials',
      outcome: 'natural',
      body: { username: 'nobody', password: '***' },
      response: { code: 'auth.invalid.credentials' },
    });
  });

  it('is cut to the newest, to a service, to a code', async () => {
    const { space, answers } = await threeLogins();
    const ids = async (query: string): Promise<string[]> =>
      (await space.ask<{ items: ShownEntry[] }>('GET', `/requests?${query}`)).items.map(({ id }) => id);
    expect(await ids('limit=1')).toEqual([idOf(answers[2]!)]);
    expect(await ids('service=wallet')).toEqual([]);
    expect(await ids('code=auth.account.locked')).toEqual([idOf(answers[2]!)]);
    for (const bad of ['limit=0', 'limit=x', 'limt=1'])
      expect((await space.admin('GET', `/requests?${bad}`)).status).toBe(422);
  });

  it.each([
    ['operation=authenticat', 'authenticate'],
    ['code=auth.account.lockd', 'auth.account.locked'],
    ['service=auth&operation=debitWallet', undefined],
    ['service=walet', 'wallet'],
  ])('refuses what nobody has, with the nearest names: %s', async (query, meant) => {
    const { space } = await threeLogins();
    const { status, body } = await space.admin('GET', `/requests?${query}`);
    const nearest: unknown = meant === undefined ? expect.any(Array) : expect.arrayContaining([meant]);
    expect([status, body]).toEqual([422, expect.objectContaining({ nearest })]);
    expect((await space.admin('GET', '/requests?operation=debitWallet&code=ERR_WALLET_FROZEN')).status).toBe(200);
  });

  it.each([
    [{}, 3],
    [{ service: 'auth', method: 'post' }, 3],
    [{ operation: 'authenticate', outcome: 'natural' }, 2],
    [{ status: 401 }, 1],
    [{ code: 'auth.account.locked' }, 1],
    [{ outcome: 'forced', rule: 'header:x-sandbox-error' }, 1],
    [{ path: '/dcms/api/*' }, 3],
    [{ body: { username: 'nobody' } }, 1],
    [{ headers: { 'X-Sandbox-Error': 'auth.account.locked' } }, 1],
    [{ query: { a: '1' } }, 0],
    [{ service: 'wallet' }, 0],
  ])('finds and counts what fits %j', async (pattern, count) => {
    const { space } = await threeLogins();
    expect((await space.ask<{ items: unknown[] }>('POST', '/requests/find', pattern)).items).toHaveLength(count);
    expect(await space.ask('POST', '/requests/count', pattern)).toEqual({ count });
  });

  it('refuses a pattern it does not understand', async () => {
    const { space } = await threeLogins();
    for (const path of ['/requests/find', '/requests/count']) {
      expect(await space.admin('POST', path, { servis: 'auth' })).toMatchObject({
        status: 422,
        body: { nearest: expect.arrayContaining(['service']) },
      });
      expect((await space.admin('POST', path, [])).status).toBe(422);
    }
  });

  it('is emptied', async () => {
    const { space } = await threeLogins();
    expect((await space.admin('DELETE', '/requests')).status).toBe(204);
    expect(await space.journal()).toEqual({ tally: { natural: 0, forced: 0 }, items: [] });
  });

  it('is bounded, and its counts are not', async () => {
    const space = await TestSpace.make();
    for (let round = 0; round < 21; round++) {
      await Promise.all(Array.from({ length: 50 }, () => space.call('/dcms/api/nothing')));
    }
    const { tally, items } = await space.journal(5_000);
    expect({ natural: tally.natural, kept: items.length }).toEqual({ natural: 1_050, kept: 1_000 });
  });

  it('takes the id a client gives, and the newest of an id is told', async () => {
    const space = await TestSpace.make();
    await login(space, 'nobody', { 'x-request-id': 'retry-1' });
    await login(space, 'api_admin', { 'x-request-id': 'retry-1' });
    expect(await space.ask('GET', '/requests/retry-1')).toMatchObject({ status: 200 });
  });
});

describe('waiting for requests', () => {
  it('ends at once when they have come', async () => {
    const { space } = await threeLogins();
    expect(await space.ask('POST', '/requests/wait', { match: { service: 'auth' }, count: 3 })).toMatchObject({
      met: true,
      count: 3,
    });
  });

  it('ends as soon as they come', async () => {
    const space = await TestSpace.make();
    const waiting = space.ask('POST', '/requests/wait', { match: { status: 401 }, count: 2, timeoutMs: 20_000 });
    await login(space, 'api_admin');
    for (const name of ['nobody', 'no-one']) await login(space, name);
    expect(await waiting).toMatchObject({ met: true, count: 2, items: [{ status: 401 }, { status: 401 }] });
  });

  it('ends without them when its time is over', async () => {
    const space = await TestSpace.make();
    await login(space, 'api_admin');
    expect(await space.ask('POST', '/requests/wait', { count: 2, timeoutMs: 20 })).toMatchObject({
      met: false,
      count: 1,
    });
  });

  it.each([{ cont: 1 }, { count: 0 }, { timeoutMs: 'x' }, { timeoutMs: 60_001 }, { match: { servis: 'auth' } }])(
    'is refused as %j',
    async (body) => {
      const space = await TestSpace.make();
      expect((await space.admin('POST', '/requests/wait', body)).status).toBe(422);
    },
  );
});
