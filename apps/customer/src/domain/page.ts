/** One page of a list and what a pagination block says about it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly pageNo: number;
  readonly pageSize: number;
  readonly totalElements: number;
  readonly totalPages: number;
}

/** A page asked for; `firstPage` is the number of the first one, 0 or 1 (contracts/debit.md §2.7). */
export interface PageAsked {
  readonly pageNo: number;
  readonly pageSize: number;
  readonly firstPage: 0 | 1;
}

/** Cuts a page out of a list. */
export function pageOf<T>(all: readonly T[], { pageNo, pageSize, firstPage }: PageAsked): Page<T> {
  const start = (pageNo - firstPage) * pageSize;
  return {
    items: all.slice(start, start + pageSize),
    pageNo,
    pageSize,
    totalElements: all.length,
    totalPages: Math.ceil(all.length / pageSize),
  };
}
