import type { Collection, Doc } from './collection';

/** A document that was looked at, as it was then. */
export interface Look {
  readonly collection: string;
  readonly key: string;
  readonly doc: Doc;
}

/** Of what is found together, more than these are a list that says nothing of each. */
const FOUND_TOGETHER = 3;

/** Takes note of what was found under a secondary key. */
export function lookAtFound<D extends Doc>(looks: Look[], collection: Collection<D>, found: readonly D[]): void {
  if (found.length > FOUND_TOGETHER) return;
  for (const doc of found) looks.push({ collection: collection.name, key: collection.key(doc), doc });
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
