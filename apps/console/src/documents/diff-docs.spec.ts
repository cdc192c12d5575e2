import { diffDocs } from './diff-docs';

describe('diffDocs', () => {
  it('tells what came, went and changed, member by member', () => {
    const before = new Map(
      Object.entries({ a: { balance: 5, owner: { name: 'x', tags: ['1'] } }, b: {}, same: { n: 1 } }),
    );
    const after = new Map(
      Object.entries({ a: { balance: 7, owner: { name: 'x', tags: ['1', '2'] } }, same: { n: 1 }, c: {} }),
    );
    expect(diffDocs(before, after)).toEqual([
      {
        id: 'a',
        kind: 'changed',
        changes: [
          { path: 'balance', before: 5, after: 7 },
          { path: 'owner.tags.1', before: undefined, after: '2' },
        ],
      },
      { id: 'c', kind: 'new', changes: [] },
      { id: 'b', kind: 'gone', changes: [] },
    ]);
  });
});
