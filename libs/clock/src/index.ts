export { addMonths, DAY, HOUR, isoDate, isoMillis, isoSeconds, MINUTE, parseDuration, parseInstant, SECOND, unixSeconds, type Instant } from './instant';
