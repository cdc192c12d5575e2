import fc from 'fast-check';
import { tries } from '../support/tries';
import { act, bankAction } from './banking/bank-action';
import { balanceOf, movedBy, readBooks, statementOf, type BankBooks } from './banking/bank-books';
import { BankClient } from './banking/bank-client';

const TENANTS = ['0', '1', '2', '3'].map((last) => `550e8400-e29b-41d4-a716-44665544000${last}`);
const RUNS = 40;

/** Plays a course of events in a space of its own, and lets everything that is under way come to its end. */
async function play(actions: Parameters<typeof act>[1][]): Promise<{ before: BankBooks; after: BankBooks }> {
  let user = await BankClient.login();
  const before = await readBooks(user);
  for (const action of actions) user = await act(user, action);
  await user.advance('PT10M');
  return { before, after: await readBooks(user) };
}

describe('whatever happens to the bank', () => {
  it('keeps its books straight', async () => {
    const course = fc.array(bankAction, { minLength: 10, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(course, async (actions) => {
        const { before, after } = await play(actions);
        expectMoneyConserved(before, after);
        expectEveryDebitRecorded(before, after);
        expectTransfersEnded(after);
      }),
      { numRuns: tries(RUNS) },
    );
  }, 120_000);
});

/** Customers own what they owned, and what came in at the borders of the bank. */
function expectMoneyConserved(before: BankBooks, after: BankBooks): void {
  for (const tenant of TENANTS) {
    const then = balanceOf(tenant, before);
    const now = balanceOf(tenant, after);
    expect(now.owned - then.owned).toBe(now.cameIn - then.cameIn);
  }
}

/** Every change of a wallet stands in its statement, and every line belongs to something on record. */
function expectEveryDebitRecorded(before: BankBooks, after: BankBooks): void {
  for (const wallet of filled(after.wallets)) {
    const opening = before.wallets.find(({ id }) => id === wallet.id)?.balance ?? 0;
    expect(wallet.balance).toBe(opening + statementOf(wallet.id, after));
    expect(wallet.balance).toBeGreaterThanOrEqual(0);
    expect(wallet.held).toBe(0);
  }
  const known = new Set([...after.transfers, ...after.payments].map(({ reference }) => reference));
  const moved = after.entries.filter(({ category }) => category !== 'loan' && category !== 'savings');
  expect(moved.filter(({ reference }) => !known.has(reference))).toEqual([]);
}

/** Each transfer is completed, failed or reversed, and took its total from the source in the first case only. */
function expectTransfersEnded(books: BankBooks): void {
  // eslint-disable-next-line house/filled-loops -- what is drawn may hold no transfer
  for (const { status, reference, sourceWalletId, amount, fees, due } of books.transfers) {
    expect(['completed', 'failed', 'reversed']).toContain(status);
    expect(due).toBeNull();
    expect(movedBy(reference, sourceWalletId, books)).toBe(status === 'completed' ? -(amount + fees) : 0);
  }
  // eslint-disable-next-line house/filled-loops -- nor any payment
  for (const { status, reference, sourceWalletId, amount, fees } of books.payments) {
    expect(['completed', 'failed']).toContain(status);
    expect(movedBy(reference, sourceWalletId, books)).toBe(status === 'completed' ? -(amount + fees) : 0);
  }
}
