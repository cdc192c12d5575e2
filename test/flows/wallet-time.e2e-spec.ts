import { TestSpace } from '../support/test-space';
import { fixture, pass, refusalOf, setSystem, WalletClient, type Data } from './wallet/wallet-client';

const [W1, W2, W5] = [1, 2, 5].map((n) => fixture('wallet', n));
const E2 = fixture('escrow', 2);
const TX5 = fixture('transaction', 5);

/** The documents as they are stored, which nobody's reading can have changed. */
async function stored(space: TestSpace, collection: string, id: string): Promise<Data> {
  const { items } = await space.ask<{ items: readonly Data[] }>('GET', `/state/wallet/${collection}`);
  return items.find((doc) => doc['id'] === id)!;
}

describe('time', () => {
  it('ends a suspension although nobody reads', async () => {
    const space = await TestSpace.make();
    const admin = await WalletClient.as(space, 'admin');
    const early = await admin.post(`/wallets/${W5}/debit`, { amount: 100 });
    expect(early.body).toMatchObject({ code: 'ERR_WALLET_SUSPENDED', details: { suspendedUntil: expect.any(String) } });
    expect(await pass(space, 'PT3601S')).toContainEqual(
      expect.objectContaining({ service: 'wallet', job: 'resume-wallet', entity: W5 }),
    );
    expect(await stored(space, 'wallets', W5!)).toMatchObject({ status: 'active', suspendedUntil: null, version: 2 });
    expect((await admin.post(`/wallets/${W5}/debit`, { amount: 100 })).status).toBe(201);
  });

  it('returns the money of an expired escrow, also to a frozen payer', async () => {
    const space = await TestSpace.make();
    const admin = await WalletClient.as(space, 'admin');
    await admin.make(`/wallets/${W1}/freeze`, { reason: 'review' });
    await pass(space, 'P7D');
    expect(await stored(space, 'escrows', E2)).toMatchObject({ status: 'expired' });
    // The hold of TX5 lapsed on the way and the disputed escrow stays.
    expect(await stored(space, 'wallets', W1!)).toMatchObject({
      status: 'frozen',
      balance: 103_000,
      escrowed: 3_000,
      held: 0,
    });
    const later = await WalletClient.as(space, 'admin');
    expect(refusalOf(await later.post(`/escrows/${E2}/release`)).code).toBe('ERR_WALLET_ESCROW_EXPIRED');
    expect(await later.read(`/wallets/${W1}/transactions?type=escrow_refund`)).toMatchObject({
      items: [{ relatedId: E2, amount: 3_000, balanceAfter: 103_000 }, { relatedId: fixture('escrow', 4) }],
    });
    expect((await later.read(`/escrows/${fixture('escrow', 3)}`))['status']).toBe('disputed');
  });

  it('frees an uncaptured debit after seven days', async () => {
    const space = await TestSpace.make();
    const ran = await pass(space, 'P5D');
    expect(ran).toContainEqual(expect.objectContaining({ job: 'lapse-hold', entity: TX5 }));
    expect(await stored(space, 'transactions', TX5)).toMatchObject({ status: 'cancelled' });
    const admin = await WalletClient.as(space, 'admin');
    expect(refusalOf(await admin.post(`/transactions/${TX5}/complete`)).reason).toBe('TERMINAL_STATE');
  });

  it('forgets what it had planned when somebody is faster', async () => {
    const space = await TestSpace.make();
    const admin = await WalletClient.as(space, 'admin');
    await admin.make(`/wallets/${W5}/unsuspend`);
    await admin.make(`/transactions/${TX5}/cancel`);
    await admin.make(`/escrows/${E2}/release`);
    const { due } = await space.ask<{ due: readonly Data[] }>('GET', '/clock');
    const entities = due.filter(({ service }) => service === 'wallet').map(({ entity }) => entity);
    expect(entities).toEqual([fixture('escrow', 1)]);
  });

  it('does not wait for the database', async () => {
    const space = await TestSpace.make();
    await setSystem(space, 'db', 'down');
    await pass(space, 'PT2H');
    expect(await stored(space, 'wallets', W5!)).toMatchObject({ status: 'active' });
  });
});

describe('the job routes', () => {
  const key = { 'x-internal-api-key': 'sandbox-internal-key' };
  const job = (space: TestSpace, name: string, headers: Record<string, string> = key) =>
    space.call(`/wallet/v1/jobs/scheduled/${name}`, { method: 'POST', headers });

  it('need the internal key and no token', async () => {
    const space = await TestSpace.make();
    expect(refusalOf(await job(space, 'expire-escrows', {})).reason).toBe('API_KEY_INVALID');
    expect((await job(space, 'refresh-fx-rates')).body).toEqual({ success: true, data: { refreshed: 20 } });
  });

  it('refuse every call when no key is configured', async () => {
    const space = await TestSpace.make({ settings: { 'wallet.internalKey': '' } });
    expect(refusalOf(await job(space, 'expire-escrows', { 'x-internal-api-key': '' })).status).toBe(401);
  });

  it('find nothing to end in what was stored as overdue: its time is planned with it', async () => {
    const space = await TestSpace.make();
    const { items } = await space.ask<{ items: readonly Data[] }>('GET', '/state/wallet/escrows');
    const overdue = items.map((escrow) => (escrow['id'] === E2 ? { ...escrow, expiresAt: 0 } : escrow));
    await space.ask('PUT', '/state/wallet/escrows', overdue);
    expect((await job(space, 'expire-escrows')).body).toMatchObject({ data: { expired: 0 } });
    expect(await stored(space, 'wallets', W1!)).toMatchObject({ balance: 103_000, escrowed: 3_000 });
    expect((await job(space, 'resume-suspended')).body).toMatchObject({ data: { resumed: 0 } });
  });

  it('feel the state of the database', async () => {
    const space = await TestSpace.make();
    await setSystem(space, 'db', 'down');
    expect(refusalOf(await job(space, 'resume-suspended'))).toMatchObject({ status: 503 });
  });
});

describe('loading', () => {
  it('applies what is overdue, before the job does', async () => {
    const space = await TestSpace.make();
    const admin = await WalletClient.as(space, 'admin');
    const { items } = await space.ask<{ items: readonly Data[] }>('GET', '/state/wallet/wallets');
    await space.ask(
      'PUT',
      '/state/wallet/wallets',
      items.map((wallet) => (wallet['id'] === W5 ? { ...wallet, suspendedUntil: 0 } : wallet)),
    );
    expect(await admin.read(`/wallets/${W5}`)).toMatchObject({ status: 'active' });
    expect(await admin.read(`/wallets/${W2}`)).toMatchObject({ status: 'active', version: 1 });
  });
});
