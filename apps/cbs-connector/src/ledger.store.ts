import { keyIn } from '@sadpath/dcms';
import { nextFree, type Transaction } from '@sadpath/store';
import { cbsConnectorCollections } from './cbs-connector.collections';
import type { Account, Accounts } from './domain/account';
import { houseAccount } from './domain/house-account';
import type { Posting } from './domain/posting';
import { remembers } from './domain/remembers';

const { accounts, postings } = cbsConnectorCollections;
/** Number of the first reference that a fresh space gives; those of the fixtures are lower. */
const FIRST_REF = 1_001;

/** The books of one bank within one transaction. */
export class LedgerStore {
  constructor(
    private readonly tx: Transaction,
    private readonly tenant: string,
  ) {}

  /** Those of the accounts that the bank has. */
  async accounts(accountNos: readonly string[]): Promise<Accounts> {
    const found: Record<string, Account> = {};
    for (const accountNo of new Set(accountNos)) {
      const account = (await this.tx.get(accounts, keyIn(this.tenant, accountNo))) ?? houseAccount(accountNo);
      if (account !== undefined) found[accountNo] = account;
    }
    return found;
  }

  /** The accounts of a holder. */
  accountsOf(entityId: string): Promise<readonly Account[]> {
    return this.tx.find(accounts, 'holder', keyIn(this.tenant, entityId));
  }

  /** The postings that touch an account, oldest first. */
  postingsOn(accountNo: string): Promise<readonly Posting[]> {
    return this.tx.find(postings, 'account', keyIn(this.tenant, accountNo));
  }

  /** The last posting under a transaction id. */
  async posting(txnId: string): Promise<Posting | undefined> {
    return (await this.tx.find(postings, 'txn', keyIn(this.tenant, txnId))).at(-1);
  }

  /** The posting that a repeated transaction id still stands for. */
  async remembered(txnId: string, now: number): Promise<Posting | undefined> {
    const posting = await this.posting(txnId);
    return posting !== undefined && remembers(posting, now) ? posting : undefined;
  }

  /** A new reference for a posting. */
  async nextRef(): Promise<string> {
    const sequence = { name: `cbsRef/${this.tenant}`, first: FIRST_REF };
    const isTaken = async (number: number): Promise<boolean> =>
      (await this.tx.get(postings, keyIn(this.tenant, refOf(number)))) !== undefined;
    return refOf(await nextFree(this.tx, sequence, isTaken));
  }

  async keepAccounts(changed: readonly Account[]): Promise<void> {
    for (const account of changed) await this.tx.put(accounts, { ...account, tenant: this.tenant });
  }

  /** Strikes an account and its postings off the books. */
  async removeAccount({ accountNo }: Account, struck: readonly Posting[]): Promise<void> {
    await this.tx.remove(accounts, keyIn(this.tenant, accountNo));
    for (const { cbsRef } of struck) await this.tx.remove(postings, keyIn(this.tenant, cbsRef));
  }

  async keepPosting(posting: Posting): Promise<void> {
    await this.tx.put(postings, { ...posting, tenant: this.tenant });
  }
}

function refOf(number: number): string {
  return `CBS${String(number).padStart(10, '0')}`;
}
