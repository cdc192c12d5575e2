import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { nextFree, type Transaction } from '@sadpath/store';
import { bankingCollections, keyOf } from '../banking.collections';
import type { LocalAccount } from '../domain/bank-directory';
import { lagosMonth } from '../domain/lagos-calendar';
import type { Entry } from '../domain/posting';
import { type Spending, counted, type LimitUsage, usageAt } from '../domain/spending-limits';
import { moneyReference, type Stamp } from '../domain/stamp';
import type { Tenant } from '../domain/tenant';
import { fullName } from '../domain/user';
import type { Wallet } from '../domain/wallet';

/** What changed in a ledger: successors of wallets and the lines that prove them. */
export interface LedgerChange {
  readonly wallets: readonly Wallet[];
  readonly entries: readonly Entry[];
}

/** Reads and writes wallets and their statements; decides nothing. */
@Injectable()
export class LedgerService {
  /** The wallet of that id, whoever owns it, or the user's primary wallet when no id is given. */
  async wallet(tx: Transaction, userId: string, id: string | null | undefined): Promise<Wallet | undefined> {
    if (id !== undefined && id !== null) return tx.get(bankingCollections.wallets, id.toLowerCase());
    const own = await tx.find(bankingCollections.wallets, 'user', userId);
    return own.find(({ isPrimary }) => isPrimary);
  }

  /** The tenant's wallet with that number and the name of its holder. */
  async localAccount(tx: Transaction, tenantId: string, walletNumber: string): Promise<LocalAccount | undefined> {
    const [wallet] = await tx.find(bankingCollections.wallets, 'number', keyOf(tenantId, walletNumber));
    if (wallet === undefined) return undefined;
    const holder = await tx.get(bankingCollections.users, wallet.userId);
    return { wallet, holderName: holder === undefined ? '' : fullName(holder) };
  }

  /** What counts against the wallet's limits in the Lagos day and month of the call. */
  async usage(tx: Transaction, walletId: string, { now }: Call): Promise<LimitUsage> {
    return usageAt(await tx.get(bankingCollections.spendings, keyOf(walletId, lagosMonth(now))), now);
  }

  /** Lets a spending count, or ceases to. */
  async count(tx: Transaction, spending: Spending | undefined): Promise<void> {
    if (spending === undefined) return;
    const key = keyOf(spending.walletId, lagosMonth(spending.at));
    await tx.put(bankingCollections.spendings, counted(await tx.get(bankingCollections.spendings, key), spending));
  }

  /** A stamp with the tenant's next money reference. */
  async stamp(tx: Transaction, call: Call, tenant: Tenant): Promise<Stamp> {
    const referenceOf = (number: number): string => moneyReference(tenant.name, number, call.now);
    const runningNumber = await nextFree(tx, { name: `reference ${tenant.id}` }, (number) =>
      isReferenced(tx, referenceOf(number)),
    );
    return stampOf(call, referenceOf(runningNumber));
  }

  async record(tx: Transaction, { wallets, entries }: LedgerChange): Promise<void> {
    for (const wallet of wallets) await tx.put(bankingCollections.wallets, wallet);
    for (const entry of entries) await tx.put(bankingCollections.entries, entry);
  }
}

async function isReferenced(tx: Transaction, reference: string): Promise<boolean> {
  const { transfers, payments, entries } = bankingCollections;
  for (const collection of [transfers, payments, entries]) {
    const found: readonly object[] = await tx.find<object>(collection, 'reference', reference);
    if (found.length > 0) return true;
  }
  return false;
}

/** A stamp with a reference that exists already. */
export function stampOf(call: Call, reference: string): Stamp {
  return { now: call.now, reference, newId: () => call.uuid(), digits: (length) => call.chance.digits(length) };
}
