import { TestSpace } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';
import { dataOf, fixture, refusalOf, setSystem, WalletClient, type Data } from '../wallet/wallet-client';
import { endOfToken, expectTold, type ToldEnd, type ToldRow } from './told-end';

const W1 = fixture('wallet', 1);
const SECOND = 1_000;
/** No whole second, so that an end told in seconds would differ from the one that is meant. */
const START = '2026-02-21T10:00:00.700Z';

interface Begun {
  readonly space: TestSpace;
  readonly admin: WalletClient;
}

async function begin(user = 'admin'): Promise<Begun> {
  const space = await TestSpace.make({ clock: START });
  return { space, admin: await WalletClient.as(space, user) };
}

const detailsOf = (body: unknown): Data => (body as { readonly details: Data }).details;
const nativeDetailsOf = (body: unknown): Data => (body as { readonly error: { readonly details: Data } }).error.details;
/** The reason of a refusal, or its code; the status of a success. */
const passes = (answer: WireAnswer): unknown =>
  answer.status < 300 ? answer.status : (refusalOf(answer).reason ?? refusalOf(answer).code);

/** A suspended wallet; what somebody is told of it. */
async function suspended(told: (debit: (headers?: Record<string, string>) => Promise<WireAnswer>) => Promise<unknown>) {
  const { space, admin } = await begin();
  await admin.make(`/wallets/${W1}/suspend`, { reason: 'odd', durationSeconds: 60 });
  const debit = (headers = {}) => admin.post(`/wallets/${W1}/debit`, { amount: 1 }, headers);
  const act = async () => passes(await debit());
  return { space, told: String(await told(debit)), act, before: 'WALLET_SUSPENDED', after: 201 };
}

/** Uses a window up; what the refusal tells. */
async function usedUp(told: (refusal: WireAnswer) => string | number): Promise<ToldEnd> {
  const { space, admin } = await begin('burst');
  for (let i = 0; i < 5; i++) await admin.get('/credits/packs');
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT10.1S' });
  const refusal = await admin.get('/credits/packs');
  const act = async () => passes(await admin.get('/credits/packs'));
  return { space, told: told(refusal), unit: SECOND, act, before: 'RATE_LIMITED', after: 200 };
}

/** A cold start that has gone on for a while; what the refusal tells. */
async function starting(): Promise<ToldEnd> {
  const { space, admin } = await begin();
  await setSystem(space, 'coldStart', 'slow');
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT4.4S' });
  const ask = () => admin.get('/credits/packs');
  const told = Number((await ask()).headers['retry-after']);
  return { space, told, act: async () => passes(await ask()), before: 'COLD_START', after: 200 };
}

const ROWS: readonly ToldRow[] = [
  ['suspendedUntil of a refusal', () => suspended(async (debit) => detailsOf((await debit()).body)['suspendedUntil'])],
  [
    'suspendedUntil of a refusal in the native envelope',
    () =>
      suspended(
        async (debit) => nativeDetailsOf((await debit({ 'x-sandbox-envelope': 'native' })).body)['suspendedUntil'],
      ),
  ],
  [
    'expiresAt of an escrow',
    async () => {
      const { space, admin } = await begin();
      const parties = { payerWalletId: W1, payeeWalletId: fixture('wallet', 2) };
      const { id, expiresAt } = await admin.make('/escrows', { ...parties, amount: 10, expiresInSeconds: 60 });
      await admin.make(`/escrows/${String(id)}/fund`);
      const act = async () => passes(await admin.post(`/escrows/${String(id)}/release`));
      return { space, told: String(expiresAt), act, before: 200, after: 'ESCROW_EXPIRED' };
    },
  ],
  [
    'expiresAt of an exchange rate',
    async () => {
      const { space, admin } = await begin();
      const { id, expiresAt } = await admin.read('/fx-rates/USD/EUR');
      const order = { from: 'USD', to: 'EUR', amount: 100, rateId: id };
      const act = async () => passes(await admin.post('/fx-rates/convert', order));
      return { space, told: String(expiresAt), act, before: 200, after: 'RATE_EXPIRED' };
    },
  ],
  [
    'expiresAt of an idempotency key',
    async () => {
      const { space, admin } = await begin();
      const debit = (client: WalletClient, amount: number) =>
        client.post(`/wallets/${W1}/debit`, { amount }, { 'idempotency-key': 'k' });
      dataOf(await debit(admin, 1));
      const told = String(detailsOf((await debit(admin, 2)).body)['expiresAt']);
      const act = async () => passes(await debit(await WalletClient.as(space, 'admin'), 2));
      return { space, told, act, before: 'BODY_MISMATCH', after: 201 };
    },
  ],
  [
    'verificationExpiresAt of a payment method',
    async () => {
      const { space, admin } = await begin();
      const card = { type: 'card', token: 'tok_visa_1111', holderName: 'A', expMonth: 12, expYear: 2030 };
      const { id, verificationExpiresAt } = await admin.make(`/wallets/${W1}/payment-methods`, card);
      const act = async () => {
        const later = await WalletClient.as(space, 'admin');
        return passes(await later.post(`/wallets/${W1}/payment-methods/${String(id)}/verify`, { code: '123456' }));
      };
      return { space, told: String(verificationExpiresAt), act, before: 200, after: 'CODE_EXPIRED' };
    },
  ],
  [
    'expMonth and expYear of a card, its last month',
    async () => {
      const { space, admin } = await begin();
      const card = { type: 'card', token: 'tok_visa_1111', holderName: 'A', expMonth: 2, expYear: 2026 };
      await space.ask('PUT', '/clock', { action: 'advance', duration: 'P6DT20H' });
      const late = await WalletClient.as(space, 'admin');
      const { id } = await late.make(`/wallets/${W1}/payment-methods`, card);
      const act = async () => {
        const later = await WalletClient.as(space, 'admin');
        return passes(await later.post(`/wallets/${W1}/payment-methods/${String(id)}/verify`, { code: '123456' }));
      };
      expect(admin).not.toBe(late);
      return { space, told: '2026-03-01T00:00:00Z', act, before: 200, after: 'CARD_EXPIRED' };
    },
  ],
  [
    'X-RateLimit-Reset',
    () => usedUp(({ headers }) => new Date(Number(headers['x-ratelimit-reset']) * SECOND).toISOString()),
  ],
  ['Retry-After of too many requests', () => usedUp(({ headers }) => Number(headers['retry-after']))],
  ['retryAfter of too many requests', () => usedUp(({ body }) => Number(detailsOf(body)['retryAfter']))],
  ['Retry-After of a cold start', starting],
  [
    'exp of a token',
    async () => {
      const { space, admin } = await begin();
      const login = { email: 'admin@wallet.test', password: 'Sandbox123!' };
      const answer = dataOf(await space.call('/auth/v1/login', { method: 'POST', body: login }));
      const act = async () => passes(await admin.get('/credits/packs'));
      return { space, told: endOfToken(String(answer['accessToken'])), act, before: 200, after: 'TOKEN_EXPIRED' };
    },
  ],
  [
    'expiresIn of a token',
    async () => {
      const { space, admin } = await begin();
      const login = { email: 'admin@wallet.test', password: 'Sandbox123!' };
      const answer = dataOf(await space.call('/auth/v1/login', { method: 'POST', body: login }));
      const act = async () => passes(await admin.get('/credits/packs'));
      return { space, told: Number(answer['expiresIn']), act, before: 200, after: 'TOKEN_EXPIRED' };
    },
  ],
];

describe('whoever acts at the end he was told finds it, and one step earlier not yet:', () => {
  it.each(ROWS)('%s', (_, reach) => expectTold(reach));
});

describe('a window of requests', () => {
  it('is whole again at the instant its reset tells', async () => {
    const { space, admin } = await begin();
    const first = await admin.get('/credits/packs');
    const instant = new Date(Number(first.headers['x-ratelimit-reset']) * SECOND).toISOString();
    await space.ask('PUT', '/clock', { action: 'freeze', instant });
    expect((await admin.get('/credits/packs')).headers['x-ratelimit-remaining']).toBe('99');
  });
});
