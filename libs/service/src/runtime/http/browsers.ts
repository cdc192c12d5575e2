import type { IncomingMessage, ServerResponse } from 'node:http';
import { hostNameOf, isLoopback } from '../loopback';

/** What a page may read of every answer, beside the headers that the answer happens to have. */
const EXPOSED = [
  'Retry-After',
  'X-Request-Id',
  'Idempotency-Replayed',
  ...['Limit', 'Remaining', 'Reset'].flatMap((name) => [`RateLimit-${name}`, `X-RateLimit-${name}`]),
  ...['Request-Id', 'Service', 'Space', 'Outcome', 'Rule', 'Time', 'Raised-By'].map((name) => `X-Sandbox-${name}`),
];
const KNOWN = new Set(EXPOSED.map((name) => name.toLowerCase()));
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
/** Seconds for which a browser keeps what a preflight said. */
const MAX_AGE = '600';
const ORIGIN = /^https?:\/\/([^/@\s]+)$/i;

/** True for an origin whose pages may call the services: those of this machine, and those that the settings name. */
export function isOriginAllowed(origin: string, named: readonly string[]): boolean {
  const authority = ORIGIN.exec(origin)?.[1];
  return authority !== undefined && (isLoopback(hostNameOf(authority)) || named.includes(origin.toLowerCase()));
}

/** Says on an answer, before it is written, that a page may read it; nothing to a client that is no page. */
export function allowBrowser(request: IncomingMessage, response: ServerResponse, named: readonly string[]): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  for (const [name, value] of Object.entries(browserHeaders(origin, named))) response.setHeader(name, value);
}

/** The headers by which an answer to a page of an origin says that it may be read. */
export function browserHeaders(origin: string | undefined, named: readonly string[]): Record<string, string> {
  if (origin === undefined) return {};
  if (!isOriginAllowed(origin, named)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': EXPOSED.join(', '),
  };
}

/** Adds the headers of one answer to those that a page may read. */
export function exposeAll(response: ServerResponse, headers: Record<string, string>): void {
  if (!response.hasHeader('access-control-allow-origin')) return;
  const others = Object.keys(headers).filter((name) => !KNOWN.has(name));
  headers['access-control-expose-headers'] = [...EXPOSED, ...others].join(', ');
}

/**
 * Answers a browser that asks whether a page may send a request at all; true when it did. Nothing else is done with a
 * preflight: it is no request of the integrator's, so it meets no gate and no fault and is in no journal.
 */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, headers } = request;
  if (method !== 'OPTIONS' || headers.origin === undefined) return false;
  if (headers['access-control-request-method'] === undefined) return false;
  const { 'access-control-request-headers': asked, 'access-control-request-private-network': near } = headers;
  response.writeHead(204, {
    'access-control-allow-methods': METHODS,
    ...(asked === undefined ? {} : { 'access-control-allow-headers': asked }),
    ...(near === undefined ? {} : { 'access-control-allow-private-network': 'true' }),
    'access-control-max-age': MAX_AGE,
    'content-length': '0',
  });
  response.end();
  return true;
}
