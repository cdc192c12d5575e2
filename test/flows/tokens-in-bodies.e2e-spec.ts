import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { send, type WireAnswer } from '../support/wire';

const BANK = { 'x-tenant-id': 'fmfb' };

/** Posts to the gateway without a word on the space. */
function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<WireAnswer> {
  return send(suite.gateway + path, { method: 'POST', body, headers });
}

function tokensOf({ body }: WireAnswer): { readonly accessToken: string; readonly refreshToken: string } {
  const { data } = body as { readonly data: { readonly tokens?: unknown } };
  return (data.tokens ?? data) as { accessToken: string; refreshToken: string };
}

describe('a token in a body', () => {
  it('takes the refresh of a wallet user to the space of the login', async () => {
    const space = await TestSpace.make();
    const user = { email: 'user@wallet.test', password: 'Sandbox123!' };
    const { refreshToken } = tokensOf(await space.viaGateway('/auth/v1/login', { method: 'POST', body: user }));
    const refreshed = await post('/auth/v1/refresh', { refreshToken });
    expect([refreshed.status, refreshed.headers['x-sandbox-space']]).toEqual([200, space.id]);
    const again = await post('/auth/v1/refresh', { refreshToken: tokensOf(refreshed).refreshToken });
    expect(again.headers['x-sandbox-space']).toBe(space.id);
  });

  it('spends the refresh token of a bank user in the space of the login', async () => {
    const space = await TestSpace.make();
    const login = { method: 'POST', headers: BANK, body: { email: 'testuser@example.com', password: 'TestPass123!' } };
    const { refreshToken } = tokensOf(await space.viaGateway('/api/v1/banking/auth/login', login));
    const refreshed = await post('/api/v1/banking/auth/refresh', { refreshToken }, BANK);
    expect([refreshed.status, refreshed.headers['x-sandbox-space']]).toEqual([200, space.id]);
    const spent = await post(
      '/api/v1/banking/auth/refresh',
      { refreshToken },
      { ...BANK, 'x-sandbox-space': space.id },
    );
    expect(spent.body).toMatchObject({ code: 'INVALID_TOKEN' });
  });

  it('takes the second factor of a bank user to the space of the first', async () => {
    const space = await TestSpace.make();
    const login = { method: 'POST', headers: BANK, body: { email: 'mfa@example.com', password: 'TestPass123!' } };
    const half = await space.viaGateway('/api/v1/banking/auth/login', login);
    const [{ mfaToken }] = (half.body as { readonly details: [{ readonly mfaToken: string }] }).details;
    const verified = await post('/api/v1/banking/auth/mfa/verify', { mfaToken, code: '000000' }, BANK);
    expect([verified.status, verified.headers['x-sandbox-space']]).toEqual([200, space.id]);
  });

  it('gives way to a header', async () => {
    const [space, other] = [await TestSpace.make(), await TestSpace.make()];
    const user = { email: 'user@wallet.test', password: 'Sandbox123!' };
    const { refreshToken } = tokensOf(await space.viaGateway('/auth/v1/login', { method: 'POST', body: user }));
    const refreshed = await post('/auth/v1/refresh', { refreshToken }, { 'x-sandbox-space': other.id });
    expect(refreshed.headers['x-sandbox-space']).toBe(other.id);
  });

  it.each([{}, { refreshToken: 7 }, { refreshToken: 'no.token.at-all' }, []])(
    'that is none changes nothing: %j',
    async (body) => {
      const answer = await post('/auth/v1/refresh', body);
      expect(answer.headers['x-sandbox-space']).toBe('default');
      expect(answer.status).toBeGreaterThanOrEqual(400);
    },
  );
});
