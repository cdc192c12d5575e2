import { JournalAppender, JournalRows, type WrittenEntry } from './journal-rows';
import type { Queries } from './session';

const entryOf = (space: string, text = '{}'): WrittenEntry => ({
  ...{ space, text, id: 'e', outcome: 'natural', leftAt: 1, most: { pieces: 7, bytes: 70 } },
});

/** A database that says in whose journal the oldest were taken away. */
function database(): { readonly queries: Queries; readonly trimmed: unknown[] } {
  const trimmed: unknown[] = [];
  const query: Queries['query'] = (sql, values) => {
    if (typeof sql === 'string') trimmed.push(values);
    return Promise.resolve([]);
  };
  return { queries: { query }, trimmed };
}

describe('the oldest of a journal', () => {
  it.each([
    ['a hundred entries', Array.from({ length: 99 }, () => '{}'), '{}'],
    ['a megabyte', ['x'.repeat(1024 * 1024 - 2)], '{}'],
  ])('go once in %s that were written', async (_, few, last) => {
    const { queries, trimmed } = database();
    const appender = new JournalAppender(queries);
    await appender.append(few.map((text) => entryOf('a', text)));
    await appender.trim();
    expect(trimmed).toEqual([]);
    await appender.append([entryOf('a', last)]);
    await appender.trim();
    await appender.trim();
    expect(trimmed).toEqual([['a', 7, 70]]);
  });

  it('go of the spaces written longest ago, where more are known than there is room for', async () => {
    const { queries, trimmed } = database();
    const appender = new JournalAppender(queries);
    await appender.append(Array.from({ length: 1_002 }, (_, i) => entryOf(String(i))));
    await appender.trim();
    expect(trimmed).toEqual([
      ['0', 7, 70],
      ['1', 7, 70],
    ]);
  });
});

describe('the tally of a journal', () => {
  it.each([
    ['with those that have gone', [{ natural_gone: '5', forced_gone: '6' }], { natural: 8, forced: 6 }],
    ['of a space that is gone', [], { natural: 3, forced: 0 }],
  ])('is counted %s', async (_, gone, expected) => {
    const answers = [[{ outcome: 'natural', n: '3' }], gone];
    const queries = { query: () => Promise.resolve(answers.shift() ?? []) } as Queries;
    expect(await new JournalRows(queries, 'a', { pieces: 7, bytes: 70 }).tally()).toEqual(expected);
  });
});
