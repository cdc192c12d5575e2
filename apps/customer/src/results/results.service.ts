import { Injectable } from '@nestjs/common';
import { DAY, type Instant } from '@sadpath/clock';
import { keyIn, type Visit } from '@sadpath/dcms';
import type { Call } from '@sadpath/service';
import { customerCollections } from '../customer.collections';
import { FORGET_REQUEST_JOB } from '../customer.jobs';
import type { StoredResult } from './stored-result';

const { results } = customerCollections;

/** How long a result is given again for the same id. */
const KEPT_FOR = DAY;

/** What a client may repeat: the operation and the id it gave the request, if any. */
export interface Repeatable {
  readonly operation: string;
  readonly requestId: string | null | undefined;
}

/** Gives the stored result when the same id comes again within 24 hours; refusals are not stored. */
@Injectable()
export class ResultsService {
  /** Work under way, so that the same id sent twice at once is worked on once. */
  private readonly running = new Map<string, Promise<unknown>>();

  async once<T>(visit: Visit, { operation, requestId }: Repeatable, work: () => Promise<T>): Promise<T> {
    if (requestId === null || requestId === undefined) return work();
    const key = `${operation}/${requestId}`;
    const name = `${visit.call.space.id}/${keyIn(visit.tenant, key)}`;
    const run = this.running.get(name) ?? this.workOn(visit, key, work);
    this.running.set(name, run);
    try {
      return (await run) as T;
    } finally {
      this.running.delete(name);
    }
  }

  /** Forgets a result whose day is over. */
  forget(call: Call, key: string): Promise<void> {
    return call.store.transaction((tx) => tx.remove(results, key));
  }

  private async workOn(visit: Visit, key: string, work: () => Promise<unknown>): Promise<unknown> {
    const stored = await this.find(visit, key);
    if (stored !== undefined) return stored.result;
    const result = await work();
    await this.keep(visit, key, result);
    return result;
  }

  private async find({ call, tenant }: Visit, key: string): Promise<{ readonly result: unknown } | undefined> {
    const stored = await call.store.transaction((tx) => tx.get(results, keyIn(tenant, key)));
    return stored !== undefined && call.now < memoryEnd(stored) ? stored : undefined;
  }

  private keep({ call, tenant }: Visit, key: string, result: unknown): Promise<void> {
    const stored = { tenant, key, result, at: call.now };
    return call.store.transaction(async (tx) => {
      await tx.put(results, stored);
      call.plan(FORGET_REQUEST_JOB, keyIn(tenant, key), memoryEnd(stored));
    });
  }
}

/** The instant from which the same id is a new request. */
function memoryEnd({ at }: StoredResult): Instant {
  return at + KEPT_FOR;
}
