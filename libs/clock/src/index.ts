export {
  addMonths,
  DAY,
  HOUR,
  isoDate,
  isoMillis,
  isoSeconds,
  MINUTE,
  parseDuration,
  parseInstant,
  parseStart,
  SECOND,
  unixSeconds,
  type Instant,
} from './instant';
export { parseHttpDate } from './http-date';
export { afterRealMs, monotonicMs, realNow } from './real-time';
export { countedAt, waitFor, type RollingLimit } from './rolling-window';
export { Schedule, type DueJob } from './schedule';
export { OutOfReach, VirtualClock, type ClockStart, type ClockState } from './virtual-clock';
