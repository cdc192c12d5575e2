import { accounts, type Account } from '../../test/sample-accounts';
import type { Collection } from '../collection';
import { parametersOf, type Change } from './change-log';

const collection = accounts as unknown as Collection;
const ANN: Account = { id: 'a', owner: 'ann', tags: ['x', 'y'], iban: 'A1', balance: 1 };
const change = (before: Account | undefined, doc: Account | undefined): Change => ({
  ...{ collection, key: 'a', before, doc },
});
const put = (doc: Account): readonly string[] => ['accounts', 'a', JSON.stringify(doc)];
const link = (name: string, value: string): readonly string[] => ['accounts', 'a', name, value];

/** The tables that some changes touch, without those of which they touch nothing. */
function tablesOf(...changes: readonly Change[]): Record<string, unknown> {
  const [, ...rows] = parametersOf(changes);
  const names = ['gone', 'put', 'keysGone', 'keysCome', 'uniquesGone', 'uniquesCome', 'numbers'];
  const touched = names
    .map((name, at) => [name, rows[at] as unknown[]] as const)
    .filter(([, { length }]) => length > 0);
  return Object.fromEntries(touched);
}

describe('what changes of documents come to in the tables', () => {
  const BOB: Account = { ...ANN, owner: 'bob', tags: ['y', 'z'], iban: 'B1' };

  it.each<[string, readonly Change[], object]>([
    [
      'a new one',
      [change(undefined, ANN)],
      {
        put: [put(ANN)],
        keysCome: [link('owner', 'ann'), link('tag', 'x'), link('tag', 'y')],
        uniquesCome: [link('iban', 'A1')],
      },
    ],
    [
      'another in its place',
      [change(ANN, BOB)],
      {
        put: [put(BOB)],
        ...{ keysGone: [link('owner', 'ann'), link('tag', 'x')], keysCome: [link('owner', 'bob'), link('tag', 'z')] },
        ...{ uniquesGone: [link('iban', 'A1')], uniquesCome: [link('iban', 'B1')] },
      },
    ],
    [
      'the last of several',
      [change(ANN, BOB), change(BOB, { ...ANN, balance: 2 })],
      { put: [put({ ...ANN, balance: 2 })] },
    ],
    [
      'one that goes',
      [change(ANN, BOB), change(BOB, undefined)],
      {
        gone: [['accounts', 'a']],
        keysGone: [link('owner', 'ann'), link('tag', 'x'), link('tag', 'y')],
        uniquesGone: [link('iban', 'A1')],
      },
    ],
    [
      'one that goes and comes back, in another place',
      [change(ANN, undefined), change(undefined, ANN)],
      { gone: [['accounts', 'a']], put: [put(ANN)] },
    ],
    ['one that comes and goes', [change(undefined, ANN), change(ANN, undefined)], {}],
    [
      'numbers, the last of each sequence',
      [1, 2].flatMap((value) => ['s', 't'].map((sequence): Change => ({ sequence, value }))),
      {
        numbers: [
          ['s', '"s"', '2'],
          ['t', '"t"', '2'],
        ],
      },
    ],
  ])('%s', (_, changes, tables) => {
    expect(tablesOf(...changes)).toEqual(tables);
  });

  it('is in the order of the last time that each came', () => {
    const at = (key: string, before: Account | undefined, doc: Account | undefined): Change => ({
      ...{ collection, key, before, doc },
    });
    const [a, b] = ['a', 'b'].map((id): Account => ({ id, owner: 'ann' }));
    const come = [at('a', undefined, a), at('b', undefined, b), at('a', a, undefined), at('a', undefined, a)];
    const stay = [at('a', a, b), at('b', b, a), at('a', b, a)];
    const keysOf = (changes: readonly Change[]) => (tablesOf(...changes)['put'] as string[][]).map(([, key]) => key);
    expect([keysOf(come), keysOf(stay)]).toEqual([
      ['b', 'a'],
      ['a', 'b'],
    ]);
  });

  it('is told to other processes change by change', () => {
    const [told] = parametersOf([change(undefined, ANN), change(ANN, undefined), { sequence: 's', value: 1 }]);
    expect(JSON.parse(String(told))).toEqual([
      { put: ANN, in: 'accounts' },
      { gone: 'a', in: 'accounts' },
      { sequence: 's', value: 1 },
    ]);
  });
});
