import { RESET_PARTS, type Space } from '@sadpath/spaces';
import { PostgresServer } from '@sadpath/testing';
import { idsOf, notes, SERVICE, START, TwoProcesses } from '../../test/two-processes';
import { dumpSpace, loadSpace } from './space-dump';

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

  describe('knows its due jobs everywhere:', () => {
    it('those with which it begins, once', async () => {
      const { mine, theirs } = await processes.begin();
      expect(await idsOf(theirs)).toMatchObject({ jobs: ['fixture'] });
      expect([mine.nextAt(), theirs.nextAt()]).toEqual([START + 1_000, START + 1_000]);
    });

    it('those of a space that nobody made, in the process that first sees it', async () => {
      const id = processes.freshName();
      const [mine, theirs] = [processes.here.spaces.open(id), processes.there.spaces.open(id)];
      await Promise.all([processes.here.shared.refresh(mine), processes.there.shared.refresh(theirs)]);
      expect(await idsOf(mine)).toMatchObject({ jobs: ['fixture'] });
    });

    it('one that was planned, and when it is due', async () => {
      const { mine, theirs, call } = await processes.begin();
      call.plan('expire', 'early', START + 1);
      await call.flush();
      expect(mine.nextAt()).toBe(START + 1);
      await processes.there.shared.refresh(theirs);
      expect(theirs.nextAt()).toBe(START + 1);
      expect(await theirs.dueJob()).toBeUndefined();
      await theirs.control(() => {
        theirs.clock.advance(1);
      });
      expect(await theirs.dueJob()).toMatchObject({ job: 'expire', entity: 'early' });
    });

    it('one that was cancelled, or has run', async () => {
      const { theirs, call } = await processes.begin();
      call.plan('expire', 'a', START + 1);
      call.plan('expire', 'b', START + 2);
      await call.flush();
      call.cancel('expire', 'a');
      call.finish({ at: START + 2, service: SERVICE, job: 'expire', entity: 'b' });
      await call.flush();
      expect(await idsOf(theirs)).toMatchObject({ jobs: ['fixture'] });
    });
  });

  describe('takes its jobs and messages along', () => {
    /** A space with a job and a message more than it began with. */
    async function used(): Promise<{ mine: Space; theirs: Space }> {
      const { mine, theirs, call } = await processes.begin();
      call.plan('expire', 'n', START + 1);
      call.send({ id: 'm', channel: 'sms', to: '+1', body: {} });
      await call.store.transaction((tx) => tx.put(notes, { id: 'n' }));
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
      const dump = JSON.parse(JSON.stringify(await dumpSpace(mine, [SERVICE]))) as Awaited<
        ReturnType<typeof dumpSpace>
      >;
      await theirs.reset(new Set(RESET_PARTS));
      await loadSpace(theirs, dump);
      expect(await idsOf(mine)).toEqual({ notes: ['n', 'seed'], jobs: ['n', 'fixture'], messages: ['m'] });
    });

    it('when it is dropped, and begins anew', async () => {
      const { mine, theirs } = await used();
      await processes.here.shared.drop(mine.id);
      await processes.there.shared.refresh(theirs);
      expect(await idsOf(theirs)).toEqual({ notes: ['seed'], jobs: ['fixture'], messages: [] });
    });
  });

  it('goes back to the options it was made with, whoever resets it', async () => {
    const { mine, theirs } = await processes.begin();
    await mine.control(() => {
      mine.configure({ envelope: 'native', ttlMs: 60_000, settings: { 'bank.fee': 1 } });
    });
    await processes.there.shared.refresh(theirs);
    expect(theirs.options).toMatchObject({ envelope: 'native', ttlMs: 60_000 });
    await theirs.reset(new Set(RESET_PARTS));
    await processes.here.shared.refresh(mine);
    expect(mine.options).toEqual({ clock: { instant: START } });
  });
});
