import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { afterRealMs } from '@sadpath/clock';
import { answerBefore, lastAnswerOn } from '../last-answer';

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

/** What Node's parser says of bytes that are no HTTP. */
type Unread = NodeJS.ErrnoException & { readonly rawPacket?: unknown };

const ORIGIN_LINE = /\r\norigin:[ \t]*(\S{1,300})[ \t]*\r\n/i;
const FIRST_LINE = /^([A-Z]{1,20}) (\/\S{0,2000}) HTTP\//;
/** So long a connection is kept after its last answer, in real milliseconds: where bytes arrive on one that is closed, the answer is lost. */
const LINGER_MS = 1_000;

/** Answers what never becomes a request: bytes that are no HTTP, headers too large, bodies whose chunks are broken. */
export class UnreadableRequests {
  /** Connections of which nothing more is read, though more may come. */
  private readonly given = new WeakSet<Duplex>();

  /** `bytesFor` writes the whole answer, head and body; the connection closes after it. */
  constructor(private readonly bytesFor: (unreadable: Unreadable) => string) {}

  /** The handler of the server's `clientError`. Answers leave in the order of the requests, and this is the last. */
  readonly answer = (error: Unread, socket: Duplex): void => {
    if (this.given.has(socket)) return;
    this.given.add(socket);
    const last = lastAnswerOn(socket);
    const broken = last?.req.complete === false ? last : undefined;
    const before = broken === undefined ? last : answerBefore(broken);
    afterAnswer(before, () => {
      if (broken?.headersSent === true) afterAnswer(broken, () => leave(socket));
      else leave(socket, () => this.bytesFor(unreadableOf(error, broken?.req)));
    });
  };
}

function afterAnswer(answer: ServerResponse | undefined, then: () => void): void {
  if (answer?.closed === false) answer.once('close', then);
  else then();
}

/** Says the last word on a connection, unless it has been said, and closes it once its client could read that. */
function leave(socket: Duplex, lastWord: () => string = () => ''): void {
  if (socket.destroyed) return;
  if (socket.writable) socket.end(lastWord());
  const close = afterRealMs(LINGER_MS, () => {
    socket.destroy();
  });
  socket.once('close', close);
}

function unreadableOf({ code, rawPacket }: Unread, request: IncomingMessage | undefined): Unreadable {
  const packet = Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1', 0, 2_100) : '';
  const [, method, path] = FIRST_LINE.exec(packet) ?? [];
  return {
    request,
    method: request?.method ?? method ?? 'UNREADABLE',
    path: request?.url ?? path ?? '/',
    origin: request?.headers.origin ?? ORIGIN_LINE.exec(packet)?.[1],
    code,
  };
}
