import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Bounds } from '@sadpath/bounds';

/** How often Node looks for requests that take too long: at least as often as several times within their time. */
const LOOKS = 4;
const OFTEN_ENOUGH_MS = 5_000;

/** The times of a process that hold for each of its connections. */
type Times = Pick<Bounds, 'requestMs' | 'idleMs'>;

/** Bounds the time in which a request must arrive, and that between two, on a server that does not listen yet. */
export function limitServer(server: Server | SecureServer, { requestMs, idleMs }: Times): void {
  server.keepAliveTimeout = idleMs;
  server.requestTimeout = requestMs;
  server.headersTimeout = requestMs;
  // Node reads it when the server begins to listen, and has no name for it in its types.
  Object.assign(server, { connectionsCheckingInterval: Math.min(OFTEN_ENOUGH_MS, Math.ceil(requestMs / LOOKS)) });
}
