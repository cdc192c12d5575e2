import type { Server, ServerResponse } from 'node:http';
import { Server as SecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Bounds } from '@sadpath/bounds';
import { afterRealMs, monotonicMs } from '@sadpath/clock';
import { numberConnection } from './connection-numbers';
import { lastAnswerOn, noteUse, placeOfLastOn } from './last-answer';
import { OwnConnections } from './own-connections';

/** Who reads, however slowly, is let be for so long at a time. */
const STALLED_MS = 1_000;
const LOOK_MS = 20;

interface Unread {
  /** Bytes that had left when it was last looked at, and since when they are the same. */
  sent: number;
  since: number;
}

/** The connections of all servers of a process: how many there are, and what waits in them for clients that do not read. */
export class Connections implements Iterable<Socket> {
  /** What the services of this process ask each other on; never closed for others. */
  readonly own = new OwnConnections();
  /** Oldest first. */
  private readonly open = new Set<Socket>();
  private readonly unread = new WeakMap<Socket, Unread>();
  /** Settles when the last of the large answers of a line is written. */
  private readonly lines = new Map<string, Promise<void>>();

  constructor(private readonly bounds: Pick<Bounds, 'connections' | 'unreadBytes' | 'unreadMs'>) {}

  [Symbol.iterator](): Iterator<Socket> {
    return this.open.values();
  }

  watch(server: Server | SecureServer): void {
    server.on('connection', (connection: Socket) => {
      this.take(connection);
    });
    if (!(server instanceof SecureServer)) return;
    // Before its handshake a connection is one too; after it, what is asked and read is told by the socket above it.
    server.on('secureConnection', (connection: TLSSocket & { readonly _parent?: Socket }) => {
      if (connection._parent !== undefined) this.open.delete(connection._parent);
      this.take(connection);
    });
  }

  /** Closes those whose clients leave too much unread, all together, or do so for too long. */
  look(): void {
    const now = monotonicMs();
    let waiting = 0;
    const unread = [...this.open].filter((connection) => connection.writableLength > 0);
    for (const connection of unread) {
      waiting += connection.writableLength;
      if (now - this.sinceOf(connection, now) >= this.bounds.unreadMs) this.end(connection);
    }
    unread.sort((a, b) => this.sinceOf(a, now) - this.sinceOf(b, now));
    for (const connection of unread) {
      if (waiting <= this.bounds.unreadBytes || now - this.sinceOf(connection, now) < STALLED_MS) return;
      waiting -= connection.writableLength;
      this.end(connection);
    }
  }

  /**
   * Writes a large answer when those before it in its line are written, and half of what may be unread has been read. What
   * takes long to make stands in a line of its own, so that nobody waits for it who asks for less.
   */
  async inTurn<T>(write: () => Promise<T>, line = ''): Promise<T> {
    const before = this.lines.get(line) ?? Promise.resolve();
    const written = before.then(() => this.untilRead()).then(write);
    this.lines.set(line, written.then(ignore, ignore));
    return written;
  }

  private take(connection: Socket): void {
    this.open.add(connection);
    noteUse(connection);
    numberConnection(connection);
    connection.once('close', () => this.open.delete(connection));
    if (this.open.size > this.bounds.connections) this.end(this.leastMissed(connection) ?? connection);
  }

  private async untilRead(): Promise<void> {
    while (this.unreadNow() > this.bounds.unreadBytes / 2)
      await new Promise<void>((resolve) => {
        afterRealMs(LOOK_MS, resolve);
      });
  }

  private unreadNow(): number {
    let sum = 0;
    for (const { writableLength } of this.open) sum += writableLength;
    return sum;
  }

  /** Its close is told later, when others may have come: it counts no more. */
  private end(connection: Socket): void {
    this.open.delete(connection);
    connection.destroy();
  }

  /**
   * Who goes for the newest: one on which nothing is asked; else one whose request is still on its way; else one of all; of
   * each the one whose last use is the longest ago: who has just opened his connection is about to ask. So neither who opens
   * many nor who asks for what takes long keeps others out.
   */
  private leastMissed(newest: Socket): Socket | undefined {
    let least: { readonly connection: Socket; readonly rank: number; readonly place: number } | undefined;
    for (const connection of this.open) {
      if (connection === newest || this.own.has(connection)) continue;
      const one = { connection, rank: rankOf(lastAnswerOn(connection)), place: placeOfLastOn(connection) };
      if (least === undefined || one.rank < least.rank) least = one;
      else if (one.rank === least.rank && one.place < least.place) least = one;
    }
    return least?.connection;
  }

  /** Since when nothing has left. */
  private sinceOf(connection: Socket, now: number): number {
    const known = this.unread.get(connection);
    if (known !== undefined && known.sent === connection.bytesWritten - connection.writableLength) return known.since;
    this.unread.set(connection, { sent: connection.bytesWritten - connection.writableLength, since: now });
    return now;
  }
}

/** The higher, the more is lost with its connection. */
function rankOf(last: ServerResponse | undefined): number {
  if (last === undefined || last.closed) return 0;
  return last.req.complete ? 2 : 1;
}

function ignore(): void {
  // who asked for it is told
}
