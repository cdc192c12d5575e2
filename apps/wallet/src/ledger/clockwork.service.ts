import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { Collection, Transaction as StoreTransaction } from '@sadpath/store';
import { requireUp } from '../domain/dependency';
import { escrowEnd, suspensionEnd } from '../domain/due';
import { walletCollections } from '../wallet.collections';
import { Books } from './books';
import type { Ledger } from './ledger';

interface Owned {
  readonly id: string;
  readonly tenantId: string;
}

type Load = (ledger: Ledger, id: string) => Promise<unknown>;

/** Brings about what time brings: by loading what is due, because loading applies it. */
@Injectable()
export class ClockworkService {
  constructor(private readonly books: Books) {}

  resumeWallet(call: Call, id: string): Promise<void> {
    return this.touch(call, id, { collection: walletCollections.wallets, load: (ledger) => ledger.wallet(id) });
  }

  expireEscrow(call: Call, id: string): Promise<void> {
    return this.touch(call, id, { collection: walletCollections.escrows, load: (ledger) => ledger.escrow(id) });
  }

  lapseHold(call: Call, id: string): Promise<void> {
    const load: Load = (ledger) => ledger.transaction(id);
    return this.touch(call, id, { collection: walletCollections.transactions, load });
  }

  /** Forgets an idempotency key after its life. */
  forgetKey(call: Call, key: string): Promise<void> {
    return call.store.transaction((tx) => tx.remove(walletCollections.keyUses, key));
  }

  /** Ends the suspensions that are over; answers how many. */
  async resumeAll(call: Call): Promise<number> {
    const due = await this.due(call, (tx) => tx.all(walletCollections.wallets), suspensionEnd);
    for (const { id } of due) await this.resumeWallet(call, id);
    return due.length;
  }

  /** Ends the escrows that are over; answers how many. */
  async expireAll(call: Call): Promise<number> {
    const due = await this.due(call, (tx) => tx.all(walletCollections.escrows), escrowEnd);
    for (const { id } of due) await this.expireEscrow(call, id);
    return due.length;
  }

  private async due<D extends Owned>(
    call: Call,
    read: (tx: StoreTransaction) => Promise<readonly D[]>,
    end: (doc: D) => number | undefined,
  ): Promise<readonly D[]> {
    requireUp('db', call.dependency('db'));
    const docs = await call.store.transaction(read);
    return docs.filter((doc) => (end(doc) ?? Infinity) <= call.now);
  }

  /** Loads a document in the books of its own tenant; one that has gone needs nothing. */
  private async touch<D extends Owned>(
    call: Call,
    id: string,
    { collection, load }: { readonly collection: Collection<D>; readonly load: Load },
  ): Promise<void> {
    const doc = await call.store.transaction((tx) => tx.get(collection, id));
    if (doc !== undefined) await this.books.settle(call, doc.tenantId, (ledger) => load(ledger, id));
  }
}
