import { newestFirst, pageOf } from './listing';

const doc = (id: string, createdAt: number) => ({ id, createdAt });

describe('newestFirst', () => {
  it('sorts by time, and what is equally old by its writing', () => {
    const docs = [doc('old', 1), doc('new', 3), doc('twin a', 2), doc('twin b', 2)];
    expect(newestFirst(docs).map(({ id }) => id)).toEqual(['new', 'twin b', 'twin a', 'old']);
  });
});

describe('pageOf', () => {
  const numbers = [1, 2, 3, 4, 5];
  const view = (value: number) => value * 10;

  it('gives a part and its place', () => {
    const { items, pagination } = pageOf(numbers, { page: 2, limit: 2 }, view);
    expect(items).toEqual([30, 40]);
    expect(pagination).toEqual({ page: 2, limit: 2, total: 5, totalPages: 3 });
  });

  it('is empty past the end', () => {
    expect(pageOf(numbers, { page: 9 }, view).items).toEqual([]);
  });
});
