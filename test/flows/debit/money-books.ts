import { total } from '@sadpath/money';
import type { BookedAccount, BookedPosting } from './core-bank-books';
import { ACCOUNT, CARD, type Teller } from './money-course';

/** Expects the money that has left the account to be where its customers were told it is, and nothing half done. */
export async function expectMoneyConserved(teller: Teller, before: MoneyBooks): Promise<void> {
  const after = await readMoneyBooks(teller);
  expect(after.bankSum).toBe(before.bankSum);
  expect({ left: before.account - after.account }).toEqual({
    left: after.wallet - before.wallet + after.paid + after.fees - before.fees,
  });
  expect(after.doubtful).toEqual([]);
  expect(after.opened).toEqual(after.linked);
  expect(after.taken).toEqual(after.cards);
  expect(after.leftOver).toEqual([]);
}

/** What the platform says of the money of a card, in paise. */
export interface MoneyBooks {
  readonly bankSum: number;
  readonly account: number;
  readonly wallet: number;
  readonly paid: number;
  readonly fees: number;
  /** Postings that stand at the bank and that nobody acknowledges. */
  readonly doubtful: readonly string[];
  /** Accounts that registrations and links have opened at the bank, and those that customers have. */
  readonly opened: readonly string[];
  readonly linked: readonly string[];
  /** Kits that CMS has given away, and those that are cards. */
  readonly taken: readonly string[];
  readonly cards: readonly string[];
  /** What services keep until it is settled. */
  readonly leftOver: readonly unknown[];
}

interface Fee {
  readonly feeId: string;
  readonly attempt: number;
  readonly status: string;
  readonly terms: { readonly total: number; readonly accountNo: string };
}
type KeptPosting = BookedPosting & { readonly kind: string; readonly amount: number; readonly reversed: number };

/** Reads the books of all services behind their backs. */
export async function readMoneyBooks(teller: Teller): Promise<MoneyBooks> {
  const accounts = await teller.documents<BookedAccount>('cbs-connector', 'accounts');
  const postings = await teller.documents<KeptPosting>('cbs-connector', 'postings');
  const cards = await teller.documents<{
    kitNo: string;
    wallet: { staged: number; balance: number; ledger: { txnId: string }[] };
  }>('customer', 'cards');
  const swipes = await teller.documents<{
    txnId: string;
    attempt: number;
    accountNo: string;
    responseCode: string;
    amount: number;
  }>('customer', 'transactions');
  const fees = await teller.documents<Fee>('fee-posting', 'fees');
  const customers = await teller.documents<{ accountInfo: readonly { accountNo: string }[] }>('customer', 'customers');
  const card = cards.find(({ kitNo }) => kitNo === CARD.kitNo)!;
  const approved = swipes.filter(({ responseCode }) => responseCode === '00');
  const charged = fees.filter(({ status }) => status === 'POSTED');
  const acknowledged = new Set([
    ...charged.map(({ feeId, attempt }) => `${feeId}-${String(attempt)}`),
    ...approved.map(({ txnId, attempt }) => `SWIPE-${txnId}${attempt === 1 ? '' : `-${String(attempt)}`}`),
  ]);
  const stands = ({ kind, amount, reversed }: KeptPosting): boolean => kind === 'debit' && reversed < amount;
  const kits = await teller.documents<{ kitNo: string; entityId?: string }>('cms', 'kits');
  const leftOver = ['loads', 'openings', 'untold', 'strays'].map((name) => teller.documents('customer', name));
  return {
    bankSum: total(accounts.map(({ balance }) => balance)),
    account: accounts.find(({ accountNo }) => accountNo === ACCOUNT)!.balance,
    wallet: card.wallet.staged + card.wallet.balance,
    paid: total(approved.map(({ amount }) => amount)),
    fees: total(charged.map(({ terms }) => terms.total)),
    doubtful: postings
      .filter(stands)
      .map(({ txnId }) => txnId)
      .filter((txnId) => !txnId.startsWith('NCMC-') && !acknowledged.has(txnId)),
    opened: accounts
      .map(({ accountNo }) => accountNo)
      .filter(isFresh)
      .sort(),
    linked: customers
      .flatMap(({ accountInfo }) => accountInfo.map(({ accountNo }) => accountNo))
      .filter(isFresh)
      .sort(),
    taken: kits
      .filter(({ entityId }) => entityId !== undefined)
      .map(({ kitNo }) => kitNo)
      .sort(),
    cards: cards.map(({ kitNo }) => kitNo).sort(),
    leftOver: (await Promise.all(leftOver)).flat(),
  };
}

function isFresh(accountNo: string): boolean {
  return accountNo.startsWith('87');
}
