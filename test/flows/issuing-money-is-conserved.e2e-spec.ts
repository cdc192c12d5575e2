import fc from 'fast-check';
import { TestSpace } from '../support/test-space';
import { ProgramClient } from './issuing/program-client';

/** One step of a day in a program's life; amounts are minor units. */
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
  | { readonly kind: 'lost-answer'; readonly to: string; readonly amount: number }
  | { readonly kind: 'advance'; readonly days: number };

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
  fc.record({ kind: fc.constant('lost-answer' as const), to: target, amount }),
  fc.record({ kind: fc.constant('advance' as const), days: fc.constantFrom(0, 2, 5, 9) }),
);

/** What the program should own, kept beside the service. */
interface Books {
  total: number;
  setAside: number;
  day: number;
  readonly clearing: { readonly amount: number; readonly day: number }[];
  readonly seen: Set<string>;
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
      const { status } = await space.call(`/v2/${given.to}/bank-deposit`, {
        method: 'POST',
        headers: { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-error': 'edge_bad_gateway;phase=after' },
        body: { transactionAmount: given.amount },
      });
      if (status === 502) announce(books, given.amount);
      return;
    }
    case 'dependency':
      await space.ask('PUT', `/dependencies/${given.name}`, { state: given.state });
      return;
    case 'advance':
      books.day += given.days;
      await space.ask('PUT', '/clock', { action: 'advance', duration: `P${given.days}D` });
  }
}

/** Everything the program has, by the two balances. */
async function held(space: TestSpace): Promise<{ ledger: number; available: number }> {
  for (const name of ['ledger', 'bank', 'processor']) await space.ask('PUT', `/dependencies/${name}`, { state: 'up' });
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
  it('is conserved through deposits, transfers, purchases, faults, lost answers and jumps of the clock', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const space = await TestSpace.make({ clock: '2026-01-15T09:00:00Z' });
        const books: Books = { total: INITIAL, setAside: 0, day: 0, clearing: [], seen: new Set() };
        for (const given of steps) await play(space, books, given);
        const underWay = books.clearing
          .filter(({ day }) => day > books.day)
          .reduce((sum, { amount: money }) => sum + money, 0);
        const { ledger, available } = await held(space);
        expect(ledger).toBe(books.total);
        expect(available).toBe(books.total - books.setAside - underWay);
        expect(await new ProgramClient(space, 'P2').read('/cards/6001/balance')).toMatchObject({
          ledgerBalance: 50_000,
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

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
