import { Page } from '@sadpath/errors';
import type { ListPage, ListQuery } from '../domain/list-page';
import type { ListRequest } from './list.query.dto';

/** The query of a list with its defaults: newest first, ordered by `fallback`. */
export function toListQuery<Column extends string>(
  request: ListRequest & { readonly orderBy?: Column },
  fallback: Column,
): ListQuery<Column> {
  const { limit, offset, before, after, sort = 'desc', orderBy = fallback } = request;
  return {
    limit,
    offset,
    sort,
    orderBy,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** A page of the domain as an answer. */
export function toPage<T, V>({ items, total, limit, offset }: ListPage<T>, view: (item: T) => V): Page<V> {
  return new Page(items.map(view), { total, limit, offset });
}
