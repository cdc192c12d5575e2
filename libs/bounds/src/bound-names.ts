import { BOUNDS } from './bounds';

export type BoundName = keyof typeof BOUNDS;
/** The bounds of a process. */
export type Bounds = Readonly<Record<BoundName, number>>;

export const BOUND_NAMES = Object.keys(BOUNDS) as readonly BoundName[];

/** The bounds that hold where nothing is set. */
export const DEFAULT_BOUNDS = Object.freeze(
  Object.fromEntries(BOUND_NAMES.map((name) => [name, BOUNDS[name].value])),
) as Bounds;
