import { TestSpace } from '../support/test-space';
import { pass, refusalOf, WalletClient } from './wallet/wallet-client';

/** Seconds since 1970 at which every space here begins, held still. */
const START = Date.UTC(2026, 1, 21, 10) / 1_000;

async function frozenSpace(): Promise<TestSpace> {
  const space = await TestSpace.make();
  await space.ask('PUT', '/clock', { action: 'freeze', instant: '2026-02-21T10:00:00.000Z' });
  return space;
}

describe('the rate limit', () => {
  it('counts down in headers and refuses with the seconds to wait', async () => {
    const space = await frozenSpace();
    const burst = await WalletClient.as(space, 'burst');
    for (const left of [4, 3, 2, 1, 0]) {
      expect((await burst.get('/wallets')).headers).toMatchObject({
        'x-ratelimit-limit': '5',
        'x-ratelimit-remaining': String(left),
        'x-ratelimit-reset': String(START + 60),
      });
    }
    await pass(space, 'PT20S');
    const refused = await burst.get('/wallets');
    expect([refused.status, refused.headers['retry-after'], refused.headers['x-ratelimit-remaining']]).toEqual([
      429,
      '40',
      '0',
    ]);
    await pass(space, 'PT40S');
    expect((await burst.get('/wallets')).status).toBe(200);
  });

  it('is that of the plan, a hundred at most', async () => {
    const space = await frozenSpace();
    for (const [user, limit] of Object.entries({ burst: '5', user: '100', admin: '100', super: '100' })) {
      const { headers } = await (await WalletClient.as(space, user)).get('/credits/packs');
      expect([user, headers['x-ratelimit-limit']]).toEqual([user, limit]);
    }
  });

  it('counts each user of each tenant apart', async () => {
    const space = await frozenSpace();
    const platform = await WalletClient.as(space, 'platform');
    const left = async (tenant: number): Promise<unknown> => {
      const headers = { 'x-tenant-id': `00000000-0000-4000-a000-00000000000${tenant}` };
      return (await platform.get('/wallets', headers)).headers['x-ratelimit-remaining'];
    };
    expect([await left(1), await left(1), await left(2)]).toEqual(['99', '98', '99']);
  });

  it('does not count login, health, jobs and what is forced', async () => {
    const space = await frozenSpace();
    const burst = await WalletClient.as(space, 'burst');
    const login = { email: 'burst@wallet.test', password: 'Sandbox123!' };
    for (let i = 0; i < 10; i++) {
      await space.call('/auth/v1/login', { method: 'POST', body: login });
      await burst.get('/_internal/healthz');
      await burst.get('/wallets', { 'x-sandbox-error': 'ERR_WALLET_TIMEOUT' });
    }
    expect((await burst.get('/wallets')).headers['x-ratelimit-remaining']).toBe('4');
  });

  it('shows on a forced answer what the caller has left, and a window of his plan run out on a forced refusal', async () => {
    const space = await frozenSpace();
    const burst = await WalletClient.as(space, 'burst');
    for (let i = 0; i < 2; i++) await burst.get('/wallets');
    await pass(space, 'PT20S');
    const timeOut = await burst.get('/wallets', { 'x-sandbox-error': 'ERR_WALLET_TIMEOUT' });
    expect(timeOut.headers).toMatchObject({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '3',
      'x-ratelimit-reset': String(START + 60),
    });
    const refused = await burst.get('/wallets', { 'x-sandbox-error': 'ERR_WALLET_RATE_LIMITED' });
    expect(refused.headers).toMatchObject({ 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '0' });
    expect(refused.body).toMatchObject({ details: { limit: 5 } });
    await space.ask('PATCH', '/space', { settings: { 'wallet.rateLimit': 7 } });
    const bySetting = await burst.get('/wallets', { 'x-sandbox-error': 'ERR_WALLET_RATE_LIMITED' });
    expect(bySetting).toMatchObject({ headers: { 'x-ratelimit-limit': '7' }, body: { details: { limit: 7 } } });
  });

  it('counts refused requests too', async () => {
    const burst = await WalletClient.as(await frozenSpace(), 'burst');
    for (let i = 0; i < 5; i++) await burst.post('/wallets', {});
    expect(refusalOf(await burst.post('/wallets', {})).code).toBe('ERR_WALLET_RATE_LIMITED');
  });
});
