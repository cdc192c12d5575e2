import { TestSpace } from '../support/test-space';
import { fixture, refusalOf, WalletClient } from './wallet/wallet-client';

const TEN = '2026-02-21T10:00:00.000Z';
const NINE = '2026-02-21T09:00:00.000Z';
const unix = (instant: string): number => Date.parse(instant) / 1_000;

/** A space that stands still at ten. */
async function atTen(): Promise<TestSpace> {
  const space = await TestSpace.make();
  await space.ask('PUT', '/clock', { action: 'freeze', instant: TEN });
  return space;
}

const backToNine = (space: TestSpace) => space.ask('PUT', '/clock', { action: 'freeze', instant: NINE });

describe('a clock that is set back', () => {
  it('does not lengthen a cold start', async () => {
    const space = await atTen();
    const user = await WalletClient.as(space, 'user');
    await space.ask('PUT', '/dependencies/wallet.coldStart', { state: 'slow' });
    const starting = await user.get('/wallets');
    expect([starting.status, starting.headers['retry-after']]).toEqual([503, '10']);
    await backToNine(space);
    expect((await user.get('/wallets')).status).toBe(200);
    expect(await space.ask('GET', '/dependencies/wallet.coldStart')).toMatchObject({ state: 'up' });
  });

  it('quotes no rate of the future', async () => {
    const space = await atTen();
    const user = await WalletClient.as(space, 'user');
    const later = await user.read('/fx-rates/USD/EUR');
    await backToNine(space);
    const now = await user.read('/fx-rates/USD/EUR');
    expect(now).toMatchObject({ fetchedAt: NINE, expiresAt: '2026-02-21T09:15:00.000Z' });
    expect(now['id']).not.toBe(later['id']);
    expect(await user.read('/fx-rates/USD/EUR')).toEqual(now);
  });

  it('forgets no idempotency key, because the money has moved', async () => {
    const space = await atTen();
    const user = await WalletClient.as(space, 'user');
    const debit = () =>
      user.post(`/wallets/${fixture('wallet', 1)}/debit`, { amount: 100 }, { 'idempotency-key': 'k' });
    await debit();
    await backToNine(space);
    expect((await debit()).headers['idempotency-replayed']).toBe('true');
  });
});

describe('a forced 429', () => {
  it('shows a budget that is spent, until the instant it tells', async () => {
    const space = await atTen();
    const user = await WalletClient.as(space, 'user');
    const forced = await user.get('/wallets', { 'x-sandbox-error': 'ERR_WALLET_RATE_LIMITED' });
    expect(refusalOf(forced)).toMatchObject({ status: 429, reason: 'RATE_LIMITED' });
    expect(forced.headers).toMatchObject({
      'retry-after': '60',
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(unix(TEN) + 60),
    });
  });

  it('follows the wait that a rule gives', async () => {
    const space = await atTen();
    const user = await WalletClient.as(space, 'user');
    const rule = { match: { service: 'wallet' }, error: { code: 'ERR_WALLET_RATE_LIMITED' }, retryAfter: 7, times: 1 };
    await space.ask('POST', '/faults', rule);
    const { headers } = await user.get('/wallets');
    expect([headers['retry-after'], headers['x-ratelimit-reset']]).toEqual(['7', String(unix(TEN) + 7)]);
  });

  it('leaves other forced answers with the limit that the space sets', async () => {
    const space = await TestSpace.make({ settings: { 'wallet.rateLimit': 3 } });
    const user = await WalletClient.as(space, 'user');
    const forced = await user.get('/wallets', { 'x-sandbox-error': 'ERR_WALLET_TIMEOUT' });
    expect(forced.headers).toMatchObject({ 'x-ratelimit-limit': '3', 'x-ratelimit-remaining': '3' });
    expect((await user.get('/wallets')).headers).toMatchObject({ 'x-ratelimit-limit': '3' });
  });
});
