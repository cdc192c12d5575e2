import fc from 'fast-check';
import { expectBooksAddUp } from '../support/expect-books-add-up';
import { tries } from '../support/tries';
import { balanceOf, readBooks, statementOf } from './banking/bank-books';
import { BankClient, NOON, QUICK_CASH, W4 } from './banking/bank-client';

const TENANT = '550e8400-e29b-41d4-a716-446655440000';
const RUNS = 12;

/** Where a request is lost or refused by force, if it is: before its effect or after it. */
const FAULTS: readonly Readonly<Record<string, string>>[] = [
  {},
  {},
  {},
  { 'x-sandbox-error': 'INTERNAL_ERROR' },
  { 'x-sandbox-error': 'INTERNAL_ERROR;phase=after' },
  { 'x-sandbox-fault': 'CONNECTION_RESET_BY_PEER' },
  { 'x-sandbox-fault': 'CONNECTION_RESET_BY_PEER;phase=after' },
];

interface Move {
  readonly path: string;
  readonly body: object;
  readonly fault: number;
  /** Sent so often at once, all with one idempotency key. */
  readonly times: number;
}

type Event =
  | { readonly kind: 'dependency'; readonly name: string; readonly state: 'up' | 'down' | 'slow' | 'corrupt' }
  | { readonly kind: 'time'; readonly duration: string };

const naira = fc.integer({ min: 1, max: 30_000 });
const transfer = fc.record({ to: fc.constantFrom('0000000003', '0000000002', '0000000005'), naira });
const out = fc.record({ to: fc.constantFrom('1111111111', '2222222222', '5555555555', '4444444444'), naira });
const wish: fc.Arbitrary<Pick<Move, 'path' | 'body'>> = fc.oneof(
  transfer.map(({ to, naira: amount }) => ({
    path: '/transfers/internal',
    body: { sourceWalletId: W4, recipientAccountNumber: to, amount },
  })),
  out.map(({ to, naira: amount }) => ({
    path: '/transfers/external',
    body: { sourceWalletId: W4, recipientAccountNumber: to, recipientBankCode: '000013', amount },
  })),
  fc.record({ ref: fc.constantFrom('04500000001', '04500000002'), naira }).map(({ ref, naira: amount }) => ({
    path: '/bill-payment/pay',
    body: {
      billerId: 'biller_001',
      paymentItemCode: 'EKEDC-PREPAID',
      customerReference: ref,
      sourceWalletId: W4,
      amount: amount + 500,
    },
  })),
  naira.map((amount) => ({
    path: '/savings/flexible',
    body: { productType: 'flexible', initialDeposit: amount + 5_000, sourceWalletId: W4 },
  })),
  fc.constant({ path: '/savings/00000000-0000-4000-8000-000000002002/withdraw', body: { amount: 7_000 } }),
  fc.constant({ path: '/loan-applications', body: { productId: QUICK_CASH, amount: 50_000, tenureMonths: 2 } }),
);
const move: fc.Arbitrary<Move> = fc
  .tuple(wish, fc.nat({ max: FAULTS.length - 1 }), fc.integer({ min: 1, max: 3 }))
  .map(([wanted, fault, times]) => ({ ...wanted, fault, times }));
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('dependency' as const),
    name: fc.constantFrom('nibss', 'interswitch', 'fraud', 'biller:biller_001'),
    state: fc.constantFrom('up' as const, 'up' as const, 'slow' as const, 'corrupt' as const, 'down' as const),
  }),
  fc.record({ kind: fc.constant('time' as const), duration: fc.constantFrom('PT5S', 'PT30S', 'PT1M', 'PT6M') }),
);
const rounds = fc.array(fc.record({ event, moves: fc.array(move, { minLength: 2, maxLength: 6 }) }), {
  minLength: 2,
  maxLength: 5,
});

/** A lost answer is no answer; what became of it stands in the books. */
async function send(user: BankClient, { path, body, fault }: Move, key: string): Promise<number> {
  try {
    return (await user.post(path, body, { 'idempotency-key': key, ...FAULTS[fault] })).status;
  } catch {
    return 0;
  }
}

async function happen(user: BankClient, what: Event): Promise<unknown> {
  return what.kind === 'time' ? user.advance(what.duration) : user.dependency(what.name, what.state);
}

describe('whatever happens at once', () => {
  it('money is neither made nor lost, and a key pays once', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const user = await BankClient.login('testuser@example.com', { clock: NOON });
        const before = await readBooks(user);
        for (const [i, { event: what, moves }] of filled(all.entries())) {
          const sent = moves.flatMap((one, j) =>
            Array.from({ length: one.times }, () => send(user, one, `k-${String(i)}-${String(j)}`)),
          );
          const answers = await Promise.all([happen(user, what), ...sent]);
          expect(answers).toHaveLength(sent.length + 1);
          // Every lost or refused request is sent again with its key, as a client would.
          await Promise.all(moves.map((one, j) => send(user, { ...one, fault: 0 }, `k-${String(i)}-${String(j)}`)));
        }
        for (const name of ['nibss', 'interswitch', 'fraud', 'biller:biller_001']) await user.dependency(name, 'up');
        await user.advance('PT10M');
        const after = await readBooks(user);
        expectBooksStraight(before, after);
        expectPaidOnce(after, all.flatMap(({ moves }) => moves).length);
        await expectBooksAddUp((...asked) => user.space.ask(...asked), 'banking');
      }),
      { numRuns: tries(RUNS), seed: 20_261_126 },
    );
  }, 120_000);
});

type Books = Awaited<ReturnType<typeof readBooks>>;

function expectBooksStraight(before: Books, after: Books): void {
  const [then, now] = [balanceOf(TENANT, before), balanceOf(TENANT, after)];
  expect(now.owned - then.owned).toBe(now.cameIn - then.cameIn);
  for (const wallet of filled(after.wallets)) {
    const opening = before.wallets.find(({ id }) => id === wallet.id)?.balance ?? 0;
    expect(wallet.balance).toBe(opening + statementOf(wallet.id, after));
    expect([wallet.balance >= 0, wallet.held]).toEqual([true, 0]);
  }
}

/** No more transfers, payments and accounts than there were different wishes, however often each was sent. */
function expectPaidOnce(after: Books, wishes: number): void {
  const kept = [...after.transfers, ...after.payments].filter(({ status }) => status === 'completed');
  expect(kept.length).toBeLessThanOrEqual(wishes);
  expect(new Set(kept.map(({ reference }) => reference)).size).toBe(kept.length);
}
