import fc from 'fast-check';
import type { DueJob } from '@sadpath/clock';
import type { JobChange } from '../src/index';

/** The due jobs of one space, wherever they are kept. */
export interface Jobs {
  change(changes: readonly JobChange[]): Promise<void>;
  first(): Promise<DueJob | undefined>;
  list(): Promise<readonly DueJob[]>;
  load(jobs: readonly DueJob[]): Promise<void>;
}

const job = (at: number, entity = 'e', name = 'expire', service = 'otp'): DueJob => ({
  at,
  service,
  job: name,
  entity,
});

/** What due jobs promise, in memory and in a database; `make` gives those of a space without any. */
export function dueJobsContract(make: () => Jobs | Promise<Jobs>): void {
  const planned = async (...jobs: readonly DueJob[]): Promise<Jobs> => {
    const made = await make();
    await made.change(jobs.map((plan) => ({ plan })));
    return made;
  };
  const entities = async (jobs: Jobs): Promise<readonly string[]> => (await jobs.list()).map(({ entity }) => entity);

  it('stand in order of time, and of planning where they share an instant', async () => {
    const jobs = await planned(job(30, 'c'), job(10, 'b'), job(10, 'a'));
    expect(await entities(jobs)).toEqual(['b', 'a', 'c']);
    expect(await jobs.first()).toEqual(job(10, 'b'));
  });

  it('planned anew replace their forerunner and go behind others of the instant', async () => {
    const jobs = await planned(job(10, 'a'), job(10, 'b'));
    await jobs.change([{ plan: job(10, 'a') }]);
    expect(await entities(jobs)).toEqual(['b', 'a']);
    await jobs.change([{ plan: job(20, 'b') }, { plan: job(5, 'b') }]);
    expect(await jobs.list()).toEqual([job(5, 'b'), job(10, 'a')]);
  });

  it('are told apart by service, name and entity, whatever text that is', async () => {
    const odd = ['a\0b', 'a\nb', `"a" 'b' {c}`, '\ud83d', 'é'.repeat(5_000), ''];
    const jobs = await planned(
      ...odd.map((entity) => job(10, entity)),
      job(10, '', 'remind'),
      job(10, '', 'expire', 'auth'),
    );
    expect(await entities(jobs)).toEqual([...odd, '', '']);
  });

  it('that are cancelled are gone, and nothing else is', async () => {
    const jobs = await planned(job(10, 'a'), job(20, 'b'));
    await jobs.change([{ cancel: { service: 'otp', job: 'expire', entity: 'a' } }]);
    await jobs.change([{ cancel: { service: 'otp', job: 'expire', entity: 'never' } }]);
    expect(await entities(jobs)).toEqual(['b']);
  });

  it('that have run are gone, unless they were planned for another instant meanwhile', async () => {
    const jobs = await planned(job(10, 'a'), job(10, 'b'));
    await jobs.change([{ plan: job(20, 'b') }]);
    await jobs.change([{ done: job(10, 'a') }, { done: job(10, 'b') }]);
    expect(await jobs.list()).toEqual([job(20, 'b')]);
  });

  it('hand their payloads over as they were given', async () => {
    const payloads = [undefined, null, 0, '', { amount: 5, text: 'a\0' }];
    const jobs = await planned(...payloads.map((payload, at) => ({ ...job(at, String(at)), payload })));
    expect((await jobs.list()).map(({ payload }) => payload)).toEqual(payloads);
  });

  it('are the same after they were listed and loaded', async () => {
    const jobs = await planned(job(10, 'b'), job(10, 'a'), job(5, 'c'));
    const other = await planned(job(1, 'gone'));
    await other.load(await jobs.list());
    expect(await other.list()).toEqual(await jobs.list());
  });

  it('come to the same in one step as in many', async () => {
    const name = fc.constantFrom(...'abcd');
    const change: fc.Arbitrary<JobChange> = fc.oneof(
      fc.record({ plan: fc.tuple(fc.nat(3), name).map(([at, entity]) => job(at, entity)) }),
      fc.record({ cancel: name.map((entity) => ({ service: 'otp', job: 'expire', entity })) }),
      fc.record({ done: fc.tuple(fc.nat(3), name).map(([at, entity]) => job(at, entity)) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change), fc.array(change), async (first, then) => {
        const [atOnce, oneByOne] = [await make(), await make()];
        await atOnce.change(first);
        await atOnce.change(then);
        for (const each of [...first, ...then]) await oneByOne.change([each]);
        expect(await atOnce.list()).toEqual(await oneByOne.list());
      }),
      { seed: 1, numRuns: 40 },
    );
  });
}
