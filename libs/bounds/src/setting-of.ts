import type { Bound } from './bound';
import type { BoundName } from './bound-names';
import { BOUNDS } from './bounds';

/** The variable that sets a bound; undefined for one that is fixed. */
export function settingOf(name: BoundName): string | undefined {
  const bound: Bound = BOUNDS[name];
  return bound.isFixed === true
    ? undefined
    : `SADPATH_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}
