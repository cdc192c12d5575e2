import { BankClient, W1, W4 } from './banking/bank-client';

const AT = { timestamp: '2026-02-27T14:22:00Z' };

describe.each(['/api/v1/banking', '/api/v1'])('the common error scenarios of the error page, under %s', (base) => {
  it('a missing tenant header', async () => {
    const visitor = (await BankClient.visit()).with(undefined, '');
    const { status, body } = await visitor.get(`${base}/wallets`);
    expect(status).toBe(404);
    expect(body).toEqual({
      success: false,
      error: 'X-Tenant-ID header is required',
      code: 'TENANT_NOT_FOUND',
      details: [],
      ...AT,
      path: '/api/v1/wallets',
      method: 'GET',
    });
  });

  it('an expired token', async () => {
    const user = await BankClient.login();
    await user.advance('PT24H1S');
    const { status, body } = await user.get(`${base}/wallets`);
    expect(status).toBe(401);
    expect(body).toEqual({
      success: false,
      error: 'Token has expired',
      code: 'TOKEN_EXPIRED',
      details: [],
      timestamp: '2026-02-28T14:22:01Z',
      path: '/api/v1/wallets',
      method: 'GET',
    });
  });

  it('insufficient funds', async () => {
    const user = await BankClient.login();
    const { status, body } = await user.post(`${base}/transfers/external`, {
      sourceWalletId: W4,
      amount: 100_000,
      recipientAccountNumber: '1111111111',
      recipientBankCode: '000013',
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      success: false,
      error: 'Insufficient funds for this transaction',
      code: 'INSUFFICIENT_FUNDS',
      details: { required: 100100.0, available: 50000.0 },
      ...AT,
      path: '/api/v1/transfers/external',
      method: 'POST',
    });
  });

  it('a validation error', async () => {
    const user = await BankClient.login();
    const { status, body } = await user.post(`${base}/transfers/internal`, { sourceWalletId: W1, amount: 0 });
    expect(status).toBe(400);
    expect(body).toEqual({
      success: false,
      error: 'Validation failed',
      code: 'VALIDATION_ERROR',
      details: [
        { field: 'amount', message: 'Amount must be greater than 0' },
        { field: 'recipientAccountNumber', message: 'Account number is required' },
      ],
      ...AT,
      path: '/api/v1/transfers/internal',
      method: 'POST',
    });
  });

  it('has the members of the page in its order', async () => {
    const visitor = (await BankClient.visit()).with(undefined, '');
    const { body } = await visitor.get(`${base}/theme?x=1`);
    expect(Object.keys(body)).toEqual(['success', 'error', 'code', 'details', 'timestamp', 'path', 'method']);
    expect(body).toMatchObject({ path: '/api/v1/theme' });
  });
});

describe('the advice of the error page', () => {
  it('a request passes once it names its tenant', async () => {
    const user = await BankClient.login();
    expect((await user.with(user.accessToken, '').get('/wallets')).status).toBe(404);
    expect((await user.get('/wallets')).status).toBe(200);
  });

  it('a refreshed token works where the expired one did not', async () => {
    const visitor = await BankClient.visit();
    const credentials = { email: 'testuser@example.com', password: 'TestPass123!' };
    const { refreshToken } = (await visitor.post('/auth/login', credentials)).pick('tokens') as {
      refreshToken: string;
    };
    await visitor.advance('PT24H1S');
    const { accessToken } = (await visitor.post('/api/v1/auth/refresh', { refreshToken })).pick('tokens') as {
      accessToken: string;
    };
    expect((await visitor.with(accessToken).get('/wallets')).status).toBe(200);
  });

  it('a transfer passes from a wallet that covers the amount and the fees', async () => {
    const user = await BankClient.login();
    const { details } = (await user.transferOut(100_000, '1111111111', W4)).body;
    const { required } = details as { readonly required: number };
    const before = await user.balance(W1);
    expect((await user.transferOut(100_000, '1111111111', W1)).status).toBe(201);
    expect(await user.balance(W1)).toBe(before - required);
  });

  it('a transfer passes once the fields that the details name are corrected', async () => {
    const user = await BankClient.login();
    const wrong = { sourceWalletId: W1, amount: 0 };
    const { details } = (await user.post('/transfers/internal', wrong)).body;
    const right: Readonly<Record<string, unknown>> = { amount: 500, recipientAccountNumber: '0000000003' };
    const fields = (details as readonly { readonly field: string }[]).map(({ field }) => [field, right[field]]);
    expect((await user.post('/transfers/internal', { ...wrong, ...Object.fromEntries(fields) })).status).toBe(201);
  });

  it('a transfer refused with 503 passes once the network is up again', async () => {
    const user = await BankClient.login();
    await user.dependency('nibss', 'down');
    const refused = await user.transferOut(20_000);
    expect(refused).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5' },
      body: { code: 'SERVICE_UNAVAILABLE', details: [{ dependency: 'nibss' }] },
    });
    await user.dependency('nibss', 'up');
    expect((await user.transferOut(20_000)).status).toBe(201);
  });
});
