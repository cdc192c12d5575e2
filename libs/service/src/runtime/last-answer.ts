import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';

const LAST = Symbol('last answer');
type Connection = Duplex & { [LAST]?: ServerResponse };

const remembering = new WeakSet<object>();

/** Remembers on every connection of a server its newest answer; once, however often it is asked to. */
export function rememberAnswers(server: Server | SecureServer): void {
  if (remembering.has(server)) return;
  remembering.add(server);
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    (request.socket as Connection)[LAST] = response;
  });
}

/** The newest answer on a connection, under way or not; undefined before its first request. */
export function lastAnswerOn(connection: Duplex): ServerResponse | undefined {
  return (connection as Connection)[LAST];
}
