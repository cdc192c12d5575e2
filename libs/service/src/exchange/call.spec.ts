import { Space, type SpaceSharing } from '@sadpath/spaces';
import { MemorySpaceStore } from '@sadpath/store';
import { Call } from './call';

/** A database that makes a change when it is told to, as one that others keep busy. */
class SlowDatabase implements SpaceSharing {
  private readonly waiting: (() => void)[] = [];

  async control<T>(_space: Space, change: () => T): Promise<T> {
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return change();
  }

  /** Lets the oldest change be made, and what follows from it at once. */
  async makeOne(): Promise<void> {
    await settled();
    this.waiting.shift()?.();
    await settled();
  }

  refresh = (): Promise<number> => Promise.resolve(1);
  exclusively = <T>(_space: Space, work: () => Promise<T>): Promise<T> => work();
  append = (): Promise<void> => Promise.resolve();
  journal: SpaceSharing['journal'] = () => Promise.resolve({ entries: [], tally: { natural: 0, forced: 0 } });
  clearJournal = (): Promise<void> => Promise.resolve();
}

/** Comes when all that needs no change has been done. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function open(sharing?: SpaceSharing): { call: Call; told: string[] } {
  const space = new Space('spec', {}, { store: () => new MemorySpaceStore([], () => []), jobs: () => [] });
  space.sharing = sharing;
  const forwarded = { requestId: 'spec', headers: {} };
  return { call: new Call({ service: 'otp', space, now: 0, forwarded, dependencyKey: String }), told: [] };
}

describe('a change of what processes share', () => {
  it('is made at once where one process has the space to itself', () => {
    const { call, told } = open();
    call.change(() => told.push('changed'));
    expect(told).toEqual(['changed']);
  });

  it('waits for the end of the call where several share it', async () => {
    const database = new SlowDatabase();
    const { call, told } = open(database);
    call.change(() => told.push('changed'));
    await database.makeOne();
    expect(told).toEqual([]);
    const flushed = call.flush();
    await database.makeOne();
    await flushed;
    expect(told).toEqual(['changed']);
  });

  it('is known when the call ends, though the background has begun to make it known', async () => {
    const database = new SlowDatabase();
    const { call, told } = open(database);
    call.change(() => told.push('changed'));
    call.inBackground(async () => {
      told.push('background');
    });
    const ended = call.flush().then(() => told.push('ended'));
    await settled();
    expect(told).toEqual([]);
    await database.makeOne();
    await ended;
    expect(told[0]).toBe('changed');
    expect(told).toEqual(expect.arrayContaining(['background', 'ended']));
  });

  it('keeps its turn behind those before it', async () => {
    const database = new SlowDatabase();
    const { call, told } = open(database);
    call.change(() => told.push('first'));
    const first = call.flush();
    call.change(() => told.push('second'));
    const second = call.flush();
    await database.makeOne();
    expect(told).toEqual(['first']);
    await database.makeOne();
    await Promise.all([first, second]);
    expect(told).toEqual(['first', 'second']);
  });
});
