import type { Space } from '@sadpath/spaces';
import { Heartbeat } from './heartbeat';

interface FakeSpace {
  readonly id: string;
  readonly clock: { readonly mode: 'running' | 'frozen' };
}

/** A platform whose jobs are due everywhere and take until `end` is called. */
function platformOf(...spaces: readonly FakeSpace[]) {
  const ran: string[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const platform = {
    spaces: {
      list: () => spaces.map((space) => ({ space: space as unknown as Space, createdAt: 0, usedAt: 0 })),
      weighAll: () => undefined,
    },
    connections: { look: () => undefined },
    jobs: {
      isDue: () => true,
      run: ({ id }: Space) => {
        ran.push(id);
        return new Promise<readonly never[]>((done, fail) => {
          ends.push((error) => {
            if (error === undefined) done([]);
            else fail(error);
          });
        });
      },
    },
  };
  return { platform: platform as unknown as ConstructorParameters<typeof Heartbeat>[0], ran, ends };
}

const RUNNING: FakeSpace = { id: 'running', clock: { mode: 'running' } };
const FROZEN: FakeSpace = { id: 'frozen', clock: { mode: 'frozen' } };

describe('the heartbeat', () => {
  it('runs what is due where the clock runs', () => {
    const { platform, ran } = platformOf(RUNNING, FROZEN);
    new Heartbeat(platform, fail).beat();
    expect(ran).toEqual(['running']);
  });

  it('lets a space finish before it runs there again', async () => {
    const { platform, ran, ends } = platformOf(RUNNING);
    const heartbeat = new Heartbeat(platform, fail);
    heartbeat.beat();
    heartbeat.beat();
    expect(ran).toHaveLength(1);
    ends[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    heartbeat.beat();
    expect(ran).toHaveLength(2);
  });

  it('reports what fails and goes on', async () => {
    const { platform, ran, ends } = platformOf(RUNNING);
    const reported: unknown[] = [];
    const heartbeat = new Heartbeat(
      platform,
      (error) => reported.push(error),
      () => reported.push('ran'),
    );
    heartbeat.beat();
    ends[0]?.(new Error('broken'));
    await new Promise((done) => setImmediate(done));
    heartbeat.beat();
    ends[1]?.();
    await new Promise((done) => setImmediate(done));
    expect([reported, ran.length]).toEqual([[new Error('broken'), 'ran'], 2]);
  });
});

function fail(error: unknown): never {
  throw error as Error;
}
