import { MemoryHomes, PostgresHomes } from '@sadpath/homes';
import { Space, type SpaceHomes } from '@sadpath/spaces';
import { PostgresServer } from '@sadpath/testing';
import type { JobHandler } from '../contract/definition';
import { JobRunner, type RanJob } from './job-runner';
import type { ServiceHandle } from './service-handle';

const START = Date.parse('2026-02-21T10:00:00Z');
const HOUR = 3_600_000;
const CLIENTS = 8;
const MOVES = 50;

/** Runs every hour, lets others go on meanwhile, and leaves work in the background. */
const hourly: JobHandler = async (call, entity) => {
  await pause();
  call.plan('hourly', entity, call.now + HOUR);
  call.inBackground(pause);
};

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function spaceIn(homes: SpaceHomes, id: string): Space {
  return new Space(
    id,
    { clock: { instant: START } },
    {
      store: (service, { id: space }) => homes.store({ space, service, collections: [], seed: () => [] }),
      jobs: () => [{ at: START + HOUR, service: 'bank', job: 'hourly', entity: 'e' }],
      home: (self) => homes.of(self),
    },
  );
}

/** A process with the one service. */
function runner(): JobRunner {
  const reportDefect = (error: unknown): never => {
    throw error as Error;
  };
  const handle = { jobs: { hourly }, dependencyKey: String, reportDefect } as unknown as ServiceHandle;
  return new JobRunner({
    handles: new Map([['bank', handle]]),
    urlOf: () => 'http://127.0.0.1:1',
    definition: () => ({}),
    config: { adminToken: undefined },
    reportDefect,
  });
}

/** One of the processes that have a space. */
interface Process {
  readonly space: Space;
  readonly jobs: JobRunner;
}

/** A client that moves the clock by an hour, so many times; answers what the moves say has run. */
async function moveOn({ space, jobs }: Process, times: number): Promise<readonly RanJob[]> {
  const ran: RanJob[] = [];
  for (let n = 0; n < times; n++) {
    await space.home.enter();
    await space.control(() => {
      space.clock.advance(HOUR);
    });
    ran.push(...(await jobs.settle(space)));
  }
  return ran;
}

/** Lets clients of these processes move the clock, all at the same time; answers the instants of what ran, in order. */
async function moveTogether(processes: readonly Process[], times: number): Promise<readonly number[]> {
  const clients = Array.from({ length: CLIENTS }, (_, n) => moveOn(processes[n % processes.length]!, times));
  const ran = (await Promise.all(clients)).flat();
  return ran.map(({ at }) => at).sort((a, b) => a - b);
}

/** Every hour since the start, once. */
const hours = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => START + (n + 1) * HOUR);

describe('parallel moves of a clock', () => {
  it('in memory all end, each with the jobs it ran', async () => {
    const process = { space: spaceIn(new MemoryHomes(), 'spec'), jobs: runner() };
    expect(await moveTogether([process], MOVES)).toEqual(hours(CLIENTS * MOVES));
  });

  it('leave no jobs waiting for a client who has left, and hold up nobody', async () => {
    const space = spaceIn(new MemoryHomes(), 'spec');
    const jobs = runner();
    space.clock.advance(HOUR);
    expect(await jobs.settle(space, { aborted: true })).toEqual([]);
    expect(jobs.isDue(space)).toBe(true);
    await jobs.catchUp(space);
    expect([space.nextAt(), jobs.isDue(space)]).toEqual([START + 2 * HOUR, false]);
  });

  describe('in PostgreSQL', () => {
    let server: PostgresServer;
    let homes: readonly PostgresHomes[];

    beforeAll(async () => {
      server = await PostgresServer.start();
      homes = await Promise.all([1, 2, 3].map(() => PostgresHomes.open(server.url, { capacity: 10, connections: 4 })));
    });
    afterAll(async () => {
      await Promise.all(homes.map((each) => each.close()));
      await server.stop();
    });

    it('all end, each with the jobs it ran', async () => {
      const process = { space: spaceIn(homes[0]!, 'one'), jobs: runner() };
      await process.space.home.publish();
      expect(await moveTogether([process], MOVES)).toEqual(hours(CLIENTS * MOVES));
    }, 60_000);

    it('all end in three processes too', async () => {
      const processes = homes.map((each) => ({ space: spaceIn(each, 'three'), jobs: runner() }));
      await processes[0]!.space.home.publish();
      expect(await moveTogether(processes, 10)).toEqual(hours(CLIENTS * 10));
    }, 60_000);
  });
});
