import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import type { Call } from '@sadpath/service';
import type { Fee } from '../domain/fee';
import { memoryEnd } from '../domain/memory-end';
import { feePostingCollections } from '../fee-posting.collections';
import { FORGET_REQUEST_JOB } from '../fee-posting.jobs';
import { FeeStore } from '../fee.store';

/** Which request settles which fee; `key` is undefined when the client gave the request no id. */
export interface Settling {
  readonly feeRef: string;
  readonly key: string | undefined;
}

/** Keeps what became of fees, and gives a request that comes again its first answer (contracts/debit.md §2.8). */
@Injectable()
export class SettlementService {
  /**
   * The fee that the same request has left behind, else that of `work`. It is looked for again when `work` is refused,
   * because a parallel twin of the request may have been the one that succeeded.
   */
  async once(visit: Visit, key: string | undefined, work: () => Promise<Fee>): Promise<Fee> {
    if (key === undefined) return work();
    const earlier = await this.answered(visit, key);
    if (earlier !== undefined) return earlier;
    try {
      return await work();
    } catch (refusal) {
      const meanwhile = await this.answered(visit, key);
      if (meanwhile === undefined) throw refusal;
      return meanwhile;
    }
  }

  /** Puts the successor of the stored fee, which `decide` makes or refuses, and keeps it as the request's answer. */
  settle(visit: Visit, { feeRef, key }: Settling, decide: (stored: Fee | undefined) => Fee): Promise<Fee> {
    const { call, tenant } = visit;
    return call.store.transaction(async (tx) => {
      const store = new FeeStore(tx, tenant);
      const settled = decide(await store.fee(feeRef));
      await store.keep(settled);
      if (key === undefined) return settled;
      await store.keepAnswer({ key, at: call.now }, settled);
      call.plan(FORGET_REQUEST_JOB, keyIn(tenant, key), memoryEnd(call.now));
      return settled;
    });
  }

  /** Forgets an answer whose day is over. */
  forget(call: Call, key: string): Promise<void> {
    return call.store.transaction((tx) => tx.remove(feePostingCollections.answered, key));
  }

  private answered({ call, tenant }: Visit, key: string): Promise<Fee | undefined> {
    return call.store.transaction((tx) => new FeeStore(tx, tenant).answered(key, call.now));
  }
}
