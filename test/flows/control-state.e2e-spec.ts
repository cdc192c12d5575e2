import { LOGIN } from './control/logins';
import { TestSpace } from '../support/test-space';

const NOON = '2026-02-21T12:00:00.000Z';
const ADMIN = { username: 'api_admin', password: 'Sandbox#123' };

/** A session of a user at the bank of the fixtures. */
function session(username: string): object {
  const [issuedAt, expiresAt] = [Date.parse(NOON), Date.parse(NOON) + 1];
  return { jti: 'mine', username, tenant: 'ACME_BANK', role: 'ADMIN', issuedAt, expiresAt };
}

describe('the state of a service', () => {
  it('is read by collection', async () => {
    const space = await TestSpace.make();
    const { items } = await space.ask<{ items: string[] }>('GET', '/state/auth');
    expect(items).toContain('users');
    const { items: users } = await space.ask<{ items: object[] }>('GET', '/state/auth/users');
    expect(users).toContainEqual(expect.objectContaining({ username: 'api_admin' }));
  });

  it('is written by collection, and the service works with it', async () => {
    const space = await TestSpace.make();
    const user = {
      username: 'mine',
      tenant: 'ACME_BANK',
      password: 'Own#1',
      role: 'ADMIN',
      wrongPasswords: 0,
      lock: null,
    };
    expect(await space.ask('PUT', '/state/auth/users', [user])).toEqual({ items: 1 });
    const login = (body: object): Promise<number> =>
      space.call(LOGIN, { method: 'POST', body }).then(({ status }) => status);
    expect([await login({ username: 'mine', password: 'Own#1' }), await login(ADMIN)]).toEqual([200, 401]);
    await space.ask('POST', '/reset', { only: ['state'] });
    expect(await login(ADMIN)).toBe(200);
  });

  it.each([
    ['no list', {}],
    ['a list of numbers', [7]],
    ['a document without its key', [{}]],
    ['a list of lists', [[]]],
  ])('is not replaced by %s', async (_, docs) => {
    const space = await TestSpace.make();
    const before = await space.ask('GET', '/state/auth/users');
    expect((await space.admin('PUT', '/state/auth/users', docs)).status).toBe(422);
    expect(await space.ask('GET', '/state/auth/users')).toEqual(before);
  });

  it('takes nothing that the service could not have written, and says where it is wrong', async () => {
    const space = await TestSpace.make();
    const wallets = '/state/wallet/wallets';
    const { items } = await space.ask<{ items: Record<string, unknown>[] }>('GET', wallets);
    const [first, ...rest] = items;
    const refused: readonly [string, unknown, string][] = [
      [wallets, [{ ...first, balance: 'lots' }, ...rest], '/0/balance'],
      [wallets, [{ ...first, balance: 1.5 }, ...rest], '/0/balance'],
      [wallets, [{ ...first, status: 'asleep' }, ...rest], '/0/status'],
      [wallets, [{ ...first, held: -1 }, ...rest], '/0/held'],
      [wallets, [{ id: 'x' }], '/0/tenantId'],
      [wallets, [...items, first], `/${items.length}`],
      [wallets, [], ''],
      ['/state/wallet/escrows', [{}], '/0/id'],
      ['/state/auth/sessions', [session('nobody')], '/0/username'],
      ['/state/wallet', { wallets: [{ id: 'x' }] }, '/wallets/0/tenantId'],
    ];
    for (const [path, body, pointer] of refused)
      expect({ path, pointer, ...(await space.admin('PUT', path, body)) }).toMatchObject({
        path,
        status: 422,
        body: { pointer, problems: expect.arrayContaining([expect.objectContaining({ pointer })]) },
      });
    expect(await space.ask('GET', wallets)).toEqual({ items });
    expect((await space.admin('PUT', '/state/auth/sessions', [session('api_admin')])).status).toBe(200);
  });

  it.each([
    [
      'a wallet of another tenant than what belongs to it',
      'wallets',
      { tenantId: '00000000-0000-4000-a000-000000000002' },
      { pointer: '', says: /has another tenantId/ },
    ],
    [
      'a transaction of another tenant than its wallet',
      'transactions',
      { tenantId: '00000000-0000-4000-a000-000000000002' },
      { pointer: '/0/tenantId', says: /which it names/ },
    ],
    ['a key without a letter', 'wallets', { id: '' }, { pointer: '/0/id', says: /fewer than 1/ }],
    ['more credits than can be counted', 'wallets', { credits: 1e300 }, { pointer: '/0/credits', says: /at most/ }],
    ['half a credit', 'wallets', { credits: 1.5 }, { pointer: '/0/credits', says: /integer/ }],
    ['debts in a prepaid wallet', 'wallets', { balance: -5 }, { pointer: '/0/balance', says: /negative/ }],
    ['more on hold than there is', 'wallets', { balance: 1, held: 2 }, { pointer: '/0/held', says: /at most/ }],
    ['credit in a prepaid wallet', 'wallets', { creditLimit: 5 }, { pointer: '/0/creditLimit', says: /must be 0/ }],
    [
      'a wallet that is suspended for ever',
      'wallets',
      { status: 'suspended', suspendedUntil: null },
      { pointer: '/0/suspendedUntil', says: /suspended/ },
    ],
    ['a wallet before its first version', 'wallets', { version: 0 }, { pointer: '/0/version', says: /at least 1/ }],
    [
      'more refunded than was paid',
      'transactions',
      { amount: 5, refundedAmount: 6 },
      { pointer: '/0/refundedAmount', says: /at most/ },
    ],
    [
      'an escrow in another currency than its wallets',
      'escrows',
      { currency: 'JPY' },
      { pointer: '/0/currency', says: /another currency/ },
    ],
    [
      'a dispute that nobody has opened',
      'escrows',
      { status: 'disputed', dispute: null },
      { pointer: '/0/dispute', says: /disputed/ },
    ],
  ])('never has %s', async (_, collection, change, { pointer, says }) => {
    const space = await TestSpace.make();
    const path = `/state/wallet/${collection}`;
    const { items } = await space.ask<{ items: object[] }>('GET', path);
    const [first, ...others] = items;
    const { status, body } = await space.admin('PUT', path, [{ ...first, ...change }, ...others]);
    const [problem] = (body as { problems: { pointer: string; message: string }[] }).problems;
    expect({ status, ...problem }).toMatchObject({
      status: 422,
      pointer,
      message: expect.stringMatching(says) as unknown,
    });
    expect((await space.ask<{ items: object[] }>('GET', path)).items).toEqual(items);
  });

  it.each([
    ['config/products', { value: { validityMonths: 10_000_000 } }, '/0/value/validityMonths'],
    ['config/products', { value: { validityMonths: 0 } }, '/0/value/validityMonths'],
    ['customer/cards', { cardNumber: '12' }, '/0/cardNumber'],
    ['customer/cards', { expiryDate: '2029-02-31' }, '/0/expiryDate'],
    ['customer/cards', { pin: { state: 'SET', verification: null } }, '/0/pin'],
    ['cbs-connector/accounts', { kind: 'customer', balance: -1 }, '/0/balance'],
    ['banking/loans', { schedule: [] }, '/0/schedule'],
    ['issuing/cards', { program: 'P2' }, '/0/program'],
  ])('of %s never has %j', async (collection, change, pointer) => {
    const space = await TestSpace.make();
    const path = `/state/${collection}`;
    const { items } = await space.ask<{ items: Record<string, object>[] }>('GET', path);
    const [first, ...others] = items;
    const spoilt = Object.entries(change).map(([name, value]) => [
      name,
      typeof value === 'object' && !Array.isArray(value) ? { ...first?.[name], ...value } : value,
    ]);
    const answer = await space.admin('PUT', path, [{ ...first, ...Object.fromEntries(spoilt) }, ...others]);
    expect(answer).toMatchObject({ status: 422, body: { pointer } });
  });

  it('is taken as it was answered', async () => {
    const space = await TestSpace.make();
    const read = await space.ask<{ items: object[] }>('GET', '/state/issuing/cards');
    expect(await space.ask('PUT', '/state/issuing/cards', read)).toEqual({ items: read.items.length });
    expect(await space.admin('PUT', '/state/issuing/cards', { items: [{}] })).toMatchObject({
      status: 422,
      body: { pointer: '/items/0/cardId' },
    });
  });

  it('of what is not there is refused with the nearest', async () => {
    const space = await TestSpace.make();
    expect(await space.admin('GET', '/state/ath/users')).toMatchObject({
      status: 404,
      body: { nearest: expect.arrayContaining(['auth']) },
    });
    expect(await space.admin('GET', '/state/auth/user')).toMatchObject({
      status: 404,
      body: { nearest: expect.arrayContaining(['users']) },
    });
  });
});

describe('a simulated system', () => {
  it('is listed with what it stands for and who feels it', async () => {
    const space = await TestSpace.make();
    const { items } = await space.ask<{ items: { name: string; meaning: string; services: string[] }[] }>(
      'GET',
      '/dependencies',
    );
    expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
    for (const item of filled(items))
      expect(item).toMatchObject({ state: 'up', meaning: expect.stringMatching(/\S \S/) });
    expect(items.find(({ name }) => name === 'core-bank')?.services).toContain('cbs-connector');
  });

  it('changes its state, alone or with others, by either name', async () => {
    const space = await TestSpace.make({ clock: NOON });
    const slow = { state: 'slow', slowMs: 250 };
    expect(await space.ask('PUT', '/dependencies/cbs-connector.core-bank', slow)).toMatchObject({
      name: 'core-bank',
      ...slow,
      since: NOON,
    });
    await space.ask('PUT', '/dependencies', { 'core-bank': { state: 'corrupt' } });
    expect(await space.ask('GET', '/dependencies/core-bank')).toMatchObject({ state: 'corrupt' });
  });

  it.each([
    ['/dependencies/core-bnk', { state: 'down' }, 404],
    ['/dependencies/core-bank', { state: 'broken' }, 422],
    ['/dependencies/core-bank', { state: 'slow', slowMs: -1 }, 422],
    ['/dependencies/core-bank', {}, 422],
    ['/dependencies', { 'core-bnk': { state: 'down' } }, 422],
    ['/dependencies', { 'core-bank': { state: 'broken' } }, 422],
  ])('is not changed by PUT %s %j', async (path, body, status) => {
    const space = await TestSpace.make();
    expect((await space.admin('PUT', path, body)).status).toBe(status);
    expect(await space.ask('GET', '/dependencies/core-bank')).toMatchObject({ state: 'up' });
  });
});
