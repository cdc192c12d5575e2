export type { Bound } from './bound';
export { BOUND_NAMES, DEFAULT_BOUNDS, type BoundName, type Bounds } from './bound-names';
export { BOUNDS, CENTURY_MS } from './bounds';
export { settingOf } from './setting-of';
export { OTHERS_VARIABLES, OWN_VARIABLES, PROCESS_VARIABLES } from './variables';
