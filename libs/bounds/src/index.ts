export type { Bound } from './bound';
export { BOUND_NAMES, BOUNDS, CENTURY_MS, DEFAULT_BOUNDS, type BoundName, type Bounds } from './bounds';
export { settingOf } from './setting-of';
