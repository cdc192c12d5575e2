import { Injectable } from '@nestjs/common';
import { HOUR } from '@sadpath/clock';
import { runOrRetry, keyIn, visitOfJob, type Visit } from '@sadpath/dcms';
import { Upstreams, type Call } from '@sadpath/service';
import { customerCollections } from '../customer.collections';
import { RETURN_KIT_JOB } from '../customer.jobs';
import type { Card } from '../domain/card';
import type { Stray } from '../domain/opening';
import { CmsClient } from '../upstream/cms.client';

const { cards, strays } = customerCollections;

/** Undoes at CMS what was done there for cards which are not issued, or not converted, after all. */
@Injectable()
export class KitReturnsService {
  constructor(
    private readonly cms: CmsClient,
    private readonly upstreams: Upstreams,
  ) {}

  /** Undoes an allocation by the id of its request; a job does it where CMS cannot be told now. */
  async giveBack(visit: Visit, requestId: string): Promise<void> {
    const stray = { tenant: visit.tenant, requestId };
    await this.undo(visit, stray).catch(() => this.undoLater(visit, stray));
  }

  /** Undoes at CMS the conversion of a card that is not converted here after all; in the same way. */
  async turnBack(visit: Visit, { kitNo, productId }: Card): Promise<void> {
    const stray = { tenant: visit.tenant, requestId: visit.call.uuid(), turned: { kitNo, productId } };
    await this.undo(visit, stray).catch(() => this.undoLater(visit, stray));
  }

  /** Undoes what could not be undone before; `key` is that of the stray. */
  async giveBackLater(call: Call, key: string): Promise<void> {
    const stray = await call.store.transaction((tx) => tx.get(strays, key));
    if (stray === undefined) return;
    const visit = await visitOfJob(this.upstreams, call, stray.tenant);
    await runOrRetry(call, { job: RETURN_KIT_JOB, entity: key }, async () => {
      await this.undo(visit, stray);
      await call.store.transaction((tx) => tx.remove(strays, key));
    });
  }

  private async undo(visit: Visit, { tenant, requestId, turned }: Stray): Promise<void> {
    if (turned === undefined) return this.cms.takeBack(visit, requestId);
    const { kitNo, productId } = turned;
    const card = await visit.call.store.transaction((tx) => tx.get(cards, keyIn(tenant, kitNo)));
    // Somebody else may have converted it meanwhile.
    if (card?.productId === productId) await this.cms.convert(visit, kitNo, productId);
  }

  private undoLater({ call }: Visit, stray: Stray): Promise<void> {
    return call.store.transaction(async (tx) => {
      await tx.put(strays, stray);
      call.plan(RETURN_KIT_JOB, strays.key(stray), call.now + HOUR);
    });
  }
}
