import { StoreUnavailable, type Queries } from '@sadpath/store';
import type { Meeting } from '@sadpath/spaces';
import { JournalWriter } from './journal-writer';
import { PostgresRegister } from './postgres-register';

/** A database that is away for the first statements, and keeps the values of those that come after. */
function backAfter(failures: number, error: Error = new StoreUnavailable(new Error('away'))) {
  const kept: (readonly unknown[])[] = [];
  let left = failures;
  const query = (_statement: unknown, values: readonly unknown[] = []): Promise<never[]> => {
    left -= 1;
    if (left >= 0) return Promise.reject(error);
    kept.push(values);
    return Promise.resolve([]);
  };
  return { queries: { query } as unknown as Queries, kept };
}

const entry = (id: string) => ({
  space: 's',
  id,
  outcome: 'natural' as const,
  most: { pieces: 10, bytes: 10_000 },
  textOf: () => JSON.stringify({ id }),
});

describe('what is written behind the answers', () => {
  it('waits where the database is away, and is written in order when it is back', async () => {
    const { queries, kept } = backAfter(1);
    const writer = new JournalWriter(queries);
    writer.add(entry('first'));
    await expect(writer.written()).rejects.toThrow(StoreUnavailable);
    writer.add(entry('second'));
    await writer.written();
    expect(kept.map(([, ids]) => ids)).toEqual([['first', 'second']]);
  });

  it('is bounded while it waits', async () => {
    const { queries, kept } = backAfter(2);
    const writer = new JournalWriter(queries);
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 900; i += 1) writer.add(entry(`${round}-${i}`));
      await expect(writer.written()).rejects.toThrow(StoreUnavailable);
    }
    await writer.written();
    expect(kept[0]?.[1]).toHaveLength(1_000);
  });

  it('is not tried again where the database would never take it', async () => {
    const { queries, kept } = backAfter(1, new Error('no such type'));
    const writer = new JournalWriter(queries);
    writer.add(entry('first'));
    await expect(writer.written()).rejects.toThrow('no such type');
    await writer.written();
    expect(kept).toEqual([]);
  });

  it('is counted once, however often the register was in vain', async () => {
    const { queries, kept } = backAfter(2);
    const register = new PostgresRegister(queries, { isPresent: false, settled: () => Promise.resolve() });
    const pair = { service: 'bank', operation: 'pay', code: 'bank/FROZEN' };
    const by = { counter: { pairOf: () => pair }, operation: {}, code: 'FROZEN', raiser: 'bank' };
    const met: Meeting = { ...by, outcome: 'natural', at: 1, space: 's', label: undefined };
    await expect(register.add(met)).rejects.toThrow(StoreUnavailable);
    await expect(register.add(met)).rejects.toThrow(StoreUnavailable);
    await register.add(met);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.slice(0, 5)).toEqual([['bank'], ['pay'], ['bank/FROZEN'], [3], [0]]);
  });
});

describe('the journals of many spaces', () => {
  it('are trimmed before a process forgets what it wrote of them', async () => {
    const { queries, kept } = backAfter(0);
    const writer = new JournalWriter(queries);
    for (let i = 0; i < 1_001; i += 1) writer.add({ ...entry('one'), space: `s${String(i)}` });
    await writer.written();
    expect(kept[1]).toEqual(['s0', 10, 10_000]);
    expect(kept).toHaveLength(2);
  });
});
