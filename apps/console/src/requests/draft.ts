import type { JournalEntry } from '../api/control-types';
import { targetOf } from './group-requests';

/** A request to be sent, or written out. */
export interface Draft {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What stands in the journal in place of a secret. */
export const MASKED = '***';

/** Set by whoever sends it. */
const OF_THE_CONNECTION =
  /^(?:host|connection|content-length|user-agent|accept-encoding|accept-language|transfer-encoding|origin|referer|sec-.*|x-request-id|x-sandbox-space)$/;

/** A request of the journal as one that can be sent again in a space. */
export function draftOf(entry: JournalEntry, space: string): Draft {
  const own = Object.entries(typeof entry.headers === 'string' ? {} : entry.headers).filter(
    ([name]) => !OF_THE_CONNECTION.test(name),
  );
  const headers = Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
  return {
    method: entry.method,
    target: targetOf(entry),
    headers: { 'x-sandbox-space': space, ...headers },
    body: bodyOf(entry.body),
  };
}

function bodyOf(body: unknown): string {
  if (body === undefined || body === null) return '';
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2);
}

/** Names of what the journal has masked: headers, and `body` where there is some in it. */
export function maskedIn({ headers, body }: Draft): readonly string[] {
  const names = Object.entries(headers)
    .filter(([, value]) => value.includes(MASKED))
    .map(([name]) => name);
  return body.includes(MASKED) ? [...names, 'body'] : names;
}

/** Headers as lines of `name: value`, and back; a line without a colon is left out. */
export function headerLines(headers: Draft['headers']): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/** See `headerLines`. */
export function readHeaderLines(text: string): Draft['headers'] {
  const lines = text.split('\n').map((line) => line.split(/:(.*)/s, 2).map((part) => part.trim()));
  return Object.fromEntries(
    lines.flatMap(([name = '', value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
