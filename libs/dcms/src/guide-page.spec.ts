import { guidePage } from './guide-page';

const ROWS = Array.from({ length: 45 }, (_, i) => i);

describe('a page in the shape of the guide', () => {
  it.each([
    [{}, [0, 20], { pageNo: 1, pageSize: 20, totalRecords: 45, totalPages: 3 }],
    [{ pageNo: 2 }, [20, 40], { pageNo: 2, pageSize: 20, totalRecords: 45, totalPages: 3 }],
    [{ pageNo: 3 }, [40, 45], { pageNo: 3, pageSize: 20, totalRecords: 45, totalPages: 3 }],
    [{ pageNo: 2, pageSize: 10 }, [10, 20], { pageNo: 2, pageSize: 10, totalRecords: 45, totalPages: 5 }],
    [{ pageNo: 9 }, [45, 45], { pageNo: 9, pageSize: 20, totalRecords: 45, totalPages: 3 }],
  ])('%j', (query, [from, to], pagination) => {
    const page = guidePage(ROWS, query);
    expect({ items: page.items, pagination: page.pagination }).toEqual({ items: ROWS.slice(from, to), pagination });
  });
});
