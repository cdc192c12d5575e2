import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { MemoryHomes } from '@sadpath/homes';
import { Space } from '@sadpath/spaces';
import { MemorySpaceStore, StoreUnavailable } from '@sadpath/store';
import type { JobHandler } from '../contract/definition';
import { JobRunner, type JobContext } from './job-runner';

const NOON = Date.parse('2026-02-21T12:00:00Z');

/** A space at noon with these jobs, by their services. */
function spaceWith(...jobs: readonly (readonly [service: string, job: string])[]): Space {
  const store = (): MemorySpaceStore => new MemorySpaceStore([], () => []);
  const due = jobs.map(([service, job], at) => ({ at: NOON - 10 + at, service, job, entity: 'e' }));
  return new Space(
    'spec',
    { clock: { instant: NOON } },
    {
      store,
      jobs: () => due,
      home: (self) => new MemoryHomes().of(self),
    },
  );
}

/** A process with the service `here`, which has these jobs; of the suite is also `there`, at this address. */
function surroundings(jobs: Readonly<Record<string, JobHandler>>, there = 'http://127.0.0.1:1') {
  const defects: string[] = [];
  const reportDefect = (error: unknown, where: string): number =>
    defects.push(`${(error as Error).message} (${where})`);
  const service = { jobs, url: undefined, dependencyKey: (name: string) => name, reportDefect };
  const around: JobContext = {
    handles: new Map([['here', service]]),
    urlOf: () => there,
    definition: (name) => (['here', 'there'].includes(name) ? {} : undefined),
    config: { adminToken: undefined },
    reportDefect,
  };
  return { around, defects };
}

function runnerWith(...process: Parameters<typeof surroundings>) {
  const { around, defects } = surroundings(...process);
  return { runner: new JobRunner(around), defects };
}

const done: JobHandler = () => Promise.resolve();

describe('a due job', () => {
  it('leaves the schedule when it has run, and what it plans stays', async () => {
    const space = spaceWith(['here', 'expire']);
    const again: JobHandler = (call, entity) => {
      call.plan('expire', entity, NOON + 1);
      return Promise.resolve();
    };
    const { runner } = runnerWith({ expire: again });
    expect(await runner.run(space)).toEqual([{ at: NOON - 10, service: 'here', job: 'expire', entity: 'e' }]);
    expect(space.schedule.list()).toMatchObject([{ at: NOON + 1, job: 'expire' }]);
  });

  it('that fails is reported and not repeated', async () => {
    const space = spaceWith(['here', 'fail'], ['here', 'expire']);
    const fail: JobHandler = () => Promise.reject(new RangeError('odd'));
    const { runner, defects } = runnerWith({ expire: done, fail });
    expect(await runner.run(space)).toHaveLength(2);
    expect(defects).toEqual(['odd (job fail of e)']);
    expect(space.schedule.list()).toEqual([]);
  });

  it('that meets a database which is away stays planned', async () => {
    const space = spaceWith(['here', 'expire']);
    const { runner } = runnerWith({ expire: () => Promise.reject(new StoreUnavailable({ message: 'gone' })) });
    await expect(runner.run(space)).rejects.toThrow(StoreUnavailable);
    expect(space.schedule.list()).toHaveLength(1);
  });

  it.each(['here', 'nowhere'])('that nobody can run is dropped and reported, and others run: %s', async (service) => {
    const space = spaceWith([service, 'vanished'], ['here', 'expire']);
    const { runner, defects } = runnerWith({ expire: done });
    expect(await runner.run(space)).toMatchObject([{ service: 'here', job: 'expire' }]);
    expect(defects).toEqual([`no job vanished in ${service} (a due job of e, dropped)`]);
    expect(space.schedule.list()).toEqual([]);
  });

  it.each([
    [422, 'is dropped', 0],
    [503, 'stays planned', 1],
  ])('whose service answers %i from elsewhere %s', async (status, _, left) => {
    const server = createServer((_request, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const space = spaceWith(['there', 'vanished']);
    const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const { runner } = runnerWith({}, address);
    const [run] = await Promise.allSettled([runner.run(space)]);
    server.closeAllConnections();
    server.close();
    expect(run.status).toBe(left === 0 ? 'fulfilled' : 'rejected');
    expect(space.schedule.list()).toHaveLength(left);
  });
});

/** A service elsewhere that has run the job when its answer begins, and ends the answer when it is told to. */
async function serviceElsewhere() {
  const answers: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    response.writeHead(200).write(': connected');
    answers.push(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    end: () => answers.forEach((answer) => answer.end()),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('what follows from a due job elsewhere', () => {
  it('keeps nobody from their turn, and has ended when all is settled', async () => {
    const elsewhere = await serviceElsewhere();
    const space = spaceWith(['there', 'send']);
    const { runner } = runnerWith({}, elsewhere.url);
    let isSettled = false;
    // The service itself takes the job off, as soon as it has run.
    const run = space.inBackground.bind(space);
    space.inBackground = (work) => {
      space.schedule.clear();
      run(work);
    };
    const settling = runner.settle(space).then(() => (isSettled = true));
    while (!space.isWorking) await new Promise((resolve) => setImmediate(resolve));
    await space.home.exclusively(() => Promise.resolve());
    expect([space.isWorking, isSettled]).toEqual([true, false]);
    elsewhere.end();
    await settling;
    expect(space.isWorking).toBe(false);
    elsewhere.close();
  });
});

/** A runner that gives its lock back only when all that goes on in the background has ended. */
class SlowToLeave extends JobRunner {
  override async run(space: Space): ReturnType<JobRunner['run']> {
    const ran = await super.run(space);
    await space.background();
    return ran;
  }
}

describe('what follows from a due job', () => {
  it('has run when all is settled, though it is planned after the last look at the schedule', async () => {
    const space = spaceWith(['here', 'send']);
    const send: JobHandler = (call, entity) => {
      call.inBackground(async () => {
        await new Promise((resolve) => setImmediate(resolve));
        call.plan('expire', entity, NOON);
      });
      return Promise.resolve();
    };
    const runner = new SlowToLeave(surroundings({ send, expire: done }).around);
    expect((await runner.settle(space)).map(({ job }) => job)).toEqual(['send', 'expire']);
  });
});
