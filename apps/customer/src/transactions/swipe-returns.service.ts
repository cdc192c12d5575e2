import { Injectable } from '@nestjs/common';
import { runOrRetry, visitOfJob } from '@sadpath/dcms';
import { Upstreams, type Call } from '@sadpath/service';
import { customerCollections } from '../customer.collections';
import { RETURN_SWIPE_JOB } from '../customer.jobs';
import { isOpen } from '../domain/swipe';
import { postingIdOf } from '../domain/wallet-load';
import { CbsClient } from '../upstream/cbs.client';

const { transactions } = customerCollections;

/** Has the bank give back what it took for payments whose answer was lost and that nobody has repeated. */
@Injectable()
export class SwipeReturnsService {
  constructor(
    private readonly cbs: CbsClient,
    private readonly upstreams: Upstreams,
  ) {}

  /** Settles one such payment; later again while the bank cannot. */
  async giveBack(call: Call, key: string): Promise<void> {
    const stored = await call.store.transaction((tx) => tx.get(transactions, key));
    if (stored === undefined || !isOpen(stored)) return;
    const visit = await visitOfJob(this.upstreams, call, stored.tenant);
    await runOrRetry(call, { job: RETURN_SWIPE_JOB, entity: key }, () =>
      this.cbs.takeBack(visit, postingIdOf('SWIPE', stored)),
    );
  }
}
