import fc from 'fast-check';
import { listPage, type ListQuery } from './list-page';

const rows = [1, 2, 3, 4, 5].map((id) => ({ id, createdAt: id * 1_000, name: id % 2 === 0 ? 'even' : 'odd' }));
const columns = { id: (row: { id: number }) => row.id, name: (row: { name: string }) => row.name };
const QUERY: ListQuery<'id' | 'name'> = { limit: 50, offset: 0, orderBy: 'id', sort: 'desc' };
const ids = (query: Partial<typeof QUERY>) => listPage(rows, { ...QUERY, ...query }, columns).items.map(({ id }) => id);

describe('listPage', () => {
  it('orders by the column, either way', () => {
    expect(ids({})).toEqual([5, 4, 3, 2, 1]);
    expect(ids({ sort: 'asc' })).toEqual([1, 2, 3, 4, 5]);
    expect(ids({ orderBy: 'name', sort: 'asc' })).toEqual([2, 4, 1, 3, 5]);
  });

  it('takes before and after as seconds, strictly', () => {
    expect(ids({ before: 4, after: 1, sort: 'asc' })).toEqual([2, 3]);
  });

  it('compares the seconds that rows show', () => {
    const row = { id: 1, createdAt: 4_700, name: 'odd' };
    const shown = (query: Partial<typeof QUERY>) => listPage([row], { ...QUERY, ...query }, columns).total;
    expect([shown({ after: 4 }), shown({ before: 4 }), shown({ after: 3, before: 5 })]).toEqual([0, 0, 1]);
  });

  it('counts all rows that match, not the page', () => {
    expect(listPage(rows, { ...QUERY, limit: 2, offset: 1, before: 5 }, columns)).toMatchObject({
      total: 4,
      limit: 2,
      offset: 1,
    });
  });

  it('shows every row once over all pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.constantFrom('asc' as const, 'desc' as const), (limit, sort) => {
        const pages = [0, 1, 2, 3, 4, 5].flatMap((page) => ids({ limit, offset: page * limit, sort, orderBy: 'name' }));
        expect(pages.toSorted()).toEqual([1, 2, 3, 4, 5]);
      }),
    );
  });
});
