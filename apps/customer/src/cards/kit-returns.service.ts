import { Injectable } from '@nestjs/common';
import { HOUR } from '@sadpath/clock';
import { insist, visitOfJob, type Visit } from '@sadpath/dcms';
import { Upstreams, type Call } from '@sadpath/service';
import { customerCollections } from '../customer.collections';
import { RETURN_KIT_JOB } from '../customer.jobs';
import { CmsClient } from '../upstream/cms.client';

const { strays } = customerCollections;

/** Gives kits back to the stock that were taken for cards which are not issued after all. */
@Injectable()
export class KitReturnsService {
  constructor(
    private readonly cms: CmsClient,
    private readonly upstreams: Upstreams,
  ) {}

  /** Undoes an allocation by the id of its request; a job does it where CMS cannot be told now. */
  async giveBack(visit: Visit, requestId: string): Promise<void> {
    const { call, tenant } = visit;
    await this.cms.takeBack(visit, requestId).catch(() => {
      const stray = { tenant, requestId };
      return call.store.transaction(async (tx) => {
        await tx.put(strays, stray);
        call.plan(RETURN_KIT_JOB, strays.key(stray), call.now + HOUR);
      });
    });
  }

  /** Undoes an allocation that could not be undone before; `key` is that of the stray. */
  async giveBackLater(call: Call, key: string): Promise<void> {
    const stray = await call.store.transaction((tx) => tx.get(strays, key));
    if (stray === undefined) return;
    const visit = await visitOfJob(this.upstreams, call, stray.tenant);
    await insist(call, { job: RETURN_KIT_JOB, entity: key }, async () => {
      await this.cms.takeBack(visit, stray.requestId);
      await call.store.transaction((tx) => tx.remove(strays, key));
    });
  }
}
