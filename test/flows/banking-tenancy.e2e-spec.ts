import { BankClient } from './banking/bank-client';

const FMFB = '550e8400-e29b-41d4-a716-446655440000';

describe('the tenant header', () => {
  it('takes the UUID and the short name', async () => {
    const visitor = await BankClient.visit();
    for (const tenant of ['fmfb', FMFB, FMFB.toUpperCase()]) {
      expect((await visitor.with(undefined, tenant).get('/theme')).pick('tenant')).toMatchObject({
        id: FMFB,
        name: 'fmfb',
      });
    }
  });

  it.each([
    ['nosuchbank', 404, 'TENANT_NOT_FOUND'],
    ['FMFB', 404, 'TENANT_NOT_FOUND'],
    ['dormantbank', 403, 'TENANT_INACTIVE'],
  ])('refuses %s', async (tenant, status, code) => {
    const visitor = await BankClient.visit({}, tenant);
    expect(await visitor.get('/theme')).toMatchObject({ status, body: { code } });
  });

  it('is not needed for health', async () => {
    const visitor = (await BankClient.visit()).with(undefined, '');
    await visitor.dependency('nibss', 'slow');
    expect((await visitor.get('/health')).body.data).toEqual({
      status: 'ok',
      dependencies: { nibss: 'slow', interswitch: 'up', fraud: 'up' },
    });
  });

  it('gives way to the token, and the answer warns', async () => {
    const user = await BankClient.login();
    const answer = await user.with(user.accessToken, 'acme').get('/wallets');
    expect(answer.body.data).toHaveLength(4);
    expect(answer.headers['x-sandbox-warning']).toBe('tenant-mismatch');
  });

  it('must fit the token where the space says so', async () => {
    const user = await BankClient.login('testuser@example.com', { settings: { 'banking.tenantMismatch': 'reject' } });
    expect((await user.with(user.accessToken, 'acme').get('/wallets')).body.code).toBe('INVALID_TOKEN');
  });
});

describe('the chain of hints', () => {
  const settings = { 'banking.tenantMode': 'chain', 'banking.defaultTenant': 'acme' };

  it('finds the tenant in the token alone', async () => {
    const user = await BankClient.login('testuser@example.com', { settings });
    expect((await user.with(user.accessToken, '').get('/wallets')).body.data).toHaveLength(4);
  });

  it('finds the tenant in the host, then in the query, then by default', async () => {
    const visitor = (await BankClient.visit({ settings })).with(undefined, '');
    const named = async (path: string, headers = {}): Promise<unknown> =>
      (await visitor.get(path, headers)).pick('tenant.name');
    expect(await named('/theme', { host: 'tinybank.bank.example' })).toBe('tinybank');
    expect(await named('/theme?tenant=fmfb')).toBe('fmfb');
    expect(await named('/theme')).toBe('acme');
  });

  it('finds none where nothing names one', async () => {
    const visitor = (await BankClient.visit({ settings: { 'banking.tenantMode': 'chain' } })).with(undefined, '');
    expect((await visitor.get('/theme')).body.code).toBe('TENANT_NOT_FOUND');
  });
});

describe('the walls between tenants', () => {
  it('hide users and wallets of other banks', async () => {
    const user = await BankClient.login();
    expect((await user.get('/users/00000000-0000-4000-8000-000000000201')).body.code).toBe('USER_NOT_FOUND');
    expect((await user.transfer(100, '0000000021')).body.code).toBe('INVALID_ACCOUNT');
  });

  it('know an e-mail in its own bank only', async () => {
    const visitor = await BankClient.visit({}, 'acme');
    const answer = await visitor.post('/auth/login', { email: 'testuser@example.com', password: 'TestPass123!' });
    expect(answer.body.code).toBe('INVALID_CREDENTIALS');
  });
});

describe('the rate limit', () => {
  it('counts down in every answer and names its end as a Unix timestamp', async () => {
    const visitor = await BankClient.visit({}, 'tinybank');
    const first = await visitor.get('/theme');
    expect(first.headers).toMatchObject({
      'ratelimit-limit': '5',
      'ratelimit-remaining': '4',
      'ratelimit-reset': String(Date.parse('2026-02-27T14:23:00Z') / 1_000),
    });
    const refused = await visitor.get('/wallets');
    expect(refused).toMatchObject({ status: 401, headers: { 'ratelimit-remaining': '3' } });
  });

  it('refuses the sixth request and forgives after a minute', async () => {
    const visitor = await BankClient.visit({}, 'tinybank');
    for (let i = 0; i < 5; i++) await visitor.get('/theme');
    await visitor.advance('PT20S');
    expect(await visitor.get('/theme')).toMatchObject({
      status: 429,
      headers: { 'retry-after': '40', 'ratelimit-remaining': '0' },
      body: { code: 'RATE_LIMIT_EXCEEDED', details: [{ limit: 5, windowSeconds: 60, retryAfterSeconds: 40 }] },
    });
    await visitor.advance('PT40S');
    expect((await visitor.get('/theme')).status).toBe(200);
  });

  it('counts a user apart from the address', async () => {
    const visitor = await BankClient.visit({}, 'tinybank');
    const user = await visitor.as('user@tiny.example');
    for (let i = 0; i < 4; i++) await visitor.get('/theme');
    expect((await visitor.get('/theme')).status).toBe(429);
    expect((await user.get('/wallets')).status).toBe(200);
  });

  it('stands on every answer, forced ones and unknown routes included', async () => {
    const visitor = await BankClient.visit();
    const answers = [
      await visitor.get('/nowhere'),
      await visitor.get('/theme', { 'x-sandbox-error': 'INTERNAL_ERROR' }),
      await visitor.with(undefined, '').get('/theme'),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({ 'ratelimit-limit': expect.any(String), 'ratelimit-reset': expect.any(String) });
      expect(headers).toHaveProperty('x-request-id');
    }
  });

  it('shows on an unknown route what the caller has left, and does not count it', async () => {
    const visitor = await BankClient.visit({}, 'tinybank');
    await visitor.get('/theme');
    const left = { 'ratelimit-limit': '5', 'ratelimit-remaining': '4' };
    expect((await visitor.get('/nowhere')).headers).toMatchObject(left);
    const forced = await visitor.get('/nowhere', { 'x-sandbox-error': 'NOT_FOUND' });
    expect(forced).toMatchObject({ headers: left, body: { error: 'Route not found' } });
  });

  it('shows the quota of the tenant on a forced answer, and does not count it', async () => {
    const visitor = await BankClient.visit({}, 'tinybank');
    const forced = await visitor.get('/theme', { 'x-sandbox-error': 'INTERNAL_ERROR' });
    expect(forced.headers).toMatchObject({ 'ratelimit-limit': '5', 'ratelimit-remaining': '5' });
    expect((await visitor.get('/theme')).headers['ratelimit-remaining']).toBe('4');
  });

  it('echoes the request id', async () => {
    const visitor = await BankClient.visit();
    expect((await visitor.get('/theme', { 'x-request-id': 'my-id' })).headers['x-request-id']).toBe('my-id');
  });
});

describe('an armed rule', () => {
  it.each(['/api/v1/theme', '/api/v1/banking/theme'])(
    'of path %s meets the request under both prefixes',
    async (path) => {
      const visitor = await BankClient.visit();
      await visitor.space.ask('POST', '/faults', { match: { path }, error: { code: 'SERVICE_UNAVAILABLE' } });
      for (const called of ['/api/v1/theme', '/api/v1/banking/theme']) {
        expect((await visitor.get(called)).body.code).toBe('SERVICE_UNAVAILABLE');
      }
    },
  );
});

describe('an expired token in the chain', () => {
  it('names its tenant, and is told for what it is', async () => {
    const user = await BankClient.login('testuser@example.com', { settings: { 'banking.tenantMode': 'chain' } });
    await user.advance('PT24H1S');
    const anywhere = user.with(user.accessToken, '');
    expect(await anywhere.send('GET', '/wallets')).toMatchObject({ status: 401, body: { code: 'TOKEN_EXPIRED' } });
  });
});
