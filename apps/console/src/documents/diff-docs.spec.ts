import { diffDocs, idOf } from './diff-docs';

describe('diffDocs', () => {
  it('tells what came, went and changed, member by member', () => {
    const before = [{ id: 'a', balance: 5, owner: { name: 'x', tags: ['1'] } }, { id: 'b' }, { id: 'same' }];
    const after = [{ id: 'a', balance: 7, owner: { name: 'x', tags: ['1', '2'] } }, { id: 'same' }, { id: 'c' }];
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

  it('names a document that has no id by its first member', () => {
    expect(idOf({ number: 7, name: 'x' })).toBe('7');
    expect(idOf({ key: 'k', id: 'i' })).toBe('i');
  });
});
