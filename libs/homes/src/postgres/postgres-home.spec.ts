import type { DueJob } from '@sadpath/clock';
import { dumpSpace, loadSpace, RESET_PARTS, type Space, type SpaceChange, type SpaceDump } from '@sadpath/spaces';
import { PostgresServer } from '@sadpath/testing';
import { homeContract } from '../../test/home-contract';
import { draftOf } from '../../test/home-records';
import { idsOf, notes, SERVICE, START, TwoProcesses, type SeenTwice } from '../../test/two-processes';

const job = (entity: string, after: number): DueJob => ({ at: START + after, service: SERVICE, job: 'expire', entity });
const plan = (entity: string, after: number): SpaceChange => ({ plan: job(entity, after) });

/** Makes changes and makes them known. */
async function change(space: Space, ...changes: readonly SpaceChange[]): Promise<void> {
  const pending = space.home.changesOf(SERVICE);
  for (const each of changes) pending.make(each);
  await pending.flush();
}

describe('a space that processes share', () => {
  let server: PostgresServer;
  let processes: TwoProcesses;

  beforeAll(async () => {
    server = await PostgresServer.start();
    processes = await TwoProcesses.start(server.url);
  });
  afterAll(async () => {
    await processes.stop();
    await server.stop();
  });

  homeContract(async () => (await processes.begin()).mine);

  describe('knows its due jobs everywhere:', () => {
    it('those with which it begins, once', async () => {
      const { mine, theirs } = await processes.begin();
      expect(await idsOf(theirs)).toMatchObject({ jobs: ['fixture'] });
      expect([mine.nextAt(), theirs.nextAt()]).toEqual([START + 1_000, START + 1_000]);
    });

    it('those of a space that nobody made, in the process that first sees it', async () => {
      const id = processes.freshName();
      const [mine, theirs] = [processes.here.spaces.open(id), processes.there.spaces.open(id)];
      await Promise.all([mine.home.enter(), theirs.home.enter()]);
      expect(await idsOf(mine)).toMatchObject({ jobs: ['fixture'] });
    });

    it('one that was planned, and when it is due', async () => {
      const { mine, theirs } = await processes.begin();
      await change(mine, plan('early', 1));
      expect(mine.nextAt()).toBe(START + 1);
      await theirs.home.enter();
      expect(theirs.nextAt()).toBe(START + 1);
      expect(await theirs.dueJob()).toBeUndefined();
      await theirs.control(() => {
        theirs.clock.advance(1);
      });
      expect(await theirs.dueJob()).toMatchObject({ job: 'expire', entity: 'early' });
    });

    it('one that was cancelled, or has run', async () => {
      const { mine, theirs } = await processes.begin();
      await change(mine, plan('a', 1), plan('b', 2));
      await change(mine, { cancel: job('a', 1) }, { done: job('b', 2) });
      expect(await idsOf(theirs)).toMatchObject({ jobs: ['fixture'] });
    });
  });

  describe('takes its jobs and messages along', () => {
    /** A space with a job and a message more than it began with. */
    async function used(): Promise<{ mine: Space; theirs: Space }> {
      const { mine, theirs } = await processes.begin();
      const send = { id: 'm', at: START, service: SERVICE, channel: 'sms', to: '+1', body: {} } as const;
      await change(mine, plan('n', 1), { send });
      await mine.store(SERVICE).transaction((tx) => tx.put(notes, { id: 'n' }));
      return { mine, theirs };
    }

    it('when it is reset', async () => {
      const { mine, theirs } = await used();
      await theirs.reset(new Set(RESET_PARTS));
      expect(await idsOf(mine)).toEqual({ notes: ['seed'], jobs: ['fixture'], messages: [] });
      expect(theirs.nextAt()).toBe(START + 1_000);
    });

    it('not when something else of it is reset', async () => {
      const { mine, theirs } = await used();
      await theirs.reset(new Set(['clock', 'faults', 'dependencies', 'requests']));
      expect(await idsOf(mine)).toEqual({ notes: ['n', 'seed'], jobs: ['n', 'fixture'], messages: ['m'] });
    });

    it('when it goes back to a snapshot', async () => {
      const { mine, theirs } = await used();
      const dump = JSON.parse(JSON.stringify(await dumpSpace(mine, [SERVICE]))) as SpaceDump;
      await theirs.reset(new Set(RESET_PARTS));
      await loadSpace(theirs, dump);
      expect(await idsOf(mine)).toEqual({ notes: ['n', 'seed'], jobs: ['n', 'fixture'], messages: ['m'] });
    });

    it('when it is dropped, and begins anew', async () => {
      const { mine, theirs } = await used();
      await processes.here.homes.drop(mine.id);
      await theirs.home.enter();
      expect(await idsOf(theirs)).toEqual({ notes: ['seed'], jobs: ['fixture'], messages: [] });
    });
  });

  describe('has one journal, which each process writes behind its answers:', () => {
    /** Records requests in two processes in turn, and answers how many of them waited to be written. */
    async function recordInTurn({ mine, theirs }: SeenTwice, ids: readonly string[]): Promise<number> {
      const waits = ids.map((id, at) => (at % 2 === 0 ? mine : theirs).home.records.record(draftOf(id), 'key'));
      for (const wait of waits) await wait;
      return waits.filter((wait) => wait !== undefined).length;
    }

    it('no answer waits for it once the others can ask for it, and whoever reads sees all, in order', async () => {
      const seen = await processes.begin();
      await recordInTurn(seen, ['a', 'b']);
      expect(await recordInTurn(seen, ['c', 'd', 'e', 'f'])).toBe(0);
      for (const space of [seen.theirs, seen.mine]) {
        await space.home.records.update();
        expect(space.journal.list().map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      }
    });

    it('what is cleared stays so, whatever another process had not written', async () => {
      const seen = await processes.begin();
      await recordInTurn(seen, ['a', 'b']);
      await recordInTurn(seen, ['c', 'd']);
      await seen.mine.home.records.clear();
      await seen.theirs.home.records.update();
      expect(seen.theirs.journal.list()).toEqual([]);
    });
  });

  it('goes back to the options it was made with, whoever resets it', async () => {
    const { mine, theirs } = await processes.begin();
    await mine.control(() => {
      mine.configure({ envelope: 'native', ttlMs: 60_000, settings: { 'bank.fee': 1 } });
    });
    await theirs.home.enter();
    expect(theirs.options).toMatchObject({ envelope: 'native', ttlMs: 60_000 });
    await theirs.reset(new Set(RESET_PARTS));
    await mine.home.enter();
    expect(mine.options).toEqual({ clock: { instant: START } });
  });
});
