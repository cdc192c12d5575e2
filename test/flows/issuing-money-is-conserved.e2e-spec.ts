import fc from 'fast-check';
import { expectBooksAddUp } from '../support/expect-books-add-up';
import { TestSpace } from '../support/test-space';
import { tries } from '../support/tries';
import { ProgramClient } from './issuing/program-client';

/** One order of a program; amounts are minor units. Those of one moment go out together. */
type Step =
  | { readonly kind: 'deposit'; readonly to: string; readonly amount: number; readonly reference: string }
  | {
      readonly kind: 'transfer';
      readonly from: number;
      readonly toType: 0 | 1;
      readonly to: number;
      readonly amount: number;
    }
  | { readonly kind: 'spend'; readonly cardId: number; readonly amount: number }
  | { readonly kind: 'dependency'; readonly name: string; readonly state: string }
  | { readonly kind: 'lost-answer'; readonly to: string; readonly amount: number; readonly by: Loss };

/** How the answer of a deposit is lost: the effect stands, or there was none. */
type Loss = (typeof LOSSES)[number];
const LOSSES = [
  { 'x-sandbox-error': 'edge_bad_gateway;phase=after' },
  { 'x-sandbox-error': 'edge_bad_gateway;phase=before' },
  { 'x-sandbox-error': 'upstream_bad_response_committed' },
  { 'x-sandbox-error': 'client_timeout_committed' },
  { 'x-sandbox-fault': 'TRUNCATED_BODY' },
  { 'x-sandbox-fault': 'CONNECTION_RESET_BY_PEER' },
] as const;

/** Steps that are sent at once, and the days that pass after their answers. */
interface Moment {
  readonly steps: readonly Step[];
  readonly days: number;
}

const amount = fc.integer({ min: 1, max: 300_000 });
const target = fc.constantFrom('cards/5001', 'cards/5003', 'wallets/3001', 'wallets/3002');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('deposit' as const), to: target, amount, reference: fc.constantFrom('', 'A', 'B') }),
  fc.record({
    kind: fc.constant('transfer' as const),
    from: fc.constantFrom(3001, 3002),
    toType: fc.constantFrom(0 as const, 1 as const),
    to: fc.constantFrom(3001, 3002, 5001, 5003, 5004, 6001),
    amount,
  }),
  fc.record({ kind: fc.constant('spend' as const), cardId: fc.constantFrom(5001, 5003), amount }),
  fc.record({
    kind: fc.constant('dependency' as const),
    name: fc.constantFrom('ledger', 'bank', 'processor'),
    state: fc.constantFrom('up', 'up', 'down', 'corrupt'),
  }),
  fc.record({ kind: fc.constant('lost-answer' as const), to: target, amount, by: fc.constantFrom(...LOSSES) }),
);
const moment: fc.Arbitrary<Moment> = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
  days: fc.constantFrom(0, 0, 2, 5, 9),
});

/** What the program should own, kept beside the service. */
interface Books {
  total: number;
  setAside: number;
  day: number;
  readonly clearing: { readonly amount: number; readonly day: number }[];
  readonly seen: Set<string>;
  /** Deposits of which nobody knows whether they stand, to be sent again under their references. */
  readonly open: { readonly to: string; readonly amount: number; readonly reference: string }[];
}

const INITIAL = 620_000;
const CLEARING_DAYS = 5;

/** Statuses after which a money-moving write stands: success, and nonsense of a system that had the order. */
const STANDS = new Set([200, 502]);

async function deposit(
  client: ProgramClient,
  books: Books,
  given: { to: string; amount: number; reference: string },
): Promise<void> {
  const { to, reference } = given;
  const { status } = await client.post(`/${to}/bank-deposit`, {
    transactionAmount: given.amount,
    ...(reference === '' ? {} : { transactionReference: reference }),
  });
  if (!STANDS.has(status) || books.seen.has(`${to}/${reference}`)) return;
  if (reference !== '') books.seen.add(`${to}/${reference}`);
  announce(books, given.amount);
}

function announce(books: Books, money: number): void {
  books.total += money;
  books.clearing.push({ amount: money, day: books.day + CLEARING_DAYS });
}

/** Sends what was lost again: whatever became of it then, it stands once now, and is cleared with its first sending or this one. */
async function settle(client: ProgramClient, books: Books): Promise<void> {
  // eslint-disable-next-line house/filled-loops -- a run in which nothing was lost has nothing to settle
  for (const { to, amount: money, reference } of books.open) {
    const notice = { transactionAmount: money, transactionReference: reference };
    const first = await client.post(`/${to}/bank-deposit`, notice);
    expect(first.status).toBe(200);
    expect(await client.post(`/${to}/bank-deposit`, notice)).toEqual(first);
    books.total += money;
  }
}

async function play(space: TestSpace, books: Books, given: Step): Promise<void> {
  const client = new ProgramClient(space);
  switch (given.kind) {
    case 'deposit':
      return deposit(client, books, given);
    case 'transfer': {
      const { from, toType, to } = given;
      await client.post('/wallets/transfer', {
        sourceWalletId: from,
        destinationType: toType,
        destinationId: to,
        amount: given.amount,
      });
      return;
    }
    case 'spend': {
      const { body } = await client.post('/staging/cards/spend', {
        cardId: given.cardId,
        amount: (given.amount / 100).toFixed(2),
      });
      const result = body['result'] as { transStatus: number } | undefined;
      if (result?.transStatus === 0) books.setAside += given.amount;
      return;
    }
    case 'lost-answer': {
      const { to, by } = given;
      const reference = `L${books.open.length}`;
      books.open.push({ to, amount: given.amount, reference });
      const headers = { 'x-api-key': 'iss_stg_p1_primary', ...by };
      const body = { transactionAmount: given.amount, transactionReference: reference };
      await space.call(`/v2/${to}/bank-deposit`, { method: 'POST', headers, body }).catch(() => undefined);
      return;
    }
    case 'dependency':
      await space.ask('PUT', `/dependencies/${given.name}`, { state: given.state });
  }
}

async function live(space: TestSpace, books: Books, { steps, days }: Moment): Promise<void> {
  await Promise.all(steps.map((given) => play(space, books, given)));
  if (days === 0) return;
  books.day += days;
  await space.ask('PUT', '/clock', { action: 'advance', duration: `P${days}D` });
}

async function repair(space: TestSpace): Promise<void> {
  for (const name of ['ledger', 'bank', 'processor']) await space.ask('PUT', `/dependencies/${name}`, { state: 'up' });
}

/** Everything the program has, by the two balances. */
async function held(space: TestSpace): Promise<{ ledger: number; available: number }> {
  const client = new ProgramClient(space);
  const sum = { ledger: 0, available: 0 };
  for (const cardId of [5001, 5002, 5003, 5004, 5005]) {
    const { ledgerBalance, availableBalance } = await client.read<Record<string, number>>(`/cards/${cardId}/balance`);
    add(sum, ledgerBalance!, availableBalance!);
  }
  for (const walletId of [3001, 3002]) {
    const { walletBalanceSettled, walletAvailableBalance } = await client.read<Record<string, number>>(
      `/wallets/${walletId}`,
    );
    add(sum, walletBalanceSettled!, walletAvailableBalance!);
  }
  return sum;
}

function add(sum: { ledger: number; available: number }, ledger: number, available: number): void {
  expect(ledger).toBeGreaterThanOrEqual(available);
  expect(available).toBeGreaterThanOrEqual(0);
  sum.ledger += ledger;
  sum.available += available;
}

describe('the money of a program', () => {
  it('is conserved through parallel orders, faults, lost answers, dead systems and jumps of the clock', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: 2, maxLength: 8 }), async (moments) => {
        const space = await TestSpace.make({ clock: '2026-01-15T09:00:00Z' });
        const books: Books = { total: INITIAL, setAside: 0, day: 0, clearing: [], seen: new Set(), open: [] };
        for (const each of moments) await live(space, books, each);
        await repair(space);
        await settle(new ProgramClient(space), books);
        const { ledger, available } = await held(space);
        expect(ledger).toBe(books.total);
        const underWay = books.clearing
          .filter(({ day }) => day > books.day)
          .reduce((sum, { amount: money }) => sum + money, 0);
        const lost = books.open.reduce((sum, { amount: money }) => sum + money, 0);
        expect(available).toBeLessThanOrEqual(books.total - books.setAside - underWay);
        expect(available).toBeGreaterThanOrEqual(books.total - books.setAside - underWay - lost);
        await expectBooksAddUp((...asked) => space.ask(...asked), 'issuing');
        await space.ask('PUT', '/clock', { action: 'advance', duration: 'P9D' });
        expect(await held(space)).toEqual({ ledger: books.total, available: books.total - books.setAside });
        expect(await new ProgramClient(space, 'P2').read('/cards/6001/balance')).toMatchObject({
          ledgerBalance: 50_000,
        });
      }),
      { numRuns: tries(20) },
    );
  }, 90_000);

  it('is credited once when one reference arrives many times at once', async () => {
    const space = await TestSpace.make();
    const client = new ProgramClient(space);
    const notice = { transactionAmount: 1000, transactionReference: 'R' };
    for (const to of ['cards/5001', 'wallets/3001']) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => client.post(`/${to}/bank-deposit`, notice)));
      expect(new Set(answers.map(({ body }) => body['depositId'])).size).toBe(1);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    }
    expect((await held(space)).ledger).toBe(INITIAL + 2000);
  });

  it('moves once when one transfer arrives many times at once within the dedupe window', async () => {
    const space = await TestSpace.make({ settings: { 'issuing.transferDedupeSec': 60 } });
    const client = new ProgramClient(space);
    const order = { sourceWalletId: 3001, destinationType: 1, destinationId: 5001, amount: 1000 };
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.post('/wallets/transfer', order)));
    expect(new Set(answers.map(({ body }) => body['transId'])).size).toBe(1);
    expect(await client.read('/wallets/3001')).toMatchObject({ walletBalanceSettled: 499_000 });
  });

  it('is conserved when many transfers want the same money at once', async () => {
    const space = await TestSpace.make();
    const client = new ProgramClient(space);
    const order = { sourceWalletId: 3001, destinationType: 1, destinationId: 5001, amount: 40_000 };
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.post('/wallets/transfer', order)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(12);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(8);
    expect(await held(space)).toEqual({ ledger: INITIAL, available: INITIAL });
  });
});
