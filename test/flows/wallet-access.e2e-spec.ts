import { TestSpace } from '../support/test-space';
import { dataOf, fixture, NIL, pass, refusalOf, tenantId, userId, WalletClient } from './wallet/wallet-client';

const [W1, W2, W9] = [1, 2, 9].map((n) => fixture('wallet', n));
const T2 = tenantId(2);

describe('login', () => {
  const login = async (body: object, headers: Record<string, string> = {}, path = '/auth/v1/login') =>
    (await TestSpace.make()).call(path, { method: 'POST', body, headers });
  const user = { email: 'user@wallet.test', password: 'Sandbox123!' };

  it('answers on both paths', async () => {
    for (const path of ['/auth/v1/login', '/auth/v1/login/email']) {
      const { accessToken, refreshToken, expiresIn } = dataOf(await login(user, {}, path));
      expect([accessToken, refreshToken, expiresIn]).toEqual([expect.any(String), expect.any(String), 86_400]);
    }
  });

  it('refuses a wrong password, an unknown user and a foreign tenant alike', async () => {
    const answers = [
      await login({ ...user, password: 'x' }),
      await login({ ...user, email: 'nobody@wallet.test' }),
      await login(user, { 'x-tenant-id': T2 }),
    ];
    for (const answer of answers) {
      expect(refusalOf(answer)).toMatchObject({ status: 401, code: 'ERR_AUTH_INVALID_CREDENTIALS' });
    }
  });

  it('does not feel the cold start or the database', async () => {
    const space = await TestSpace.make();
    await space.ask('PUT', '/dependencies/wallet.coldStart', { state: 'down' });
    await space.ask('PUT', '/dependencies/wallet.db', { state: 'down' });
    await expect(WalletClient.as(space, 'user')).resolves.toBeInstanceOf(WalletClient);
  });

  it('gives new tokens for a refresh token, which is no access token itself', async () => {
    const space = await TestSpace.make();
    const first = dataOf(await space.call('/auth/v1/login', { method: 'POST', body: user }));
    const authorization = `Bearer ${String(first['refreshToken'])}`;
    const asAccess = await space.call('/wallet/v1/wallets', { headers: { authorization } });
    expect(refusalOf(asAccess)).toMatchObject({ status: 401, reason: 'TOKEN_INVALID' });
    await pass(space, 'P29D');
    const body = { refreshToken: first['refreshToken'] };
    const second = dataOf(await space.call('/auth/v1/refresh', { method: 'POST', body }));
    const headers = { authorization: `Bearer ${String(second['accessToken'])}` };
    expect((await space.call('/wallet/v1/wallets', { headers })).status).toBe(200);
    await pass(space, 'P1D');
    expect((await space.call('/auth/v1/refresh', { method: 'POST', body })).status).toBe(401);
  });

  it('takes its space along in the token', async () => {
    const space = await TestSpace.make();
    const { accessToken } = dataOf(await space.call('/auth/v1/login', { method: 'POST', body: user }));
    const answer = await space.viaGateway('/wallet/v1/wallets', {
      headers: { authorization: `Bearer ${String(accessToken)}`, 'x-sandbox-space': '' },
    });
    expect(answer.headers['x-sandbox-space']).toBe(space.id);
  });
});

describe('a token', () => {
  it('is refused with another algorithm or signature', async () => {
    const space = await TestSpace.make();
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = part({ sub: userId(5), exp: 4_000_000_000, tenantId: tenantId(1) });
    for (const token of [`${part({ alg: 'none' })}.${claims}.`, `${part({ alg: 'HS256' })}.${claims}.AAAA`, 'x']) {
      const answer = await space.call('/wallet/v1/wallets', { headers: { authorization: `Bearer ${token}` } });
      expect(refusalOf(answer)).toMatchObject({ status: 401, reason: 'TOKEN_INVALID' });
    }
  });
});

describe('tenants', () => {
  it('never see each other', async () => {
    const space = await TestSpace.make();
    const admin = await WalletClient.as(space, 'admin');
    expect(refusalOf(await admin.get(`/wallets/${W9}`)).code).toBe('ERR_WALLET_NOT_FOUND');
    const other = await WalletClient.as(space, 'admin@t2');
    expect(await other.read('/wallets')).toMatchObject({ items: [{ id: W9 }], pagination: { total: 1 } });
    expect(refusalOf(await other.get(`/wallets/${W1}`)).code).toBe('ERR_WALLET_NOT_FOUND');
  });

  it('are chosen by header where the token names none, or by a super admin', async () => {
    const space = await TestSpace.make();
    const platform = await WalletClient.as(space, 'platform');
    const headers = { 'x-tenant-id': T2 };
    expect(dataOf(await platform.get('/wallets', headers))).toMatchObject({ items: [{ id: W9 }] });
    const superAdmin = await WalletClient.as(space, 'super');
    expect(dataOf(await superAdmin.get('/wallets', headers))).toMatchObject({ items: [{ id: W9 }] });
    const admin = await WalletClient.as(space, 'admin');
    expect(refusalOf(await admin.get('/wallets', headers)).reason).toBe('TENANT_MISMATCH');
  });

  it('must exist and have the form of a UUID', async () => {
    const platform = await WalletClient.as(await TestSpace.make(), 'platform');
    expect(refusalOf(await platform.get('/wallets', { 'x-tenant-id': NIL })).reason).toBe('TENANT_UNKNOWN');
    expect(refusalOf(await platform.get('/wallets', { 'x-tenant-id': 'T1' })).code).toBe('ERR_WALLET_BAD_REQUEST');
  });
});

describe('roles', () => {
  it.each([
    ['user', 403, 403, 403],
    ['organizer', 200, 201, 403],
    ['dev', 200, 201, 403],
    ['admin', 200, 201, 200],
    ['super', 200, 201, 200],
  ])('%s reads W2 with %i, opens for others with %i, freezes with %i', async (name, read, open, freeze) => {
    const client = await WalletClient.as(await TestSpace.make(), name);
    const answers = [
      await client.get(`/wallets/${W2}`),
      await client.post('/wallets', { currency: 'JPY', ownerId: userId(11) }),
      await client.post(`/wallets/${W2}/freeze`, { reason: 'x' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([read, open, freeze]);
  });

  it('are needed for post-paid wallets', async () => {
    const space = await TestSpace.make();
    const request = { currency: 'JPY', billingMode: 'postpaid' };
    const user = await WalletClient.as(space, 'user');
    expect(refusalOf(await user.post('/wallets', request)).reason).toBe('ROLE_REQUIRED');
    const admin = await WalletClient.as(space, 'admin');
    expect(await admin.make('/wallets', request)).toMatchObject({ creditLimit: 100_000, available: 100_000 });
  });

  it('decide what lists show', async () => {
    const space = await TestSpace.make();
    const count = async (name: string, path: string): Promise<unknown> => {
      const { pagination } = await (await WalletClient.as(space, name)).read(path);
      return (pagination as { total: number }).total;
    };
    expect([await count('user', '/wallets'), await count('admin', '/wallets')]).toEqual([2, 9]);
    expect([await count('user', '/transactions'), await count('admin', '/transactions')]).toEqual([11, 15]);
    expect([await count('organizer', '/escrows'), await count('burst', '/escrows')]).toEqual([5, 0]);
    expect([await count('user', '/split-payments'), await count('organizer', '/split-payments')]).toEqual([1, 0]);
  });

  it('of an escrow: the payer releases, the payee refunds, either disputes', async () => {
    const space = await TestSpace.make();
    const [payer, payee] = [await WalletClient.as(space, 'user'), await WalletClient.as(space, 'organizer')];
    const stranger = await WalletClient.as(space, 'burst');
    const E2 = `/escrows/${fixture('escrow', 2)}`;
    expect(refusalOf(await payee.post(`${E2}/release`)).reason).toBe('NOT_OWNER');
    expect(refusalOf(await payer.post(`${E2}/refund`)).reason).toBe('NOT_OWNER');
    expect(refusalOf(await stranger.get(E2)).reason).toBe('NOT_OWNER');
    expect((await payee.post(`${E2}/refund`, { reason: 'sold out' })).status).toBe(200);
    expect(await payer.read(`/wallets/${W1}`)).toMatchObject({ balance: 103_000, escrowed: 3_000 });
  });
});
