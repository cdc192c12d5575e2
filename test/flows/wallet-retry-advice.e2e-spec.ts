import type { RetryAdvice } from '@sadpath/catalog';
import type { PlayedStep } from '@sadpath/recipes';
import { playIn } from '../support/play-in';
import { suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';
import { fixture, pass, setSystem, tenantId, WalletClient } from './wallet/wallet-client';

const { recipes, errors } = suiteFacts();
const W1 = fixture('wallet', 1);

/** The wallet's recipes whose codes carry an advice. */
const advised = (...advice: readonly RetryAdvice[]) =>
  recipes
    .filter(({ service }) => service === 'wallet')
    .filter(({ code }) => errors.some((each) => each.id === `wallet/${code}` && advice.includes(each.retry)))
    .map((recipe) => [recipe.code, recipe] as const);

/** A code that has been met: how its request is sent again, unchanged, with a token of the day. */
interface Met {
  readonly space: TestSpace;
  readonly answer: WireAnswer;
  again(more?: { readonly user?: string; readonly headers?: Readonly<Record<string, string>> }): Promise<WireAnswer>;
}

async function meet(recipe: RecipeFacts): Promise<Met> {
  const space = await TestSpace.make();
  await space.ask('PUT', '/clock', { action: 'freeze' });
  const { steps, fault } = await playIn(space, recipe);
  const last = steps.at(-1);
  if (fault !== undefined || last?.answer === undefined) throw new Error(`${recipe.code} was not met: ${fault ?? ''}`);
  const { method, path, headers, body } = last.request;
  const { 'x-sandbox-space': _, ...own } = headers;
  return {
    space,
    answer: last.answer as WireAnswer,
    again: async ({ user = userOf(steps), headers: more = {} } = {}) =>
      space.call(path, {
        method,
        headers: { ...own, ...(user === undefined ? {} : { authorization: await bearerOf(space, user) }), ...more },
        ...(body === undefined ? {} : { rawBody: body }),
      }),
  };
}

/** Who logged in last in a recipe; nobody where the last request carries no token. */
function userOf(steps: readonly PlayedStep[]): string | undefined {
  if (steps.at(-1)?.request.headers['authorization'] === undefined) return undefined;
  const login = steps.filter(({ request }) => request.path === '/auth/v1/login').at(-1);
  return (JSON.parse(login?.request.body ?? '{}') as { email?: string }).email?.split('@')[0];
}

async function bearerOf(space: TestSpace, user: string): Promise<string> {
  const body = { email: `${user}@wallet.test`, password: 'Sandbox123!' };
  const { body: tokens } = await space.call('/auth/v1/login', { method: 'POST', body });
  return `Bearer ${(tokens as { data: { accessToken: string } }).data.accessToken}`;
}

/** The instant up to which a client is told to wait. */
function toldBy({ headers, body }: WireAnswer): string {
  const { details, timestamp } = body as { details: Readonly<Record<string, string>>; timestamp: string };
  const seconds = headers['retry-after'];
  if (seconds !== undefined) return new Date(Date.parse(timestamp) + (Number(seconds) + 1) * 1_000).toISOString();
  return details['suspendedUntil'] ?? details['expiresAt'] ?? '';
}

describe('after-wait: time alone is enough, and the wait is told', () => {
  const codes = advised('after-wait');

  it.each(codes)('%s', async (_code, recipe) => {
    const { space, answer, again } = await meet(recipe);
    await space.ask('PUT', '/clock', { action: 'freeze', instant: toldBy(answer) });
    expect((await again()).status).toBeLessThan(300);
  });

  it('is what few codes say', () => {
    expect(codes.map(([code]) => code).sort()).toEqual([
      'ERR_WALLET_IDEMPOTENCY_CONFLICT',
      'ERR_WALLET_RATE_LIMITED',
      'ERR_WALLET_SUSPENDED',
    ]);
  });
});

describe('same-request: the failure is transient', () => {
  const codes = advised('same-request');

  it.each(codes)('%s', async (_code, recipe) => {
    const { space, again } = await meet(recipe);
    for (const system of ['coldStart', 'db', 'fx', 'gateway', 'verifier']) await setSystem(space, system, 'up');
    expect((await again()).status).toBeLessThan(300);
  });

  it('is what the page says of six codes, the rate limit apart', () => {
    expect(codes).toHaveLength(5);
  });
});

/** Thirty days later another refusal stands in the way: the escrow has expired. */
const OTHERWISE: Readonly<Record<string, string>> = { ERR_WALLET_ESCROW_NOT_FUNDED: 'ERR_WALLET_ESCROW_EXPIRED' };

describe('after-change and never: time alone changes nothing', () => {
  it.each(advised('after-change', 'never'))('%s', async (code, recipe) => {
    const { space, again } = await meet(recipe);
    await pass(space, 'P30D');
    expect((await again()).body).toMatchObject({ code: OTHERWISE[code] ?? code });
  });
});

type Change = (met: Met, admin: WalletClient) => Promise<WireAnswer>;

const after =
  (...posts: readonly (readonly [path: string, body?: object])[]): Change =>
  async ({ again }, admin) => {
    for (const [path, body] of posts) await admin.make(path, body);
    return again();
  };

/** The change that the remedy names, where the same request succeeds after it. */
const CHANGES: Readonly<Record<string, Change>> = {
  ERR_WALLET_FROZEN: after([`/wallets/${fixture('wallet', 3)}/unfreeze`]),
  ERR_WALLET_INSUFFICIENT_BALANCE: after([`/wallets/${fixture('wallet', 8)}/credit`, { amount: 1 }]),
  ERR_WALLET_INSUFFICIENT_CREDITS: after(
    [`/wallets/${fixture('wallet', 8)}/credit`, { amount: 1_000 }],
    [`/wallets/${fixture('wallet', 8)}/credits/purchase`, { packId: 'pack_100' }],
  ),
  ERR_WALLET_CREDIT_LIMIT_EXCEEDED: after([`/wallets/${fixture('wallet', 6)}/credit`, { amount: 1 }]),
  ERR_WALLET_ESCROW_NOT_FUNDED: after([`/escrows/${fixture('escrow', 1)}/fund`]),
  ERR_WALLET_PAYMENT_METHOD_INACTIVE: after([
    `/wallets/${W1}/payment-methods/${fixture('method', 2)}/verify`,
    { code: '123456' },
  ]),
  ERR_WALLET_FORBIDDEN: ({ again }) => again({ user: 'admin' }),
  ERR_WALLET_UNAUTHORIZED: ({ again }) => again({ user: 'user' }),
  ERR_WALLET_TENANT_REQUIRED: ({ again }) => again({ headers: { 'x-tenant-id': tenantId(1) } }),
  ERR_WALLET_ALREADY_EXISTS: emptied((admin) => admin.make(`/wallets/${W1}/close`)),
  ERR_WALLET_CONFLICT: emptied(() => Promise.resolve()),
};

/** Takes all money out of the wallet that the request is about. */
function emptied(then: (admin: WalletClient) => Promise<unknown>): Change {
  return async ({ again }, admin) => {
    await admin.make(`/transactions/${fixture('transaction', 5)}/cancel`);
    await admin.make(`/escrows/${fixture('escrow', 2)}/release`);
    await admin.make(`/escrows/${fixture('escrow', 3)}/resolve`, { outcome: 'release_to_payee' });
    await admin.make(`/wallets/${W1}/debit`, { amount: 100_000 });
    await then(admin);
    return again();
  };
}

describe('after-change: the same request succeeds once somebody has changed what the remedy names', () => {
  it.each(Object.entries(CHANGES))('%s', async (code, change) => {
    const [, recipe] = advised('after-change').find(([advisedCode]) => advisedCode === code)!;
    const met = await meet(recipe);
    expect((await change(met, await WalletClient.as(met.space, 'admin'))).status).toBeLessThan(300);
  });
});
