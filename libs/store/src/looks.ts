import type { Doc } from './collection';

/** A document that was looked at, as it was then. */
export interface Look {
  readonly collection: string;
  readonly key: string;
  readonly doc: Doc;
}

/** What was looked at before an error was thrown: an error lives as long as the answer that it becomes. */
const looks = new WeakMap<object, readonly Look[]>();

/** Keeps what a piece of work had looked at when it failed. */
export function keepLooks(error: unknown, looked: readonly Look[]): void {
  if (error !== null && typeof error === 'object' && looked.length > 0) looks.set(error, looked);
}

/** What the work that threw an error had looked at, in order; a document that was read twice is there twice. */
export function looksBefore(error: unknown): readonly Look[] {
  return (error !== null && typeof error === 'object' ? looks.get(error) : undefined) ?? [];
}
