import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import type { Fee } from '../domain/fee';
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
  settle({ call, tenant }: Visit, { feeRef, key }: Settling, decide: (stored: Fee | undefined) => Fee): Promise<Fee> {
    return call.store.transaction(async (tx) => {
      const store = new FeeStore(tx, tenant);
      const fee = decide(await store.fee(feeRef));
      await store.keep(fee);
      if (key !== undefined) await store.keepAnswer({ key, at: call.now }, fee);
      return fee;
    });
  }

  private answered({ call, tenant }: Visit, key: string): Promise<Fee | undefined> {
    return call.store.transaction((tx) => new FeeStore(tx, tenant).answered(key, call.now));
  }
}
