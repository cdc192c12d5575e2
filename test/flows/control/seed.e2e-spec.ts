import { suite } from '../../../apps/sandbox/src/suite';
import { TestSpace } from '../../support/test-space';

interface Wallet {
  readonly id: string;
  readonly status: string;
  readonly balance: number;
}

interface Answer {
  readonly items: readonly { readonly name: string; readonly last: { readonly data: Wallet } }[];
}

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

function claimsOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

const LOGIN = { email: 'admin@wallet.test', password: 'Sandbox123!' };

async function walletsIn(space: TestSpace): Promise<readonly Wallet[]> {
  const { body } = await space.viaGateway('/auth/v1/login', { method: 'POST', body: LOGIN });
  const { accessToken } = (body as { data: { accessToken: string } }).data;
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await space.viaGateway('/wallet/v1/wallets?limit=100', { headers });
  return (answer.body as { data: { items: Wallet[] } }).data.items;
}

/** Every ready-made state that there is. */
const ready = suite.flatMap(({ name, states = {} }) =>
  Object.keys(states).map((state): [string, string] => [name, state]),
);

describe('a seed', () => {
  it('brings about ready-made states, and tells their ids', async () => {
    const space = await TestSpace.make();
    const seed = { wallet: { frozen: { balance: 500 }, closed: {} } };
    const { items } = await space.ask<Answer>('POST', '/seed', seed);
    expect(items.map(({ name }) => name)).toEqual(['wallet/frozen', 'wallet/closed']);
    const wallets = await walletsIn(space);
    const [frozen, closed] = items.map(({ last }) => wallets.find(({ id }) => id === last.data.id));
    expect(frozen).toMatchObject({ status: 'frozen', balance: 500 });
    expect(closed).toMatchObject({ status: 'closed' });
  });

  it('plays steps, and what leads to a code', async () => {
    const space = await TestSpace.make();
    const login = { name: 'login', method: 'POST', path: '/auth/v1/login', body: LOGIN };
    const authorization = 'Bearer {{login.data.accessToken}}';
    const freeze = {
      method: 'POST',
      path: '/wallet/v1/wallets/00000000-0000-4000-8000-000000000101/freeze',
      headers: { authorization },
      body: { reason: 'seeded' },
    };
    const states = { 'first frozen': { steps: [login, freeze] }, locked: { recipe: 'auth/auth.account.locked' } };
    await space.ask('POST', '/seed', { states });
    expect((await walletsIn(space)).filter(({ status }) => status === 'frozen')).toHaveLength(2);
  });

  it('leaves no trace in the journal, and no rule in its way', async () => {
    const space = await TestSpace.make();
    await space.ask('POST', '/faults', { match: { service: 'wallet' }, error: { code: 'ERR_WALLET_FORBIDDEN' } });
    await space.ask('POST', '/seed', { wallet: { funded: [{}, { currency: 'EUR' }] } });
    expect(await space.journal()).toMatchObject({ tally: { natural: 0, forced: 0 }, items: [] });
  });

  it('is taken whole or not at all', async () => {
    const space = await TestSpace.make();
    const before = await walletsIn(space);
    // The second wallet of the same owner in the same currency is refused.
    const answer = await space.admin('POST', '/seed', { wallet: { funded: [{}, {}] } });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ pointer: '/wallet/funded/1', detail: expect.stringContaining('409') });
    expect(await walletsIn(space)).toEqual(before);
  });

  it('tells tokens that open the space itself', async () => {
    const space = await TestSpace.make();
    const login = { method: 'POST', path: '/auth/v1/login', body: LOGIN };
    const seed = { states: { login: { steps: [login] } } };
    const [{ last }] = (await space.ask<{ items: [{ last: { data: Tokens } }] }>('POST', '/seed', seed)).items;
    for (const token of [last.data.accessToken, last.data.refreshToken])
      expect(claimsOf(token)).toMatchObject({ space: space.id });
  });

  it.each([
    ['/steps/0/path', { method: 'DELETE', path: '/__admin/spaces/OTHER' }],
    ['/steps/0/path', { method: 'GET', path: '/s/OTHER/wallet/v1/wallets' }],
    [
      '/steps/0/headers/X-Sandbox-Space',
      { method: 'POST', path: '/__admin/reset', headers: { 'X-Sandbox-Space': 'OTHER' } },
    ],
    ['', { method: 'DELETE', path: '/__admin/{{told.label}}/OTHER' }],
  ])('reaches no other space by %s', async (place, step) => {
    const [space, other] = [await TestSpace.make({ label: 'spaces' }), await TestSpace.make({ label: 'untouched' })];
    await walletsIn(other);
    const own = place === '' ? [{ name: 'told', method: 'GET', path: '/__admin/space' }] : [];
    const steps = JSON.parse(JSON.stringify([...own, step]).replaceAll('OTHER', other.id)) as object[];
    const answer = await space.admin('POST', '/seed', { states: { a: { steps } } });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain(`/states/a${place}`);
    expect(await other.ask('GET', '/space')).toMatchObject({ label: 'untouched', requests: { natural: 2 } });
  });

  it('is refused with a pointer and the nearest name for each fault', async () => {
    const space = await TestSpace.make();
    const answer = await space.admin('POST', '/seed', {
      walet: {},
      wallet: { frosen: {}, funded: { balance: 'lots' } },
      states: { a: { steps: [{ method: 'GTE', path: 'x' }] }, b: { recipe: 'wallet/ERR_WALLET_FROSEN' } },
    });
    expect(answer.status).toBe(422);
    const { problems } = answer.body as { problems: readonly { pointer: string; nearest?: readonly string[] }[] };
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/walet',
      '/wallet/frosen',
      '/wallet/funded/balance',
      '/states/a/steps/0/method',
      '/states/a/steps/0/path',
      '/states/b/recipe',
    ]);
    expect(problems[1]?.nearest).toContain('frozen');
  });

  it.each(ready)('brings about %s/%s as it stands', async (service, state) => {
    const space = await TestSpace.make();
    const { items } = await space.ask<Answer>('POST', '/seed', { [service]: { [state]: {} } });
    expect(items.map(({ name }) => name)).toEqual([`${service}/${state}`]);
    expect(await space.ask('GET', '/seed/schema')).toMatchObject({
      properties: { [service]: { properties: { [state]: { description: expect.stringMatching(/\S \S/) } } } },
    });
  });

  it.each<[service: string, state: string, collection: string, found: object]>([
    ['auth', 'locked', 'users', { username: 'api_lockme', lock: expect.any(Object) }],
    ['customer', 'blockedCard', 'cards', { kitNo: '4240170003', status: 'BLOCKED' }],
    ['banking', 'frozenWallet', 'wallets', { id: '00000000-0000-4000-8000-000000001001', state: 'frozen' }],
    ['banking', 'overdueLoan', 'loans', { status: 'overdue' }],
    ['issuing', 'revokedCertificate', 'certificates', { name: 'C1', isRevoked: true }],
    ['issuing', 'revokedKey', 'api-keys', { name: 'K1', isRevoked: true }],
  ])('%s/%s is in the documents', async (service, state, collection, found) => {
    const space = await TestSpace.make();
    await space.ask('POST', '/seed', { [service]: { [state]: {} } });
    const { items } = await space.ask<{ items: object[] }>('GET', `/state/${service}/${collection}`);
    expect(items).toContainEqual(expect.objectContaining(found));
  });

  it('has a published form', async () => {
    const space = await TestSpace.make();
    const schema = await space.ask<object>('GET', '/seed/schema');
    expect(schema).toMatchObject({ properties: { wallet: { properties: { frozen: expect.any(Object) } } } });
  });
});
