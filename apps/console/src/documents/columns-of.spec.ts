import { columnsOf, findDocs } from './columns-of';

const docs = [
  { tenantId: 't', status: 'frozen', id: 'a', more: {}, none: null },
  { id: 'b', balance: 5, extra: true },
];

describe('columnsOf', () => {
  it('shows plain members, the telling ones first', () => {
    expect(columnsOf(docs)).toEqual(['id', 'status', 'balance', 'tenantId', 'extra']);
  });
});

describe('findDocs', () => {
  const entries = docs.map((doc) => [`t/${doc.id}`, doc] as const);

  it('finds a text anywhere, in any case, and in the key', () => {
    expect(findDocs(entries, ' FROZEN ')).toEqual([entries[0]]);
    expect(findDocs(entries, 't/b')).toEqual([entries[1]]);
    expect(findDocs(entries, '')).toBe(entries);
  });
});
