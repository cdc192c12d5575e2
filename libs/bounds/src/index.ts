export {
  BOUND_NAMES,
  BOUNDS,
  CENTURY_MS,
  DEFAULT_BOUNDS,
  settingOf,
  type Bound,
  type BoundName,
  type Bounds,
} from './bounds';
