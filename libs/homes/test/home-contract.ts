import type { DueJob } from '@sadpath/clock';
import { RESET_PARTS, dumpSpace, loadSpace, type Space, type SpaceChange } from '@sadpath/spaces';
import { boundsContract } from './bounds-contract';
import { entry, message } from './home-records';
import { idsOf, notes, SERVICE, START } from './two-processes';

const FIXTURE = { at: START + 1_000, service: SERVICE, job: 'expire', entity: 'fixture' };

const job = (entity: string, after: number): DueJob => ({ at: START + after, service: SERVICE, job: 'expire', entity });

/** What every home promises; `begin` makes a fresh space in one. */
export function homeContract(begin: () => Promise<Space>): void {
  agendaContract(begin);
  controlContract(begin);
  recordsContract(begin);
  turnsContract(begin);
  boundsContract(begin);
}

function agendaContract(begin: () => Promise<Space>): void {
  describe('keeps jobs and messages:', () => {
    it('the jobs with which a space begins', async () => {
      const space = await begin();
      expect(await space.home.jobQueue.jobs()).toMatchObject([FIXTURE]);
      expect(space.home.jobQueue.nextAt()).toBe(FIXTURE.at);
    });

    it('what a call makes, when it is flushed at the latest', async () => {
      const space = await begin();
      await change(space, { plan: job('late', 2_000) }, { plan: job('early', 1) }, { send: message('m') });
      expect(await idsOf(space)).toMatchObject({ jobs: ['early', 'fixture', 'late'], messages: ['m'] });
      expect([space.home.jobQueue.nextAt(), (await space.home.jobQueue.first())?.entity]).toEqual([START + 1, 'early']);
      expect(await space.home.jobQueue.message('m')).toEqual(message('m'));
      await change(space, { cancel: job('early', 1) }, { done: job('late', 2_000) });
      expect(await idsOf(space)).toMatchObject({ jobs: ['fixture'] });
    });

    it('what a call makes in a transaction of its documents', async () => {
      const space = await begin();
      const changes = space.home.changesOf(SERVICE);
      await changes.keptWith(space.store(SERVICE)).transaction(async (tx) => {
        await tx.put(notes, { id: 'n' });
        changes.make({ plan: job('n', 1) });
      });
      expect(await idsOf(space)).toEqual({ notes: ['n', 'seed'], jobs: ['n', 'fixture'], messages: [] });
    });

    it('what is decided together with control state', async () => {
      const space = await begin();
      const changes = space.home.changesOf(SERVICE);
      changes.decide(() => {
        space.dependencies.set('core', { state: 'down' });
        return [{ plan: job('decided', 1) }];
      });
      await changes.flush();
      await space.home.enter();
      expect(space.dependencies.of('core')).toEqual({ state: 'down' });
      expect(await idsOf(space)).toMatchObject({ jobs: ['decided', 'fixture'] });
    });

    it('not a job that is dropped', async () => {
      const space = await begin();
      await space.home.jobQueue.drop(FIXTURE);
      expect(await space.home.jobQueue.jobs()).toEqual([]);
    });
  });
}

function controlContract(begin: () => Promise<Space>): void {
  describe('changes control state:', () => {
    it('so that what is read afterwards shows it, and the answer of the change comes back', async () => {
      const space = await begin();
      const answer = await space.home.control(() => {
        space.clock.advance(60_000);
        return 'moved';
      });
      await space.home.enter();
      expect([answer, space.clock.now()]).toEqual(['moved', START + 60_000]);
    });

    it('not when the change throws', async () => {
      const space = await begin();
      const refuse = async (): Promise<unknown> =>
        space.home.control(() => {
          throw new RangeError('refused');
        });
      await expect(refuse()).rejects.toThrow('refused');
      expect(await space.home.control(() => space.clock.now())).toBe(START);
    });

    it('and all jobs and messages with it, when it is restated', async () => {
      const space = await begin();
      await change(space, { send: message('m') });
      await space.home.restate(() => {
        space.schedule.load([job('other', 5)]);
        space.outbox.load([message('n')]);
      });
      expect(await idsOf(space)).toMatchObject({ jobs: ['other'], messages: ['n'] });
      expect(space.home.jobQueue.nextAt()).toBe(START + 5);
    });

    it('and all documents with it, when the space starts over', async () => {
      const space = await begin();
      await space.store(SERVICE).transaction((tx) => tx.put(notes, { id: 'n' }));
      await change(space, { plan: job('n', 1) }, { send: message('m') });
      await space.reset(new Set(RESET_PARTS));
      expect(await idsOf(space)).toEqual({ notes: ['seed'], jobs: ['fixture'], messages: [] });
    });

    it('back to a snapshot that was saved under a name', async () => {
      const space = await begin();
      await change(space, { plan: job('n', 1) }, { send: message('m') });
      await space.home.snapshots.save('before', await dumpSpace(space, [SERVICE]));
      await space.reset(new Set(RESET_PARTS));
      expect(await space.home.snapshots.list()).toEqual([
        { name: 'before', at: expect.any(Number) as number, bytes: expect.any(Number) as number },
      ]);
      expect(await space.home.snapshots.find('after')).toBeUndefined();
      await loadSpace(space, (await space.home.snapshots.find('before'))!);
      expect(await idsOf(space)).toEqual({ notes: ['seed'], jobs: ['n', 'fixture'], messages: ['m'] });
    });
  });
}

function recordsContract(begin: () => Promise<Space>): void {
  describe('keeps a record of requests:', () => {
    it('each, oldest first, with how many there were of a kind', async () => {
      const space = await begin();
      await space.home.records.append(entry('a'));
      await space.home.records.append({ ...entry('b'), outcome: 'forced' });
      await space.home.records.update();
      expect(space.journal.list().map(({ id }) => id)).toEqual(['a', 'b']);
      expect(space.journal.tally).toEqual({ natural: 1, forced: 1 });
    });

    it('none after it was cleared', async () => {
      const space = await begin();
      await space.home.records.append(entry('a'));
      await space.home.records.clear();
      await space.home.records.update();
      expect([space.journal.list(), space.journal.tally]).toEqual([[], { natural: 0, forced: 0 }]);
    });

    it('and tells it once to who follows, from then on and until they stop', async () => {
      const space = await begin();
      const told: string[] = [];
      await space.home.records.append(entry('before'));
      const stop = space.home.records.follow(({ id }) => told.push(id));
      await space.home.records.append(entry('a'));
      await space.home.records.append(entry('b'));
      stop();
      await space.home.records.append(entry('after'));
      expect(told).toEqual(['a', 'b']);
    });

    it('with ids and places of chance that are never the same', async () => {
      const space = await begin();
      const ids: string[] = [];
      for (let n = 0; n < 5; n++) ids.push(space.home.requestIds(await space.home.enter()).uuid());
      const places = [1, 2, 3].map(() => space.home.place('otp'));
      expect([new Set(ids).size, new Set(places).size]).toEqual([5, 3]);
    });
  });
}

function turnsContract(begin: () => Promise<Space>): void {
  describe('gives turns:', () => {
    it('one at a time, in order of arrival', async () => {
      const space = await begin();
      const steps: string[] = [];
      const work = (name: string) => async (): Promise<void> => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        steps.push(`${name} ends`);
      };
      await Promise.all(['a', 'b', 'c'].map((name) => space.home.exclusively(work(name))));
      expect(steps).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
    });

    it('also after one that has failed', async () => {
      const space = await begin();
      const failing = space.home.exclusively(() => Promise.reject(new RangeError('failed')));
      const next = space.home.exclusively(() => Promise.resolve('done'));
      await expect(failing).rejects.toThrow('failed');
      expect(await next).toBe('done');
    });
  });
}

async function change(space: Space, ...all: readonly SpaceChange[]): Promise<void> {
  const changes = space.home.changesOf(SERVICE);
  for (const each of all) changes.make(each);
  await changes.flush();
}
