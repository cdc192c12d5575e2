import fc from 'fast-check';
import { CoreBankBooks } from './debit/core-bank-books';
import { DebitDesk, type SystemState } from './debit/debit-desk';

/** Every run takes a space of its own and some dozens of requests. */
const RUNS = 25;
const ACCOUNTS = ['8642135', '8642136', '8642150', '8642151', '8642152', '8642153', '0000000'] as const;
const CODES = ['cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response', 'cbs.debit.failed'] as const;

interface Step {
  readonly kind: 'debit' | 'credit' | 'reversal' | 'fee' | 'reverse fee';
  readonly accountNo: string;
  readonly rupees: number;
  readonly id: number;
  readonly of: number;
  readonly state: SystemState;
  readonly fault: string | undefined;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('debit', 'debit', 'credit', 'reversal', 'fee', 'reverse fee'),
  accountNo: fc.constantFrom(...ACCOUNTS),
  rupees: fc.integer({ min: 1, max: 30_000 }),
  id: fc.integer({ min: 1, max: 8 }),
  of: fc.integer({ min: 1, max: 8 }),
  state: fc.constantFrom<SystemState>('up', 'up', 'up', 'down', 'slow', 'corrupt'),
  fault: fc.option(
    fc.tuple(fc.constantFrom(...CODES), fc.constantFrom('before', 'after')).map((both) => both.join(';phase=')),
    { nil: undefined, freq: 4 },
  ),
});

const A_FEE = { kind: 'fee', accountNo: '8642135', rupees: 1, id: 1, of: 1, state: 'up', fault: undefined } as const;

/** Sends what a step says, over a line in its state, perhaps with a fault on its way. */
async function take(desk: DebitDesk, { kind, accountNo, rupees, id, of, state, fault }: Step): Promise<void> {
  await desk.system('core-bank', state);
  const headers = fault === undefined || kind.endsWith('fee') ? {} : { 'x-sandbox-error': fault };
  const txnId = `T-${String(id)}`;
  const amount = `${String(rupees)}.07`;
  switch (kind) {
    case 'debit':
    case 'credit':
      await desk.post(`/cbs/${kind}`, { accountNo, amount, txnId }, headers);
      break;
    case 'reversal': {
      const part = rupees % 3 === 0 ? { amount } : {};
      await desk.post('/cbs/reversal', { originalTxnId: `T-${String(of)}`, txnId, ...part }, headers);
      break;
    }
    case 'fee':
      await desk.post('/fee-posting/fees', { ...FEE, feeRef: `F-${String(id)}`, amount: String(1 + (rupees % 2_000)) });
      break;
    case 'reverse fee':
      await desk.post(`/fee-posting/fees/F-${String(of)}/reverse`);
  }
}

const FEE = { entityId: 'CIF1001', accountNo: '8642135', productId: '2003_PHYSICAL', feeType: 'ANNUAL' };

/** Plays the steps in a fresh space; answers the books before and after. */
async function play(steps: readonly Step[]): Promise<readonly [CoreBankBooks, CoreBankBooks, DebitDesk]> {
  const desk = await DebitDesk.open();
  const before = await CoreBankBooks.read(desk);
  for (const each of steps) await take(desk, each);
  await desk.system('core-bank', 'up');
  return [before, await CoreBankBooks.read(desk), desk];
}

const steps = fc.array(step, { minLength: 5, maxLength: 25 });

describe('the ledger, over HTTP with faults and with the core bank in any state', () => {
  it('balances to zero, owes nobody, and holds what its postings say', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sent) => {
        const [before, after] = await play(sent);
        expect([before.sum(), after.sum()]).toEqual([0, 0]);
        for (const { accountNo, kind, balance } of filled(after.accounts)) {
          expect(balance).toBe((before.balance(accountNo) ?? 0) + after.movedSince(before, accountNo));
          if (kind !== 'settlement') expect(balance).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('has each transaction id once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sent) => {
        const [, after] = await play(sent);
        const ids = after.postings.map(({ txnId }) => txnId);
        expect(ids).toHaveLength(new Set(ids).size);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('agrees with the fees: the money of each stands or has gone back as its status says', async () => {
    const met = new Set<string>();
    const fees = fc.array(
      step.map((each) => ({ ...each, kind: each.of % 3 === 0 ? ('reverse fee' as const) : ('fee' as const) })),
      { minLength: 5, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(fees, async (sent) => {
        const [, after, desk] = await play(sent);
        const { data } = await desk.get('/fee-posting/fees?entityId=CIF1001');
        for (const { feeId, status } of filled(data.items as readonly { feeId: string; status: string }[])) {
          met.add(status);
          if (status === 'POSTED' || status === 'REVERSED') expect(after.of(`${feeId}-1`)).toHaveLength(1);
          if (status === 'REVERSED') expect(after.of(`${feeId}-1-REV`)).toHaveLength(1);
        }
      }),
      { numRuns: RUNS, examples: [[[A_FEE]], [[A_FEE, { ...A_FEE, kind: 'reverse fee' }]]] },
    );
    expect([...met]).toEqual(expect.arrayContaining(['POSTED', 'REVERSED']));
  }, 60_000);
});
