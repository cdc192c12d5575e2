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
  wholeSecondAt,
  type Instant,
} from './instant';
export { parseHttpDate } from './http-date';
export { afterRealMs, monotonicMs, preciseNow, realNow } from './real-time';
export { countedAt, countOne, secondsLeft, waitFor, type FixedWindow, type RateLimit } from './rate-window';
export { Schedule, type DueJob } from './schedule';
export { timeLeft, type Span } from './time-left';
export { OutOfReach, VirtualClock, type ClockStart, type ClockState } from './virtual-clock';
