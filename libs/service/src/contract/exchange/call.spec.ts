import { Space, type SpaceAgenda, type SpaceChange, type SpaceSharing } from '@sadpath/spaces';
import { MemorySpaceStore } from '@sadpath/store';
import { Call } from './call';

/** A database that makes a change when it is told to, as one that others keep busy. */
class SlowDatabase implements SpaceSharing {
  /** What all processes know. */
  readonly known: string[] = [];
  private readonly waiting: (() => void)[] = [];

  /** Lets the oldest change be made, and what follows from it at once. */
  async makeOne(): Promise<void> {
    await settled();
    this.waiting.shift()?.();
    await settled();
  }

  agenda: SpaceAgenda = {
    nextAt: () => undefined,
    firstJob: () => Promise.resolve(undefined),
    dropJob: () => Promise.resolve(),
    jobs: () => Promise.resolve([]),
    messages: () => Promise.resolve([]),
    message: () => Promise.resolve(undefined),
    keep: async (_space, changes) => {
      await this.turn();
      this.learn(changes);
    },
    kept: () => undefined,
  };
  decide: SpaceSharing['decide'] = async (_space, _service, decision) => {
    await this.turn();
    this.learn(decision());
  };
  control = <T>(_space: Space, change: () => T): Promise<T> => this.turn().then(change);
  restate = this.control;
  startOver = this.control;
  refresh = (): Promise<number> => Promise.resolve(1);
  exclusively = <T>(_space: Space, work: () => Promise<T>): Promise<T> => work();
  append = (): Promise<void> => Promise.resolve();
  journal: SpaceSharing['journal'] = () => Promise.resolve({ entries: [], tally: { natural: 0, forced: 0 } });
  clearJournal = (): Promise<void> => Promise.resolve();

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

function open(sharing?: SpaceSharing): Call {
  const space = new Space('spec', {}, { store: () => new MemorySpaceStore([], () => []), jobs: () => [] });
  space.sharing = sharing;
  const forwarded = { requestId: 'spec', headers: {} };
  return new Call({ service: 'otp', space, now: 0, forwarded, dependencyKey: String });
}

const planOf = (entity: string): SpaceChange => ({ plan: { at: 1, service: 'otp', job: 'expire', entity } });

describe('a change of what processes share', () => {
  it('is made at once where one process has the space to itself', () => {
    const call = open();
    call.plan('expire', 'a', 1);
    call.decide(() => [planOf('b')]);
    expect(call.space.schedule.list().map(({ entity }) => entity)).toEqual(['a', 'b']);
  });

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
    const ended = call.flush().then(() => told.push('ended'));
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
