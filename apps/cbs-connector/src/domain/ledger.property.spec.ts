import { ServiceError } from '@sadpath/errors';
import { total } from '@sadpath/money';
import fc from 'fast-check';
import type { Account, Accounts } from './account';
import { throughCoreBank, type LinkState } from './core-bank-link';
import { SETTLEMENT_ACCOUNT } from './counter-legs';
import { post } from './post';
import type { Booking, Posting } from './posting';
import { reverse, reversible } from './reverse';

type Command =
  | {
      readonly kind: 'debit' | 'credit' | 'fee';
      readonly txn: number;
      readonly accountNo: string;
      readonly amount: number;
    }
  | { readonly kind: 'reversal'; readonly txn: number; readonly original: number; readonly amount: number };

/** The smallest core bank: accounts, postings by transaction id, and a line that may fail. */
class SmallBank {
  accounts: Accounts = Object.fromEntries(
    [SETTLEMENT_ACCOUNT, 'A', 'B', 'INCOME', 'TAX'].map((accountNo) => [accountNo, emptyAccount(accountNo)]),
  );
  postings: Readonly<Record<string, Posting>> = {};

  async run(state: LinkState, command: Command): Promise<Posting | undefined> {
    const txnId = `T-${String(command.txn)}`;
    const stored = this.postings[txnId];
    if (stored !== undefined) return stored;
    try {
      return await throughCoreBank(state, () => Promise.resolve(this.keep(this.book(txnId, command))));
    } catch (error) {
      if (error instanceof ServiceError) return undefined;
      throw error;
    }
  }

  balance(): number {
    return total(Object.values(this.accounts).map((account) => account.balance));
  }

  private book(txnId: string, command: Command): (Booking & { original?: Posting }) | undefined {
    const terms = { txnId, cbsRef: `CBS-${txnId}`, amount: command.amount, now: 0 };
    if (command.kind !== 'reversal') return this.post(command, terms);
    const original = this.postings[`T-${String(command.original)}`];
    if (original === undefined || reversible(original) < command.amount) return undefined;
    return reverse(this.accounts, original, terms);
  }

  private post(command: Exclude<Command, { kind: 'reversal' }>, terms: Omit<Parameters<typeof post>[2], 'accountNo'>) {
    const order = { ...terms, accountNo: command.accountNo };
    if (command.kind !== 'fee') return post(command.kind, this.accounts, order);
    const gst = Math.floor(command.amount / 3);
    const counterLegs = [
      { accountNo: 'INCOME', amount: command.amount - gst },
      { accountNo: 'TAX', amount: gst },
    ];
    return post('debit', this.accounts, { ...order, counterLegs });
  }

  private keep(booking: (Booking & { original?: Posting }) | undefined): Posting | undefined {
    if (booking === undefined) return undefined;
    const changed = booking.accounts.map((account): [string, Account] => [account.accountNo, account]);
    const postings = [booking.posting, ...(booking.original === undefined ? [] : [booking.original])];
    this.accounts = { ...this.accounts, ...Object.fromEntries(changed) };
    this.postings = { ...this.postings, ...Object.fromEntries(postings.map((each) => [each.txnId, each])) };
    return booking.posting;
  }
}

function emptyAccount(accountNo: string): Account {
  const kind = accountNo === SETTLEMENT_ACCOUNT ? 'settlement' : 'customer';
  return { accountNo, kind, status: 'ACTIVE', currency: 'INR', balance: 0 };
}

const txn = fc.integer({ min: 1, max: 12 });
const amount = fc.integer({ min: 1, max: 1_000 });
const accountNo = fc.constantFrom('A', 'B');
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constantFrom('debit', 'credit', 'credit', 'fee'), txn, accountNo, amount }),
  fc.record({ kind: fc.constant('reversal'), txn, original: txn, amount }),
);
const state: fc.Arbitrary<LinkState> = fc.constantFrom('up', 'up', 'down', 'slow', 'corrupt');
const run = fc.array(fc.tuple(state, command), { minLength: 1, maxLength: 60 });

describe('the ledger, whatever is asked of it over whatever line', () => {
  it('always balances to zero', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (steps) => {
        const bank = new SmallBank();
        for (const [line, step] of filled(steps)) {
          await bank.run(line, step);
          expect(bank.balance()).toBe(0);
        }
      }),
    );
  });

  it('never lets a customer or ledger account owe', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (steps) => {
        const bank = new SmallBank();
        for (const [line, step] of steps) await bank.run(line, step);
        const { [SETTLEMENT_ACCOUNT]: _, ...others } = bank.accounts;
        expect(Object.values(others).filter((account) => account.balance < 0)).toEqual([]);
      }),
    );
  });

  it('holds on each account exactly what its postings say', async () => {
    await fc.assert(
      fc.asyncProperty(run, async (steps) => {
        const bank = new SmallBank();
        for (const [line, step] of steps) await bank.run(line, step);
        const legs = Object.values(bank.postings).flatMap((posting) => posting.legs);
        for (const account of filled(Object.values(bank.accounts))) {
          const own = legs.filter((leg) => leg.accountNo === account.accountNo);
          expect(total(own.map((leg) => (leg.crDr === 'C' ? leg.amount : -leg.amount)))).toBe(account.balance);
        }
      }),
    );
  });

  it('posts a transaction once, however often it is repeated after a lost answer', async () => {
    const lost: fc.Arbitrary<LinkState> = fc.constantFrom('slow', 'corrupt');
    await fc.assert(
      fc.asyncProperty(fc.array(lost, { minLength: 1, maxLength: 5 }), amount, async (lines, paise) => {
        const bank = new SmallBank();
        const step: Command = { kind: 'credit', txn: 1, accountNo: 'A', amount: paise };
        for (const line of [...lines, 'up' as const]) await bank.run(line, step);
        expect(bank.accounts['A']?.balance).toBe(paise);
      }),
    );
  });

  it('posts nothing over a dead line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 20 }), async (steps) => {
        const bank = new SmallBank();
        for (const step of steps) await bank.run('down', step);
        expect(bank.postings).toEqual({});
      }),
    );
  });
});
