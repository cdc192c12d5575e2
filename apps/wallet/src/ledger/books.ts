import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { Visit } from '../access/visit';
import { requireUp } from '../domain/dependency';
import { Ledger, type Plan } from './ledger';

/** Opens the books of a tenant for one unit of work: all of it is written, or, when it throws, nothing. */
@Injectable()
export class Books {
  /** Work of a request. Step 9 of contract wallet §2.9 comes first: the database is up. */
  async open<T>({ call, caller }: Visit, work: (ledger: Ledger) => Promise<T>): Promise<T> {
    requireUp('db', call.dependency('db'));
    return this.settle(call, caller.tenantId, work);
  }

  /** Work that time brings about, which no database keeps waiting. */
  settle<T>(call: Call, tenantId: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
    return call.store.transaction(async (tx) => {
      const ledger = new Ledger(tx, call, tenantId);
      const result = await work(ledger);
      for (const plan of ledger.plans) carryOut(plan, call);
      return result;
    });
  }
}

function carryOut({ job, entity, at }: Plan, call: Call): void {
  if (at === undefined) call.cancel(job, entity);
  else call.plan(job, entity, at);
}
