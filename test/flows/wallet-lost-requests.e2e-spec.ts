import { TestSpace } from '../support/test-space';
import { fixture, WalletClient, type Data } from './wallet/wallet-client';

const W1 = fixture('wallet', 1);
const PATH = `/wallets/${W1}/debit`;
const key = { 'idempotency-key': 'k' };

interface Loss {
  readonly arm: (space: TestSpace) => Promise<unknown>;
  readonly headers: Readonly<Record<string, string>>;
}

const armed = (effect: object): Loss => ({
  arm: (space) =>
    space.ask('POST', '/faults', { match: { service: 'wallet', path: `/wallet/v1${PATH}` }, times: 1, ...effect }),
  headers: {},
});
const byHeader = (headers: Loss['headers']): Loss => ({ arm: () => Promise.resolve(), headers });

/** Every way in which a request is lost before it has an effect. */
const LOSSES: Readonly<Record<string, Loss>> = {
  'a forced error by header': byHeader({ 'x-sandbox-error': 'ERR_WALLET_TIMEOUT' }),
  'a forced error by rule': armed({ error: { code: 'ERR_WALLET_TIMEOUT' } }),
  'a reset connection by header': byHeader({ 'x-sandbox-fault': 'CONNECTION_RESET_BY_PEER' }),
  'a reset connection by rule': armed({ network: 'CONNECTION_RESET_BY_PEER' }),
  'an empty response by rule': armed({ network: 'EMPTY_RESPONSE' }),
};

describe.each(Object.entries(LOSSES))('a request lost before its effect, through %s,', (_way, { arm, headers }) => {
  it('leaves no money moved, no key in use and no request counted', async () => {
    const space = await TestSpace.make();
    await space.ask('PUT', '/clock', { action: 'freeze' });
    const user = await WalletClient.as(space, 'user');
    await arm(space);

    const lost = await user.post(PATH, { amount: 100 }, { ...key, ...headers }).catch(() => undefined);
    expect(lost?.status ?? 0).not.toBe(201);
    for (const collection of ['idempotency-keys', 'rate-windows']) {
      const { items } = await space.ask<{ items: readonly Data[] }>('GET', `/state/wallet/${collection}`);
      expect([collection, items]).toEqual([collection, []]);
    }

    const again = await user.post(PATH, { amount: 100 }, key);
    expect([again.status, again.headers['idempotency-replayed'], again.headers['x-ratelimit-remaining']]).toEqual([
      201,
      undefined,
      '99',
    ]);
    expect(await user.read(`/wallets/${W1}/balance`)).toMatchObject({ balance: 99_900 });
  });
});
