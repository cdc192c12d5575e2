import { Page } from '@sadpath/errors';

/** Cuts a page out of a list in the shape of the platform's guide (contracts/debit.md §2.7): first page 1, 20 rows unless asked. */
export function guidePage<T>(
  items: readonly T[],
  query: { readonly pageNo?: number; readonly pageSize?: number },
): Page<T> {
  const { pageNo = 1, pageSize = 20 } = query;
  const from = (pageNo - 1) * pageSize;
  const pagination = { pageNo, pageSize, totalRecords: items.length, totalPages: Math.ceil(items.length / pageSize) };
  return new Page(items.slice(from, from + pageSize), pagination);
}
