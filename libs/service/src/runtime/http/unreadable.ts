import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { lastAnswerOn, rememberAnswers } from '../last-answer';

/** What is known of a request that could not be read to its end. */
export interface Unreadable {
  /** The request whose body broke off; undefined when not even the headers were read. */
  readonly request: IncomingMessage | undefined;
  readonly method: string;
  readonly path: string;
  /** The origin of the page that sent it. */
  readonly origin: string | undefined;
  /** What Node's parser calls the fault. */
  readonly code: string | undefined;
}

const ORIGIN_LINE = /\r\norigin:[ \t]*(\S{1,300})[ \t]*\r\n/i;
const FIRST_LINE = /^([A-Z]{1,20}) (\/\S{0,2000}) HTTP\//;

/** Answers what never becomes a request: bytes that are no HTTP, headers too large, bodies whose chunks are broken. */
export class UnreadableRequests {
  /** `bytesFor` writes the whole answer, head and body; the connection closes after it. */
  constructor(private readonly bytesFor: (unreadable: Unreadable) => string) {}

  /** Remembers what each connection is reading; an `Expect` nobody can meet is left to the request's own answer. */
  watch(server: Server): void {
    rememberAnswers(server);
    server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
      server.emit('request', request, response);
    });
  }

  /** The handler of the server's `clientError`. */
  readonly answer = (error: NodeJS.ErrnoException & { readonly rawPacket?: unknown }, socket: Duplex): void => {
    const last = lastAnswerOn(socket);
    const broken = last?.req.complete === false ? last : undefined;
    if (!socket.writable || broken?.headersSent === true) {
      socket.destroy();
      return;
    }
    const packet = Buffer.isBuffer(error.rawPacket) ? error.rawPacket.toString('latin1', 0, 2_100) : '';
    const [, method, path] = FIRST_LINE.exec(packet) ?? [];
    const request = broken?.req;
    const read = { method: request?.method ?? method ?? 'UNREADABLE', path: request?.url ?? path ?? '/' };
    const origin = request?.headers.origin ?? ORIGIN_LINE.exec(packet)?.[1];
    socket.end(this.bytesFor({ request, origin, code: error.code, ...read }));
  };
}
