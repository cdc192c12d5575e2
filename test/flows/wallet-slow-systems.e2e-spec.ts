import { monotonicMs } from '@sadpath/clock';
import { TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';
import { fixture, refusalOf, WalletClient } from './wallet/wallet-client';

const W1 = fixture('wallet', 1);
const SLOW_MS = 400;
const topUp = { amount: 500, paymentMethodId: fixture('method', 1) };
const key = { 'idempotency-key': 'k' };

/** A space in which a system answers late. */
async function slow(name: string, slowMs?: number): Promise<{ space: TestSpace; user: WalletClient }> {
  const space = await TestSpace.make();
  const user = await WalletClient.as(space, 'user');
  const state = { state: 'slow', ...(slowMs === undefined ? {} : { slowMs }) };
  await space.ask('PUT', `/dependencies/wallet.${name}`, state);
  return { space, user };
}

async function timed(request: () => Promise<WireAnswer>): Promise<{ answer: WireAnswer; ms: number }> {
  const from = monotonicMs();
  return { answer: await request(), ms: monotonicMs() - from };
}

const TOUCHES: Readonly<Record<string, (user: WalletClient) => Promise<WireAnswer>>> = {
  db: (user) => user.get('/wallets'),
  gateway: (user) => user.post(`/wallets/${W1}/topup`, topUp),
  fx: (user) => user.get('/fx-rates/USD/EUR'),
  verifier: (user) => user.post(`/wallets/${W1}/payment-methods/${fixture('method', 2)}/verify`, { code: '123456' }),
  coldStart: (user) => user.get('/wallets'),
};

describe('a slow system', () => {
  it.each(Object.entries(TOUCHES))('%s keeps the caller waiting for its slowMs', async (name, touch) => {
    const { user } = await slow(name, SLOW_MS);
    const { answer, ms } = await timed(() => touch(user));
    expect(answer.status).toBe(name === 'coldStart' ? 503 : 504);
    expect(ms).toBeGreaterThanOrEqual(SLOW_MS);
  });

  it('keeps nobody waiting who does not touch it', async () => {
    const { user } = await slow('gateway', 60_000);
    expect((await user.get('/wallets')).status).toBe(200);
    expect(refusalOf(await user.post(`/wallets/${W1}/debit`, { amount: 1_000_000 })).status).toBe(402);
  });

  it('answers its time-out at once unless it has a slowMs', async () => {
    const { user } = await slow('db');
    expect(refusalOf(await user.get('/wallets'))).toMatchObject({ status: 504, reason: 'DEPENDENCY_SLOW' });
  });

  it('lets others use the wallet while somebody waits', async () => {
    const { space, user } = await slow('gateway', SLOW_MS);
    const admin = await WalletClient.as(space, 'admin');
    const waiting = user.post(`/wallets/${W1}/topup`, topUp, key);
    const debits = await Promise.all([1, 2, 3].map(() => admin.post(`/wallets/${W1}/debit`, { amount: 1 })));
    expect(debits.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await waiting).status).toBe(504);
    expect(await admin.read(`/wallets/${W1}/balance`)).toMatchObject({ balance: 99_997 });
  });
});

describe('an idempotency key whose first request still waits', () => {
  it('is in progress, and free once the time-out is answered', async () => {
    const { space, user } = await slow('gateway', SLOW_MS);
    const send = (amount = topUp.amount) => user.post(`/wallets/${W1}/topup`, { ...topUp, amount }, key);
    const first = send();
    await untilKeyIsInUse(space);
    expect(refusalOf(await send())).toEqual({
      status: 409,
      code: 'ERR_WALLET_CONFLICT',
      reason: 'IDEMPOTENCY_IN_PROGRESS',
    });
    expect(refusalOf(await send(501)).reason).toBe('BODY_MISMATCH');
    expect((await first).status).toBe(504);
    await space.ask('PUT', '/dependencies/wallet.gateway', { state: 'up' });
    const done = await send();
    expect([done.status, done.headers['idempotency-replayed']]).toEqual([201, undefined]);
    expect((await send()).headers['idempotency-replayed']).toBe('true');
    expect(await user.read(`/wallets/${W1}/balance`)).toMatchObject({ balance: 100_500 });
  });
});

/** Settles when the first request has come as far as its key. */
async function untilKeyIsInUse(space: TestSpace): Promise<void> {
  for (let i = 0; i < 1_000; i++) {
    const { items } = await space.ask<{ items: readonly unknown[] }>('GET', '/state/wallet/idempotency-keys');
    if (items.length > 0) return;
  }
  throw new Error('no key is in use');
}
