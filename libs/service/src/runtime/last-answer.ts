import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';

const LAST = Symbol('last answer');
const BEFORE = Symbol('answer before');
const PLACE = Symbol('place of its last use');
type Connection = Duplex & { [LAST]?: ServerResponse; [PLACE]?: number };
type Queued = ServerResponse & { [BEFORE]?: ServerResponse | undefined };

const remembering = new WeakSet<object>();
let uses = 0;

/** Remembers on every connection of a server its newest answer; once, however often it is asked to. */
export function rememberAnswers(server: Server | SecureServer): void {
  if (remembering.has(server)) return;
  remembering.add(server);
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const connection = request.socket as Connection;
    const before: Queued | undefined = connection[LAST];
    // Of a row of requests that came together only the last two are kept: the others leave before these.
    if (before?.closed === false) {
      (response as Queued)[BEFORE] = before;
      before[BEFORE] = undefined;
    }
    connection[LAST] = response;
    noteUse(connection);
  });
}

/** The newest answer on a connection, under way or not; undefined before its first request. */
export function lastAnswerOn(connection: Duplex): ServerResponse | undefined {
  return (connection as Connection)[LAST];
}

/** Notes that a connection was opened, or asked something. */
export function noteUse(connection: Duplex): void {
  (connection as Connection)[PLACE] = ++uses;
}

/** The place of its last use among those of all connections of this process. */
export function placeOfLastOn(connection: Duplex): number {
  return (connection as Connection)[PLACE] ?? 0;
}

/** The answer that must leave a connection before this one can; undefined where there is none. */
export function answerBefore(answer: ServerResponse): ServerResponse | undefined {
  const before = (answer as Queued)[BEFORE];
  return before?.closed === false ? before : undefined;
}
