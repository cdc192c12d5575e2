import { TestSpace } from '../support/test-space';
import { dataOf, fixture, refusalOf, WalletClient, type Data } from './wallet/wallet-client';

const W1 = fixture('wallet', 1);
/** A start that is no whole second, so that an end told in seconds would differ from the one that is meant. */
const START = '2026-02-21T10:00:00.700Z';

interface Begun {
  readonly space: TestSpace;
  readonly admin: WalletClient;
  /** Stops the clock at an instant, or so many milliseconds after it. */
  readonly at: (instant: string, ms?: number) => Promise<unknown>;
}

async function begin(): Promise<Begun> {
  const space = await TestSpace.make();
  const at = (instant: string, ms = 0) =>
    space.ask('PUT', '/clock', { action: 'freeze', instant: new Date(Date.parse(instant) + ms).toISOString() });
  await at(START);
  return { space, admin: await WalletClient.as(space, 'admin'), at };
}

const detailsOf = (body: unknown): Data => (body as { readonly details: Data }).details;

describe('whoever acts at the instant he was told finds what he was told, and a moment earlier not yet:', () => {
  it('the end of a suspension', async () => {
    const { admin, at } = await begin();
    await admin.make(`/wallets/${W1}/suspend`, { reason: 'odd', durationSeconds: 60 });
    const debit = () => admin.post(`/wallets/${W1}/debit`, { amount: 1 });
    const told = String(detailsOf((await debit()).body)['suspendedUntil']);
    await at(told, -1);
    expect(refusalOf(await debit()).code).toBe('ERR_WALLET_SUSPENDED');
    await at(told);
    expect((await debit()).status).toBe(201);
  });

  it('the expiry of an escrow', async () => {
    const { admin, at } = await begin();
    const parties = { payerWalletId: W1, payeeWalletId: fixture('wallet', 2) };
    const open = () => admin.make('/escrows', { ...parties, amount: 10, expiresInSeconds: 60 });
    const [one, other] = [await open(), await open()];
    for (const { id } of [one, other]) await admin.make(`/escrows/${String(id)}/fund`);
    await at(String(one['expiresAt']), -1);
    expect((await admin.post(`/escrows/${String(one['id'])}/release`)).status).toBe(200);
    await at(String(other['expiresAt']));
    const late = await admin.post(`/escrows/${String(other['id'])}/release`);
    expect(late.body).toMatchObject({
      code: 'ERR_WALLET_ESCROW_EXPIRED',
      details: { expiredAt: other['expiresAt'] },
    });
  });

  it('the expiry of an exchange rate', async () => {
    const { admin, at } = await begin();
    const { id, expiresAt } = await admin.read('/fx-rates/USD/EUR');
    const convert = () => admin.post('/fx-rates/convert', { from: 'USD', to: 'EUR', amount: 100, rateId: id });
    await at(String(expiresAt), -1);
    expect((await convert()).status).toBe(200);
    await at(String(expiresAt));
    expect(refusalOf(await convert()).reason).toBe('RATE_EXPIRED');
  });

  it('the end of an idempotency key', async () => {
    const { space, admin, at } = await begin();
    const debit = (client: WalletClient, amount: number) =>
      client.post(`/wallets/${W1}/debit`, { amount }, { 'idempotency-key': 'k' });
    dataOf(await debit(admin, 1));
    const told = String(detailsOf((await debit(admin, 2)).body)['expiresAt']);
    await at(told, -1);
    // The first token has ended by then.
    const tomorrow = await WalletClient.as(space, 'admin');
    expect(refusalOf(await debit(tomorrow, 2)).code).toBe('ERR_WALLET_IDEMPOTENCY_CONFLICT');
    await at(told);
    expect((await debit(tomorrow, 2)).status).toBe(201);
  });

  it('the reset of a rate window', async () => {
    const { admin, at } = await begin();
    const first = await admin.get('/credits/packs');
    const reset = Number(first.headers['x-ratelimit-reset']) * 1_000;
    await at(new Date(reset).toISOString());
    expect((await admin.get('/credits/packs')).headers['x-ratelimit-remaining']).toBe('99');
  });
});
