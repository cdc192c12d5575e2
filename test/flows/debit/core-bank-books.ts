import { total } from '@sadpath/money';
import type { DebitDesk } from './debit-desk';

/** An account as the core bank keeps it. */
export interface BookedAccount {
  readonly accountNo: string;
  readonly kind: string;
  readonly balance: number;
}

/** A posting as the core bank keeps it. */
export interface BookedPosting {
  readonly txnId: string;
  readonly legs: readonly { readonly accountNo: string; readonly amount: number; readonly crDr: 'C' | 'D' }[];
}

/** The books of the core bank, read behind the back of the connector. */
export class CoreBankBooks {
  private constructor(
    readonly accounts: readonly BookedAccount[],
    readonly postings: readonly BookedPosting[],
  ) {}

  static async read(desk: DebitDesk): Promise<CoreBankBooks> {
    const accounts = await desk.documents<BookedAccount>('cbs-connector', 'accounts');
    return new CoreBankBooks(accounts, await desk.documents<BookedPosting>('cbs-connector', 'postings'));
  }

  /** Sum of all balances, in paise. */
  sum(): number {
    return total(this.accounts.map(({ balance }) => balance));
  }

  /** The balance of an account, in paise. */
  balance(accountNo: string): number | undefined {
    return this.accounts.find((account) => account.accountNo === accountNo)?.balance;
  }

  /** The postings of a transaction id. */
  of(txnId: string): readonly BookedPosting[] {
    return this.postings.filter((posting) => posting.txnId === txnId);
  }

  /** What the postings since `earlier` have moved on an account, in paise. */
  movedSince(earlier: CoreBankBooks, accountNo: string): number {
    const legs = this.postings.slice(earlier.postings.length).flatMap((posting) => posting.legs);
    const own = legs.filter((leg) => leg.accountNo === accountNo);
    return total(own.map(({ amount, crDr }) => (crDr === 'C' ? amount : -amount)));
  }
}
