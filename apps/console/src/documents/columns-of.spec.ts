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
  it('finds a text anywhere, in any case', () => {
    expect(findDocs(docs, ' FROZEN ')).toEqual([docs[0]]);
    expect(findDocs(docs, '')).toBe(docs);
  });
});
