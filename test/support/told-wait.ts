import type { WireAnswer } from './wire';

const UNTIL = /(Until|At|Date)$/;
const SECONDS = /Seconds$/;

/** How long a client is to wait, and where an answer tells it. */
export interface ToldWait {
  /** ISO duration. */
  readonly duration: string;
  /** `Retry-After`, or the member of `details`. */
  readonly by: string;
  /** Where that member, an instant, is in the answer. */
  readonly until?: string;
}

/**
 * How long an answer in the standard envelope tells its client to wait: by `Retry-After`, else by an instant or, where there is
 * none, a number of seconds among its facts. Undefined where it tells nothing.
 */
export function toldWait({ headers, body }: Pick<WireAnswer, 'headers' | 'body'>): ToldWait | undefined {
  const { details, timestamp } = body as { readonly details: unknown; readonly timestamp: string };
  const at = Array.isArray(details) ? 'details[0].' : 'details.';
  const facts = Object.entries(Object.assign({}, ...[details].flat()) as Record<string, unknown>);
  const header = headers['retry-after'];
  if (header !== undefined) return { duration: durationOf(Number(header)), by: 'Retry-After' };
  const ahead = facts
    .filter(([name]) => UNTIL.test(name))
    .map(([name, value]) => ({ name, distance: (Date.parse(String(value)) - Date.parse(timestamp)) / 1_000 }))
    // The timestamp of the answer has no milliseconds, so that what is now seems to lie ahead.
    .find(({ distance }) => distance >= 1);
  if (ahead !== undefined) {
    const by = at + ahead.name;
    return { duration: durationOf(Math.ceil(ahead.distance) + 1), by, until: by.replace('[0]', '.0') };
  }
  const seconds = facts.find(([name]) => SECONDS.test(name));
  return seconds && { duration: durationOf(Number(seconds[1])), by: at + seconds[0] };
}

/** Whole seconds as days, hours, minutes and seconds. */
function durationOf(seconds: number): string {
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3_600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  const part = (count: number, unit: string): string => (count === 0 ? '' : `${String(count)}${unit}`);
  const time = part(hours, 'H') + part(minutes, 'M') + part(seconds % 60, 'S');
  return `P${part(days, 'D')}${time === '' && days > 0 ? '' : `T${time || '0S'}`}`;
}
