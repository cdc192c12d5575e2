/** One page of a list as the wire shows it (contract banking §2.11). */
export interface Page<T> {
  readonly items: readonly T[];
  readonly pagination: {
    readonly page: number;
    readonly limit: number;
    readonly total: number;
    readonly totalPages: number;
  };
}

export const DEFAULT_PAGE = 1;
export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;

/** Cuts one page out of a list. */
export function pageOf<T>(all: readonly T[], asked: { readonly page?: number; readonly limit?: number }): Page<T> {
  const page = asked.page ?? DEFAULT_PAGE;
  const limit = asked.limit ?? DEFAULT_LIMIT;
  const items = all.slice((page - 1) * limit, page * limit);
  return { items, pagination: { page, limit, total: all.length, totalPages: Math.ceil(all.length / limit) } };
}
