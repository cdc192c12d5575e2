import { MemorySpaceStore } from '../memory/memory-space-store';
import { Batch, type Work } from './batch';

const store = (): MemorySpaceStore => new MemorySpaceStore([], () => []);

/** A piece of work, and what it was told. */
function work(own: Partial<Work<unknown>> = {}): { readonly work: Work<unknown>; readonly told: unknown[] } {
  const told: unknown[] = [];
  const tell = { resolve: (result: unknown) => told.push(result), reject: (error: unknown) => told.push(error) };
  return { work: { run: () => Promise.resolve('done'), ...tell, ...own }, told };
}

describe('pieces of work that share a transaction', () => {
  it.each([
    ['all of them', [true, true], true],
    ['not all of them', [true, undefined], false],
  ])('are fresh where %s are', (_, fresh, expected) => {
    expect(new Batch(fresh.map((isFresh) => work({ ...(isFresh && { isFresh }) }).work)).isFresh).toBe(expected);
  });

  it.each([
    ['one of them is', [undefined, true], true],
    ['none of them is', [undefined, undefined], false],
  ])('are open where %s', (_, open, expected) => {
    expect(new Batch(open.map((isOpen) => work({ ...(isOpen && { isOpen }) }).work)).isOpen).toBe(expected);
  });

  it('are told each its own outcome, and only when all is kept', async () => {
    const broken = new Error('no');
    const pieces = [
      work(),
      work({ run: () => Promise.reject(broken) }),
      work({ run: () => Promise.resolve(undefined) }),
    ];
    const batch = new Batch(pieces.map((piece) => piece.work));
    await store().transaction((tx) => batch.run(tx));
    expect(pieces.map(({ told }) => told)).toEqual([[], [], []]);
    batch.settle();
    expect(pieces.map(({ told }) => told)).toEqual([['done'], [broken], [undefined]]);
  });

  it('have the outcomes of the last time that they were done', async () => {
    let times = 0;
    const piece = work({ run: () => Promise.resolve(++times) });
    const batch = new Batch([piece.work]);
    for (let i = 0; i < 2; i++) await store().transaction((tx) => batch.run(tx));
    batch.settle();
    expect(piece.told).toEqual([2]);
  });

  it('are all told where nothing has come of them', () => {
    const pieces = [work(), work()];
    new Batch(pieces.map((piece) => piece.work)).fail('gone');
    expect(pieces.map(({ told }) => told)).toEqual([['gone'], ['gone']]);
  });
});
