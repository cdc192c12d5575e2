import { Injectable } from '@nestjs/common';
import { DAY } from '@sadpath/clock';
import { runOrRetry, keyIn, visitOfJob, type Visit } from '@sadpath/dcms';
import { Upstreams, type Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { customerCollections } from '../customer.collections';
import { RETURN_LOAD_JOB } from '../customer.jobs';
import type { Card } from '../domain/card';
import { requireRoom } from '../domain/ncmc-wallet';
import { invalidInput } from '../domain/refusals';
import { postingIdOf, type WalletLoad } from '../domain/wallet-load';
import { CbsClient, type DebitOutcome } from '../upstream/cbs.client';

const { cards, loads } = customerCollections;

/** How long a load in doubt waits to be repeated, before the bank gives its money back. */
const WAIT = DAY;

/** Sequence of the numbers under which the bank is asked. */
const ATTEMPTS = 'wallet-loads';

/** A load that was asked for before: whether the bank has its money, or what it is to be asked under now, if that is settled. */
export type EarlierLoad =
  | { readonly isPosted: true; readonly load: WalletLoad }
  | { readonly isPosted: false; readonly attempt: number | undefined };

/** Loads between the account and the wallet: held while the bank is asked, in doubt when its answer was lost. */
@Injectable()
export class WalletLoadsService {
  constructor(
    private readonly cbs: CbsClient,
    private readonly upstreams: Upstreams,
  ) {}

  /**
   * What became of a load that is not in the books; after a posting that was given back the bank is asked under a new number.
   * Throws `invalid.input.request` for the load of another card.
   */
  async earlier(visit: Visit, kitNo: string, txnId: string): Promise<EarlierLoad | undefined> {
    const { call, tenant } = visit;
    const load = await call.store.transaction((tx) => tx.get(loads, keyIn(tenant, txnId)));
    if (load === undefined) return undefined;
    if (load.kitNo !== kitNo) throw invalidInput('txnId', 'is that of a load of another card');
    const found = await this.cbs.find(visit, postingIdOf('NCMC', load));
    if (found?.stands === true) return { isPosted: true, load };
    return { isPosted: false, attempt: found === undefined ? load.attempt : undefined };
  }

  /** Holds room for a load before the bank hears of it, so that parallel ones count. Throws `TX0057`. */
  hold(
    { call, tenant }: Visit,
    card: Card,
    order: Pick<WalletLoad, 'txnId' | 'amount'> & { readonly attempt: number | undefined },
  ): Promise<WalletLoad> {
    const { kitNo } = card;
    return call.store.transaction(async (tx) => {
      const { wallet } = (await tx.get(cards, cards.key(card))) ?? card;
      const others = await tx.find(loads, 'kit', keyIn(tenant, kitNo));
      const held = others.filter(({ txnId, state }) => state === 'held' && txnId !== order.txnId);
      requireRoom(
        wallet,
        order.amount,
        held.map(({ amount }) => amount),
      );
      // An id that was forgotten may come again: the bank must not take its new posting for the old one.
      const attempt = order.attempt ?? (await tx.next(ATTEMPTS));
      const load: WalletLoad = { tenant, kitNo, ...order, attempt, state: 'held', at: call.now };
      await tx.put(loads, load);
      call.plan(RETURN_LOAD_JOB, loads.key(load), call.now + WAIT);
      return load;
    });
  }

  /** Asks the bank for the money of a load. */
  debit(visit: Visit, load: WalletLoad, accountNo: string): Promise<DebitOutcome> {
    const { amount, kitNo } = load;
    return this.cbs.debit(visit, {
      accountNo,
      amount,
      txnId: postingIdOf('NCMC', load),
      narration: `NCMC load ${kitNo}`,
    });
  }

  /** Frees the room of a load that was refused; one in doubt leaves a trace. */
  letGo({ call }: Visit, load: WalletLoad, isInDoubt: boolean): Promise<void> {
    return call.store.transaction(async (tx) => {
      if (isInDoubt) await tx.put(loads, { ...load, state: 'in-doubt' });
      else await this.forget(call, load, tx);
    });
  }

  /** Ends a load whose money goes into the books; false when somebody else has ended it. */
  async finish({ call }: Visit, load: WalletLoad, tx: Transaction): Promise<boolean> {
    if ((await tx.get(loads, loads.key(load))) === undefined) return false;
    await this.forget(call, load, tx);
    return true;
  }

  /** Has the bank give back what it took for a load that nobody has repeated; later again while it cannot be asked. */
  async giveBack(call: Call, key: string): Promise<void> {
    const load = await call.store.transaction((tx) => tx.get(loads, key));
    if (load === undefined) return;
    const visit = await visitOfJob(this.upstreams, call, load.tenant);
    await runOrRetry(call, { job: RETURN_LOAD_JOB, entity: key }, async () => {
      await this.cbs.takeBack(visit, postingIdOf('NCMC', load));
      await call.store.transaction((tx) => this.forget(call, load, tx));
    });
  }

  private async forget(call: Call, load: WalletLoad, tx: Transaction): Promise<void> {
    await tx.remove(loads, loads.key(load));
    call.cancel(RETURN_LOAD_JOB, loads.key(load));
  }
}
