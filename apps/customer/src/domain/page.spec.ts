import { pageOf } from './page';

const ALL = ['a', 'b', 'c', 'd', 'e'];

describe('pageOf', () => {
  it('cuts the same first page from lists that count from zero and from one', () => {
    expect(pageOf(ALL, { pageNo: 0, pageSize: 2, firstPage: 0 }).items).toEqual(['a', 'b']);
    expect(pageOf(ALL, { pageNo: 1, pageSize: 2, firstPage: 1 }).items).toEqual(['a', 'b']);
  });

  it('counts what there is', () => {
    expect(pageOf(ALL, { pageNo: 3, pageSize: 2, firstPage: 1 })).toEqual({
      items: ['e'],
      pageNo: 3,
      pageSize: 2,
      totalElements: 5,
      totalPages: 3,
    });
  });

  it('is empty beyond the end', () => {
    expect(pageOf(ALL, { pageNo: 9, pageSize: 2, firstPage: 1 }).items).toEqual([]);
  });
});
