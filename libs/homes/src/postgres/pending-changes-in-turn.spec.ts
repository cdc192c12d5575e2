import { Call } from '@sadpath/service';
import { Space, type SpaceChange } from '@sadpath/spaces';
import { MemorySpaceStore } from '@sadpath/store';
import { MemoryHomes } from '../index';
import { PendingChanges, type Keeper } from './pending-changes';

/** A database that makes a change when it is told to, as one that others keep busy. */
class SlowDatabase implements Keeper {
  /** What all processes know. */
  readonly known: string[] = [];
  readonly store = new MemorySpaceStore([], () => []);
  private readonly waiting: (() => void)[] = [];

  /** Lets the oldest change be made, and what follows from it at once. */
  async makeOne(): Promise<void> {
    await settled();
    this.waiting.shift()?.();
    await settled();
  }

  keep = async (changes: readonly SpaceChange[]): Promise<void> => {
    await this.turn();
    this.learn(changes);
  };
  kept = (): void => undefined;
  decide: Keeper['decide'] = async (decision) => {
    await this.turn();
    this.learn(decision());
  };

  private turn(): Promise<void> {
    return new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private learn(changes: readonly SpaceChange[]): void {
    for (const change of changes) if ('plan' in change) this.known.push(change.plan.entity);
  }
}

/** Comes when all that needs no change has been done. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A call in a space that is at home in memory, but for what its calls change. */
function open(database: SlowDatabase): Call {
  const changes = new PendingChanges(database);
  const space: Space = new Space(
    'spec',
    {},
    {
      store: () => database.store,
      jobs: () => [],
      home: (self) => Object.assign(new MemoryHomes().of(self), { changesOf: () => changes }),
    },
  );
  const forwarded = { requestId: 'spec', headers: {} };
  return new Call({ service: 'otp', space, now: 0, forwarded, dependencyKey: String });
}

const planOf = (entity: string): SpaceChange => ({ plan: { at: 1, service: 'otp', job: 'expire', entity } });

describe('a change of what processes share', () => {
  it('waits for the end of the call where several share it; what is decided comes last', async () => {
    const database = new SlowDatabase();
    const call = open(database);
    call.decide(() => [planOf('decided')]);
    call.plan('expire', 'a', 1);
    await database.makeOne();
    expect(database.known).toEqual([]);
    const flushed = call.flush();
    await database.makeOne();
    expect(database.known).toEqual(['a']);
    await database.makeOne();
    await flushed;
    expect(database.known).toEqual(['a', 'decided']);
  });

  it('goes with the next transaction', async () => {
    const database = new SlowDatabase();
    const call = open(database);
    call.plan('expire', 'before', 1);
    const written = call.store.transaction(() => {
      call.plan('expire', 'inside', 1);
      return Promise.resolve();
    });
    await database.makeOne();
    await written;
    expect(database.known).toEqual(['before', 'inside']);
    await call.flush();
  });

  it('is known when the call ends, though the background has begun to make it known', async () => {
    const database = new SlowDatabase();
    const call = open(database);
    const told: string[] = [];
    call.plan('expire', 'a', 1);
    call.inBackground(async () => {
      told.push('background');
    });
    const ended = Promise.resolve(call.flush()).then(() => told.push('ended'));
    await settled();
    expect(told).toEqual([]);
    await database.makeOne();
    await ended;
    expect(database.known).toEqual(['a']);
    expect(told).toEqual(expect.arrayContaining(['background', 'ended']));
  });

  it('keeps its turn behind those before it', async () => {
    const database = new SlowDatabase();
    const call = open(database);
    call.plan('expire', 'first', 1);
    const first = call.flush();
    await settled();
    call.plan('expire', 'second', 1);
    const second = call.flush();
    await database.makeOne();
    expect(database.known).toEqual(['first']);
    await database.makeOne();
    await Promise.all([first, second]);
    expect(database.known).toEqual(['first', 'second']);
  });
});
