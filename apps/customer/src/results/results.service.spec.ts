import { DAY } from '@sadpath/clock';
import type { Visit } from '@sadpath/dcms';
import { SpecSpace } from '@sadpath/testing';
import { customerCollections } from '../customer.collections';
import { FORGET_REQUEST_JOB } from '../customer.jobs';
import { customerService } from '../customer.service-definition';
import { ResultsService } from './results.service';

const NOW = Date.UTC(2026, 0, 15, 10);
const KEY = 'ACME_BANK/registerCard/R-1';

/** Work of one request id that counts how often it is done. */
class Counted {
  readonly spec = new SpecSpace(customerService);
  private readonly results = new ResultsService();
  private times = 0;

  at(now: number, requestId: string | null = 'R-1'): Promise<number> {
    const repeatable = { operation: 'registerCard', requestId };
    return this.results.once(this.visit(now), repeatable, () => Promise.resolve(++this.times));
  }

  async forget(now: number): Promise<readonly unknown[]> {
    const { call } = this.visit(now);
    await this.results.forget(call, KEY);
    return call.store.transaction((tx) => tx.all(customerCollections.results));
  }

  planned(): readonly unknown[] {
    return this.spec.space.schedule.list().filter(({ job }) => job === FORGET_REQUEST_JOB);
  }

  private visit(now: number): Visit {
    return { call: this.spec.callAt(now), tenant: 'ACME_BANK' };
  }
}

describe('a result', () => {
  it('is given again until its day is over', async () => {
    const work = new Counted();
    expect([await work.at(NOW), await work.at(NOW + DAY - 1), await work.at(NOW + DAY)]).toEqual([1, 1, 2]);
  });

  it('has its end planned at the end of its day', async () => {
    const work = new Counted();
    await work.at(NOW);
    await work.at(NOW + 1);
    expect(work.planned()).toMatchObject([{ at: NOW + DAY, service: 'customer', entity: KEY }]);
  });

  it('is gone at its end', async () => {
    const work = new Counted();
    await work.at(NOW);
    expect(await work.forget(NOW + DAY)).toEqual([]);
  });

  it('is kept for requests with an id only', async () => {
    const work = new Counted();
    expect([await work.at(NOW, null), await work.at(NOW, null)]).toEqual([1, 2]);
    expect(work.planned()).toEqual([]);
  });
});
