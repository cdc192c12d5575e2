import { oneTimeCode } from '../../apps/banking/src/domain/one-time-code';
import { BankClient, NOON } from './banking/bank-client';

const TESTUSER = { email: 'testuser@example.com', password: 'TestPass123!' };

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

async function tokensOf(visitor: BankClient): Promise<Tokens> {
  return (await visitor.post('/auth/login', TESTUSER)).pick('tokens') as Tokens;
}

describe('a lock', () => {
  const login = (visitor: BankClient, password: string) =>
    visitor.post('/auth/login', { email: 'lockme@example.com', password });

  it('comes with the fifth wrong password and ends after half an hour', async () => {
    const visitor = await BankClient.visit();
    for (let i = 0; i < 5; i++) expect((await login(visitor, 'wrong')).body.code).toBe('INVALID_CREDENTIALS');
    expect(await login(visitor, 'TestPass123!')).toMatchObject({
      status: 403,
      body: { code: 'ACCOUNT_LOCKED', details: [{ lockedUntil: '2026-02-27T14:52:00Z', retryAfterSeconds: 1_800 }] },
    });
    await visitor.advance('PT30M');
    expect((await login(visitor, 'TestPass123!')).status).toBe(200);
  });

  it('does not come when a right password came between', async () => {
    const visitor = await BankClient.visit();
    for (let i = 0; i < 4; i++) await login(visitor, 'wrong');
    await login(visitor, 'TestPass123!');
    await login(visitor, 'wrong');
    expect((await login(visitor, 'TestPass123!')).status).toBe(200);
  });
});

describe('a second factor', () => {
  const half = (visitor: BankClient, more = {}) =>
    visitor.post('/auth/login', { email: 'mfa@example.com', password: 'TestPass123!', ...more });

  it('may come with the password', async () => {
    const visitor = await BankClient.visit();
    expect((await half(visitor, { mfaCode: '000000' })).status).toBe(200);
    expect((await half(visitor, { mfaCode: '111111' })).body.code).toBe('INVALID_MFA_CODE');
  });

  it('takes the code of the authenticator', async () => {
    const visitor = await BankClient.visit();
    const mfaCode = oneTimeCode('JBSWY3DPEHPK3PXP', Date.parse(NOON));
    expect((await half(visitor, { mfaCode })).status).toBe(200);
    await visitor.advance('PT1M');
    expect((await half(visitor, { mfaCode })).body.code).toBe('INVALID_MFA_CODE');
  });

  it('comes too late after five minutes', async () => {
    const visitor = await BankClient.visit();
    const [{ mfaToken }] = (await half(visitor)).body.details as [{ mfaToken: string }];
    await visitor.advance('PT5M1S');
    expect((await visitor.post('/auth/mfa/verify', { mfaToken, code: '000000' })).body.code).toBe('INVALID_MFA_CODE');
  });

  it('ends a second factor of which the time lies ahead, because the clock was set back', async () => {
    const visitor = await BankClient.visit();
    const [{ mfaToken }] = (await half(visitor)).body.details as [{ mfaToken: string }];
    await visitor.space.ask('PUT', '/clock', { action: 'freeze', instant: '2026-02-26T14:22:00Z' });
    expect((await visitor.post('/auth/mfa/verify', { mfaToken, code: '000000' })).body.code).toBe('INVALID_MFA_CODE');
  });

  it('is out after five wrong codes', async () => {
    const visitor = await BankClient.visit();
    const [{ mfaToken }] = (await half(visitor)).body.details as [{ mfaToken: string }];
    for (let i = 0; i < 5; i++) await visitor.post('/auth/mfa/verify', { mfaToken, code: '111111' });
    expect((await visitor.post('/auth/mfa/verify', { mfaToken, code: '000000' })).body.code).toBe('INVALID_MFA_CODE');
  });

  it('can be switched on', async () => {
    const user = await BankClient.login();
    expect((await user.send('PUT', '/users/me/mfa', { body: { enabled: true, code: '999999' } })).body.code).toBe(
      'INVALID_MFA_CODE',
    );
    expect(
      (await user.send('PUT', '/users/me/mfa', { body: { enabled: true, code: '000000' } })).pick('mfaEnabled'),
    ).toBe(true);
    expect((await user.post('/auth/login', TESTUSER)).body.code).toBe('MFA_REQUIRED');
  });
});

describe('tokens', () => {
  it('are refreshed once', async () => {
    const visitor = await BankClient.visit();
    const { refreshToken } = await tokensOf(visitor);
    expect((await visitor.post('/auth/refresh', { refreshToken })).status).toBe(200);
    expect((await visitor.post('/auth/refresh', { refreshToken })).body.code).toBe('INVALID_TOKEN');
  });

  it('expire: the refresh token after seven days', async () => {
    const visitor = await BankClient.visit();
    const { refreshToken } = await tokensOf(visitor);
    await visitor.advance('P7D');
    expect((await visitor.post('/auth/refresh', { refreshToken })).body.code).toBe('TOKEN_EXPIRED');
  });

  it('do not stand for each other', async () => {
    const visitor = await BankClient.visit();
    const { accessToken, refreshToken } = await tokensOf(visitor);
    expect((await visitor.with(refreshToken).get('/wallets')).body.code).toBe('INVALID_TOKEN');
    expect((await visitor.post('/auth/refresh', { refreshToken: accessToken })).body.code).toBe('INVALID_TOKEN');
  });

  it('are checked for their signature before their age', async () => {
    const visitor = await BankClient.visit();
    const { accessToken } = await tokensOf(visitor);
    await visitor.advance('P2D');
    expect((await visitor.with(`${accessToken}x`).get('/wallets')).body.code).toBe('INVALID_TOKEN');
    expect((await visitor.with(accessToken).get('/wallets')).body.code).toBe('TOKEN_EXPIRED');
  });

  it('end with the session', async () => {
    const visitor = await BankClient.visit();
    const { accessToken, refreshToken } = await tokensOf(visitor);
    const user = visitor.with(accessToken);
    expect((await user.post('/auth/logout', { refreshToken })).body.data).toEqual({ loggedOut: true });
    expect((await user.get('/wallets')).body.code).toBe('INVALID_TOKEN');
    expect((await visitor.post('/auth/refresh', { refreshToken })).body.code).toBe('INVALID_TOKEN');
  });

  it('end all at once', async () => {
    const visitor = await BankClient.visit();
    const { accessToken } = await tokensOf(visitor);
    const other = await tokensOf(visitor);
    expect((await visitor.with(accessToken).post('/auth/logout-all')).body.data).toEqual({ revoked: 4 });
    expect((await visitor.with(other.accessToken).get('/wallets')).body.code).toBe('INVALID_TOKEN');
  });

  it('bring their space along', async () => {
    const visitor = await BankClient.visit();
    const { accessToken } = await tokensOf(visitor);
    const answer = await visitor.with(accessToken).get('/wallets', { 'x-sandbox-space': '' });
    expect(answer).toMatchObject({ status: 200, headers: { 'x-sandbox-space': visitor.space.id } });
  });
});

describe('logging out', () => {
  it.each(['not-a-jwt', 'the access token', "somebody else's"])('refuses %s as the refresh token', async (which) => {
    const user = await BankClient.login();
    const other = await user.post('/auth/login', { email: 'jane@example.com', password: 'TestPass123!' });
    const tokens: Readonly<Record<string, string | undefined>> = {
      'the access token': user.accessToken,
      "somebody else's": other.text('tokens.refreshToken'),
    };
    const refreshToken = tokens[which] ?? which;
    expect(await user.post('/auth/logout', { refreshToken })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_TOKEN' },
    });
    expect((await user.get('/users/me')).status).toBe(200);
  });
});
