import { STATUS_CODES, type ServerResponse } from 'node:http';
import { realNow } from '@sadpath/clock';

/** What Node keeps of an answer's head, and what tells whether the next request may come on the same connection. */
interface Head {
  _header: string | null;
  _contentLength: number | null;
  readonly _hasBody: boolean;
  readonly _keepAliveTimeout: number;
  readonly _defaultKeepAlive: boolean;
  readonly maxRequestsOnConnectionReached?: boolean;
}

/** Everything else is encoded, or refused, by Node itself. */
const NOT_PLAIN = /[^\t\x20-\x7e]/;
const SECOND = 1_000;
const statusLines = new Map<number, string>();
let date = { second: 0, line: '' };

/**
 * Gives an answer its head and, where both are ASCII, its body with it, so that they leave in one write: Node writes a head
 * word by word and adds an empty piece at its end, which makes two. False where the answer is not of the common kind, and
 * nothing has been done.
 */
export function headInOneWrite(
  response: ServerResponse,
  {
    status,
    headers,
    text,
  }: { readonly status: number; readonly headers: Record<string, string>; readonly text: string },
): boolean {
  const head = response as ServerResponse & Head;
  if (!isCommon(head) || status < 200 || status === 204 || status === 304) return false;
  let written = statusLineOf(status);
  let values = text;
  for (const name in headers) {
    const value = headers[name] ?? '';
    values += value;
    written += `${name}: ${value}\r\n`;
  }
  if (NOT_PLAIN.test(values)) return false;
  const keepAlive = `Connection: keep-alive\r\nKeep-Alive: timeout=${String(Math.floor(head._keepAliveTimeout / SECOND))}\r\n`;
  response.statusCode = status;
  head._contentLength = text.length;
  head._header = `${written}${dateLine()}${keepAlive}\r\n${text}`;
  return true;
}

/** An answer of HTTP/1.1 with a body, before another on the same connection, to which nobody has given headers yet. */
function isCommon(response: ServerResponse & Head): boolean {
  const { httpVersionMinor, headers } = response.req;
  return (
    response._header === null &&
    response._hasBody &&
    response.shouldKeepAlive &&
    response._defaultKeepAlive &&
    response._keepAliveTimeout > 0 &&
    response.maxRequestsOnConnectionReached !== true &&
    httpVersionMinor === 1 &&
    headers.expect === undefined &&
    response.getHeaderNames().length === 0
  );
}

function statusLineOf(status: number): string {
  const known = statusLines.get(status);
  if (known !== undefined) return known;
  const line = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? 'unknown'}\r\n`;
  statusLines.set(status, line);
  return line;
}

function dateLine(): string {
  const second = Math.floor(realNow() / SECOND);
  if (second !== date.second) date = { second, line: `Date: ${new Date(second * SECOND).toUTCString()}\r\n` };
  return date.line;
}
