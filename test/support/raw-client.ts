import { connect, type Socket } from 'node:net';
import { connect as connectSecurely, type SecureContextOptions } from 'node:tls';

/** What came over a connection until it ended. */
export interface RawAnswer {
  readonly bytes: Buffer;
  /** How the connection ended: in order, or with an error such as ECONNRESET. */
  readonly end: string;
}

/** An HTTP answer read out of raw bytes. */
export interface ParsedAnswer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A connection that sends what HTTP clients refuse to send, and sees what they hide. */
export class RawConnection {
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<string>;

  private constructor(private readonly socket: Socket) {
    this.ended = new Promise((resolve) => {
      let end = 'end';
      socket.on('data', (chunk: Buffer) => this.chunks.push(chunk));
      socket.on('error', (error: NodeJS.ErrnoException) => (end = error.code ?? error.message));
      socket.on('close', () => resolve(end));
    });
  }

  /** With credentials, over TLS. */
  static async open(origin: string, credentials?: SecureContextOptions): Promise<RawConnection> {
    const { hostname, port } = new URL(origin);
    const at = { host: hostname, port: Number(port), noDelay: true };
    const socket = credentials === undefined ? connect(at) : connectSecurely({ ...at, ...credentials });
    const connection = new RawConnection(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once(credentials === undefined ? 'connect' : 'secureConnect', resolve);
      socket.once('error', reject);
    });
    return connection;
  }

  send(bytes: string | Buffer): void {
    this.socket.write(bytes);
  }

  /** What came so far. */
  get received(): Buffer {
    return Buffer.concat(this.chunks);
  }

  /** Everything that came, when the other side has closed. */
  async untilClosed(): Promise<RawAnswer> {
    this.socket.resume();
    const end = await this.ended;
    return { bytes: this.received, end };
  }

  /** Reads nothing more, until `untilClosed` is called. */
  turnDeaf(): void {
    this.socket.pause();
  }

  drop(): void {
    this.socket.destroy();
  }
}

/** Sends bytes on a connection of their own and reads until the other side closes. */
export async function sendRaw(
  origin: string,
  bytes: string | Buffer,
  credentials?: SecureContextOptions,
): Promise<RawAnswer> {
  const connection = await RawConnection.open(origin, credentials);
  connection.send(bytes);
  return connection.untilClosed();
}

/** The bytes of a request that asks for the connection to be closed. */
export function rawRequest(
  line: string,
  headers: readonly (readonly [string, string])[],
  body: string | Buffer = '',
): Buffer {
  const length = Buffer.byteLength(body);
  const names = headers.map(([name]) => name.toLowerCase());
  const own: [string, string][] = [];
  if (!names.includes('host')) own.push(['Host', '127.0.0.1']);
  if (length > 0 && !names.includes('content-length')) own.push(['Content-Length', String(length)]);
  own.push(['Connection', 'close']);
  const head = [line, ...[...own, ...headers].map(([name, value]) => `${name}: ${value}`)].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
}

/** Reads raw bytes as one HTTP answer; undefined when they are none. Chunks are put together. */
export function parseAnswer(bytes: Buffer): ParsedAnswer | undefined {
  const at = bytes.indexOf('\r\n\r\n');
  const [line = '', ...rows] = bytes.subarray(0, Math.max(at, 0)).toString('latin1').split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(line)?.[1];
  if (status === undefined) return undefined;
  const headers = Object.fromEntries(
    rows.map((row) => [row.slice(0, row.indexOf(':')).toLowerCase(), row.slice(row.indexOf(':') + 1).trim()]),
  );
  const rest = bytes.subarray(at + 4);
  const text = headers['transfer-encoding'] === 'chunked' ? unchunk(rest) : rest.toString('utf8');
  return { status: Number(status), headers, text };
}

function unchunk(bytes: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16);
    if (end < 0 || !(size > 0)) break;
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts).toString('utf8');
}
