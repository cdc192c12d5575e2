import type { KnownError } from '../api/control-types';

/** What a code has to be to be shown; an empty member asks for nothing. */
export interface ErrorFilter {
  readonly q: string;
  readonly service: string;
  readonly status: string;
  readonly retry: string;
  /** `true`, `false` or empty. */
  readonly documented: string;
}

/** The codes that fit: every word stands in the code, the message, the meaning, the remedy or the category. */
export function filterErrors(errors: readonly KnownError[], filter: ErrorFilter): readonly KnownError[] {
  const words = filter.q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return errors.filter(
    (error) =>
      fits(filter.service, error.service) &&
      fits(filter.retry, error.retry) &&
      fits(filter.documented, String(error.documented)) &&
      (filter.status === '' || [error.status, ...(error.alsoStatus ?? [])].map(String).includes(filter.status)) &&
      words.every((word) => textOf(error).includes(word)),
  );
}

/** Codes by their service, in the order in which they come. */
export function byService(errors: readonly KnownError[]): readonly (readonly [string, readonly KnownError[]])[] {
  const groups = new Map<string, KnownError[]>();
  for (const error of errors) groups.set(error.service, [...(groups.get(error.service) ?? []), error]);
  return [...groups];
}

function fits(wanted: string, actual: string): boolean {
  return wanted === '' || wanted === actual;
}

function textOf({ id, message, meaning, remedy, category, status }: KnownError): string {
  return [id, message, meaning, remedy, category, status].join(' ').toLowerCase();
}
