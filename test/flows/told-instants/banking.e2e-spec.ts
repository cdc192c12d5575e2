import { BankClient, QUICK_CASH, W1, type BankAnswer } from '../banking/bank-client';
import { endOfToken, expectTold, type ToldEnd, type ToldRow } from './told-end';

/** No whole second, so that an end told in seconds would differ from the one that is meant. */
const START = '2026-02-27T14:22:00.700Z';
const SECOND = 1_000;
const LOW = { email: 'lowkyc@example.com', wallet: '00000000-0000-4000-8000-000000001012' };

const enter = (email = 'testuser@example.com'): Promise<BankClient> => BankClient.login(email, { clock: START });
const visit = (tenant = 'fmfb'): Promise<BankClient> => BankClient.visit({ clock: START }, tenant);
const passes = ({ status, body }: BankAnswer): unknown => body.code ?? status;
const factsOf = ({ body }: BankAnswer): Readonly<Record<string, unknown>> =>
  (body.details as readonly Readonly<Record<string, unknown>>[])[0] ?? {};
/** Midnight in Lagos at which a day begins. */
const midnight = (date: unknown, days = 0): string =>
  new Date(Date.parse(`${String(date)}T00:00:00+01:00`) + days * 86_400_000).toISOString();

/** Locks a user out; what the refusal tells. */
async function lockedOut(told: (facts: Readonly<Record<string, unknown>>) => string | number): Promise<ToldEnd> {
  const visitor = await visit();
  const login = (password: string) => visitor.post('/auth/login', { email: 'lockme@example.com', password });
  for (let i = 0; i < 5; i++) await login('wrong');
  const facts = factsOf(await login('TestPass123!'));
  const act = async () => passes(await login('TestPass123!'));
  return { space: visitor.space, told: told(facts), act, before: 'ACCOUNT_LOCKED', after: 200 };
}

/** Uses a window up; what the refusal tells. */
async function usedUp(told: (refusal: BankAnswer) => string | number): Promise<ToldEnd> {
  const visitor = await visit('tinybank');
  for (let i = 0; i < 5; i++) await visitor.get('/theme');
  await visitor.space.ask('PUT', '/clock', { action: 'advance', duration: 'PT10.1S' });
  const refusal = await visitor.get('/theme');
  const act = async () => passes(await visitor.get('/theme'));
  return { space: visitor.space, told: told(refusal), unit: SECOND, act, before: 'RATE_LIMIT_EXCEEDED', after: 200 };
}

/** Spends all that a day or a month allows; what the answer tells. */
async function spent(
  count: number,
  told: (user: BankClient, refusal: BankAnswer) => Promise<string>,
): Promise<ToldEnd> {
  const user = await enter(LOW.email);
  const pay = (of: BankClient, amount: number) => of.transfer(amount, '0000000003', LOW.wallet);
  for (let i = 0; i < count; i++) await pay(user, 50_000 / count);
  const act = async () => passes(await pay(await user.as(LOW.email), 1));
  return { space: user.space, told: await told(user, await pay(user, 1)), act, before: 'LIMIT_EXCEEDED', after: 201 };
}

const ROWS: readonly ToldRow[] = [
  ['lockedUntil', () => lockedOut(({ lockedUntil }) => String(lockedUntil))],
  ['retryAfterSeconds of a locked login', () => lockedOut((facts) => Number(facts['retryAfterSeconds']))],
  [
    'RateLimit-Reset',
    () => usedUp(({ headers }) => new Date(Number(headers['ratelimit-reset']) * SECOND).toISOString()),
  ],
  ['Retry-After of too many requests', () => usedUp(({ headers }) => Number(headers['retry-after']))],
  ['retryAfterSeconds of too many requests', () => usedUp((refusal) => Number(factsOf(refusal)['retryAfterSeconds']))],
  ['resetsAt of a refusal', () => spent(1, async (_, refusal) => String(factsOf(refusal)['resetsAt']))],
  [
    'resetsAt of the daily limit',
    () => spent(1, async (user) => (await user.get(`/wallets/${LOW.wallet}/limits`)).text('daily.resetsAt')),
  ],
  [
    'retryAfterSeconds of a transfer like the last one',
    async () => {
      const user = await enter();
      await user.transfer(500);
      await user.space.ask('PUT', '/clock', { action: 'advance', duration: 'PT10.1S' });
      const act = async () => passes(await user.transfer(500));
      const told = Number(factsOf(await user.transfer(500))['retryAfterSeconds']);
      return { space: user.space, told, act, before: 'DUPLICATE_TRANSFER', after: 201 };
    },
  ],
  [
    'resetsAt of the monthly limit',
    async () => {
      const user = await enter();
      const path = `/wallets/${W1}/limits`;
      await user.transfer(500);
      const act = async () => (await (await user.as('testuser@example.com')).get(path)).amount('monthly.used');
      const told = (await user.get(path)).text('monthly.resetsAt');
      return { space: user.space, told, act, before: 500, after: 0 };
    },
  ],
  [
    'maturityDate of locked savings',
    async () => {
      const user = await enter();
      const body = { productType: 'locked', amount: 10_000, lockPeriodMonths: 3 };
      const opened = await user.post('/savings/locked', body);
      const id = opened.text('accountId');
      const act = async () => {
        const later = await user.as('testuser@example.com');
        return passes(await later.post(`/savings/${id}/withdraw`, { destinationWalletId: W1 }));
      };
      const told = midnight(opened.text('maturityDate'));
      return { space: user.space, told, act, before: 'EARLY_WITHDRAWAL', after: 200 };
    },
  ],
  [
    'targetDate of savings',
    async () => {
      const user = await enter();
      const body = {
        productType: 'target',
        targetName: 'Trip',
        targetAmount: 100_000,
        targetDate: '2026-08-27',
        monthlyContribution: 20_000,
      };
      const id = (await user.post('/savings/target', body)).text('accountId');
      const act = async () => (await (await user.as('testuser@example.com')).get(`/savings/${id}`)).text('status');
      return { space: user.space, told: midnight('2026-08-27'), act, before: 'active', after: 'matured' };
    },
  ],
  [
    'nextDueDate of a loan, its last day',
    async () => {
      const user = await enter();
      await user.post('/loan-applications', { productId: QUICK_CASH, amount: 50_000, tenureMonths: 2 });
      await user.advance('PT10S');
      const shown = async (of: BankClient) =>
        ((await of.get('/loans')).body.data as readonly { nextDueDate: string; status: string }[])[0];
      const act = async () => (await shown(await user.as('testuser@example.com')))?.status;
      const told = midnight((await shown(user))?.nextDueDate, 1);
      return { space: user.space, told, act, before: 'active', after: 'overdue' };
    },
  ],
  [
    'exp of a token',
    async () => {
      const user = await enter();
      const act = async () => passes(await user.get('/wallets'));
      return { space: user.space, told: endOfToken(user.accessToken ?? ''), act, before: 200, after: 'TOKEN_EXPIRED' };
    },
  ],
  [
    'expiresIn of a token',
    async () => {
      const user = await enter();
      const login = await user.post('/auth/login', { email: 'testuser@example.com', password: 'TestPass123!' });
      const fresh = user.with(login.text('tokens.accessToken'));
      const act = async () => passes(await fresh.get('/wallets'));
      const told = login.amount('tokens.expiresIn');
      return { space: user.space, told, act, before: 200, after: 'TOKEN_EXPIRED' };
    },
  ],
];

describe('whoever acts at the end he was told finds it, and one step earlier not yet:', () => {
  it.each(ROWS)('%s', (_, reach) => expectTold(reach));
});
