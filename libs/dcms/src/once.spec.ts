import { DAY } from '@sadpath/clock';
import type { ServiceDefinition } from '@sadpath/service';
import { SpecSpace } from '@sadpath/testing';
import { alone, answerIn, FORGET_REQUEST_JOB, forgetRequest, knownRequests, once, onceIn } from './once';
import type { Visit } from './visit';

const NOW = Date.UTC(2026, 0, 15, 10);
const KEY = 'ACME_BANK/registerCard/R-1';
const SERVICE = { name: 'spec', collections: [knownRequests], fixtures: () => [] };

/** Work of one request id that counts how often it is done. */
class Counted {
  private readonly spec = new SpecSpace(SERVICE as unknown as ServiceDefinition);
  times = 0;

  at(now: number, id: string | null = 'R-1'): Promise<number> {
    return once(this.visit(now), { operation: 'registerCard', id }, () => this.work());
  }

  inOneTransactionAt(now: number, id: string | null = 'R-1'): Promise<number> {
    const visit = this.visit(now);
    return visit.call.store.transaction((tx) =>
      onceIn(tx, { visit, operation: 'registerCard', id }, () => this.work()),
    );
  }

  /** What is known to have been answered, in a transaction of its own. */
  answered(id: string | null): Promise<unknown> {
    const visit = this.visit(NOW);
    return visit.call.store.transaction((tx) => answerIn(tx, { visit, operation: 'registerCard', id }));
  }

  async forget(now: number): Promise<readonly unknown[]> {
    const { call } = this.visit(now);
    await forgetRequest(call, KEY);
    return this.known();
  }

  known(): Promise<readonly unknown[]> {
    return this.visit(NOW).call.store.transaction((tx) => tx.all(knownRequests));
  }

  planned(): readonly unknown[] {
    return this.spec.space.schedule.list().filter(({ job }) => job === FORGET_REQUEST_JOB);
  }

  visit(now: number): Visit {
    return { call: this.spec.callAt(now), tenant: 'ACME_BANK' };
  }

  private work(): Promise<number> {
    return Promise.resolve(++this.times);
  }
}

describe.each(['at', 'inOneTransactionAt'] as const)('a result (%s)', (way) => {
  it('is given again until its day is over', async () => {
    const work = new Counted();
    expect([await work[way](NOW), await work[way](NOW + DAY - 1), await work[way](NOW + DAY)]).toEqual([1, 1, 2]);
  });

  it('has its end planned at the end of its day', async () => {
    const work = new Counted();
    await work[way](NOW);
    await work[way](NOW + 1);
    expect(work.planned()).toMatchObject([{ at: NOW + DAY, service: 'spec', entity: KEY }]);
  });

  it('is known within a transaction, by its id only', async () => {
    const work = new Counted();
    expect(await work.answered('R-1')).toBeUndefined();
    await work[way](NOW);
    expect([await work.answered('R-1'), await work.answered('R-2'), await work.answered(null)]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  it('is gone at its end', async () => {
    const work = new Counted();
    await work[way](NOW);
    expect(await work.forget(NOW + DAY)).toEqual([]);
  });

  it('is kept for requests with an id only', async () => {
    const work = new Counted();
    expect([await work[way](NOW, null), await work[way](NOW, null)]).toEqual([1, 2]);
    expect([await work.known(), work.planned()]).toEqual([[], []]);
  });

  it('is the same for parallel requests of one id', async () => {
    const work = new Counted();
    expect(await Promise.all([1, 2, 3].map(() => work[way](NOW)))).toEqual([1, 1, 1]);
  });
});

describe('a refusal', () => {
  it('is not kept: who waited for it works anew, and nothing stays planned', async () => {
    const work = new Counted();
    const wish = { operation: 'registerCard', id: 'R-1' };
    const refuse = (): Promise<never> => Promise.reject(new RangeError(`refused ${String(++work.times)}`));
    const both = [1, 2].map(() => once(work.visit(NOW), wish, refuse).catch(String));
    expect(await Promise.all(both)).toEqual(['RangeError: refused 1', 'RangeError: refused 2']);
    expect([await work.known(), work.planned()]).toEqual([[], []]);
  });
});

it('work that keeps its result in a transaction of its own is repeated from there, even when it fails afterwards', async () => {
  const work = new Counted();
  const visit = work.visit(NOW);
  const wish = { operation: 'registerCard', id: 'R-1' };
  const kept = once(visit, wish, async (keepIn) => {
    await visit.call.store.transaction((tx) => keepIn(tx, 7));
    throw new RangeError('after');
  });
  await expect(kept).rejects.toThrow('after');
  expect(await work.at(NOW)).toBe(7);
});

it('of those who want to be alone, one works at a time', async () => {
  const work = new Counted();
  let inside = 0;
  const most: number[] = [];
  const enter = async (): Promise<void> => {
    most.push(++inside);
    await new Promise(setImmediate);
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => alone(work.visit(NOW), { operation: 'register', id: 'CIF1' }, enter)));
  expect(most).toEqual([1, 1, 1]);
  expect(await work.known()).toEqual([]);
});
