export { BOUND_NAMES, BOUNDS, CENTURY_MS, DEFAULT_BOUNDS, type Bound, type BoundName, type Bounds } from './bounds';
export { settingOf } from './setting-of';
