import type { WireAnswer } from './wire';

const UNTIL = /(Until|At|Date)$/;
const SECONDS = /Seconds$/;

/**
 * How long an answer in the standard envelope tells its client to wait, as an ISO duration: by `Retry-After`, else by an
 * instant or a number of seconds among its facts. Undefined where it tells nothing.
 */
export function toldWait({ headers, body }: WireAnswer): string | undefined {
  const { details, timestamp } = body as { readonly details: unknown; readonly timestamp: string };
  const facts = Object.entries(Object.assign({}, ...[details].flat()) as Record<string, unknown>);
  const seconds = headers['retry-after'] ?? facts.find(([name]) => SECONDS.test(name))?.[1];
  if (seconds !== undefined) return `PT${Number(seconds)}S`;
  const ahead = facts
    .filter(([name]) => UNTIL.test(name))
    .map(([, value]) => (Date.parse(String(value)) - Date.parse(timestamp)) / 1_000)
    // The timestamp of the answer has no milliseconds, so that what is now seems to lie ahead.
    .find((distance) => distance >= 1);
  return ahead === undefined ? undefined : `PT${Math.ceil(ahead) + 1}S`;
}
