import { IncomingMessage } from 'node:http';

/** Told of each piece of a body as it comes, and of its end by null. */
type Collector = (piece: Buffer | null) => void;

/**
 * A request whose body can be had as it comes from the parser. As a stream a body of some bytes takes several turns and
 * more time than it takes to understand it.
 */
export class CollectingRequest extends IncomingMessage {
  private collector: Collector | undefined;
  private isHalted = false;

  /** Hands the body over; false where some of it has come already and waits in the stream. */
  collect(collector: Collector): boolean {
    if (this.complete || this.readableLength > 0 || this.readableFlowing === true) return false;
    this.collector = collector;
    return true;
  }

  /** Called by Node's parser, which has no other place to give a body to. */
  override push(piece: Buffer | null, encoding?: BufferEncoding): boolean {
    if (this.collector === undefined) return super.push(piece, encoding);
    this.collector(piece);
    return !this.isHalted;
  }

  /** Takes no more from the connection; what the parser has already got comes all the same. */
  override pause(): this {
    if (this.collector === undefined) return super.pause();
    this.isHalted = true;
    return this;
  }

  override resume(): this {
    if (this.collector === undefined) return super.resume();
    this.isHalted = false;
    // A connection whose answers wait is halted for another reason, and goes on when they have left.
    const { socket } = this as { readonly socket: { readonly _paused?: boolean; resume(): unknown } };
    if (socket._paused !== true) socket.resume();
    return this;
  }

  /** Called by Node when the answer has left and nobody has read the stream: there is nothing in it. */
  _dump(): void {
    if (this.collector === undefined) dump.call(this);
  }
}

// Node's types leave it out.
const { _dump: dump } = IncomingMessage.prototype as unknown as { readonly _dump: (this: IncomingMessage) => void };
