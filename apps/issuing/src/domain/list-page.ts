import { unixSeconds, type Instant } from '@sadpath/clock';

/** What every list takes (contract §2.8); `before` and `after` are Unix seconds, both strict. */
export interface ListQuery<Column extends string = string> {
  readonly limit: number;
  readonly offset: number;
  readonly before?: number;
  readonly after?: number;
  readonly orderBy: Column;
  readonly sort: 'asc' | 'desc';
}

/** One page; `total` counts all rows that match. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

/** How the rows of a list are ordered, by the names a caller may use. */
export type Columns<T, Column extends string> = Readonly<Record<Column, (row: T) => string | number>>;

/** Filters by creation, orders and cuts; rows that are equal keep the order of their creation. */
export function listPage<T extends { readonly createdAt: Instant }, Column extends string>(
  rows: readonly T[],
  query: ListQuery<Column>,
  columns: Columns<T, Column>,
): ListPage<T> {
  const matching = rows.filter(({ createdAt }) => isWithin(createdAt, query));
  const key = columns[query.orderBy];
  const sorted = matching.toSorted((a, b) => compare(key(a), key(b)));
  if (query.sort === 'desc') sorted.reverse();
  const items = sorted.slice(query.offset, query.offset + query.limit);
  return { items, total: matching.length, limit: query.limit, offset: query.offset };
}

function isWithin(createdAt: Instant, { before, after }: ListQuery): boolean {
  // Rows show whole seconds, so whole seconds are compared: what is shown at an instant is neither before nor after it.
  const created = unixSeconds(createdAt);
  return (before === undefined || created < before) && (after === undefined || created > after);
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
