import { setTimeout as wait } from 'node:timers/promises';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { DEFAULT_BOUNDS } from '@sadpath/bounds';
import type { NetworkFault } from '@sadpath/faults';
import { Chance } from '@sadpath/chance';
import type { TakenRequest } from '../../contract/exchange/taken-request';
import { connectionOf } from '../connection-of';
import { keepHanging } from './hung-answers';

/** A finished answer, as bytes to be spoilt. */
export interface Payload {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const DRIP_PIECES = 10;
const DRIP_PAUSE_MS = 100;

/** A request whose connection is about to be spoilt. */
interface Victim {
  readonly socket: Socket;
  readonly taken: TakenRequest;
  readonly payload: Payload;
}

type Spoiler = (victim: Victim) => Promise<void> | void;

/** What each fault does to a connection; one that is named and not carried out does not compile. */
const SPOILERS: Readonly<Record<NetworkFault, Spoiler>> = {
  CONNECTION_RESET_BY_PEER: ({ socket }) => {
    reset(socket);
  },
  EMPTY_RESPONSE: ({ socket }) => void socket.destroy(),
  RANDOM_DATA_THEN_CLOSE: ({ socket, payload }) =>
    void socket.end(Buffer.from(new Chance(payload.body).hex(512), 'hex')),
  MALFORMED_RESPONSE_CHUNK: malformedChunk,
  TRUNCATED_BODY: truncated,
  SLOW_DRIP: drip,
  HANG: ({ taken: { response, exchange } }) => keepHanging(response, exchange?.space.bounds ?? DEFAULT_BOUNDS),
};

/** Spoils the connection on which a request is to be answered. */
export async function spoil(fault: NetworkFault, taken: TakenRequest, payload: Payload): Promise<void> {
  const socket = await connectionOf(taken.raw, taken.response);
  if (socket !== undefined) await SPOILERS[fault]({ socket, taken, payload });
}

/** Resets the TCP connection; that of TLS lies beneath its socket, where Node offers no way to it but a member of its own. */
function reset(socket: Socket): void {
  if (!(socket instanceof TLSSocket)) return void socket.resetAndDestroy();
  const { _parent: beneath } = socket as TLSSocket & { readonly _parent?: Socket };
  if (beneath === undefined) socket.destroy();
  else beneath.resetAndDestroy();
}

function malformedChunk({ socket, taken, payload: { status } }: Victim): void {
  const headers = {
    'content-type': 'application/json',
    'transfer-encoding': 'chunked',
    ...taken.response.getHeaders(),
  };
  const rows = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  socket.write(`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n${rows.join('')}\r\n`);
  socket.end("lskdu018973t09sylgasjkfg1][]'./.sdlv");
}

function truncated({ taken, socket, payload: { status, headers, body } }: Victim): void {
  taken.response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  taken.response.write(body.slice(0, Math.floor(body.length / 2)), () => {
    socket.destroySoon();
  });
}

async function drip({ taken, payload: { status, headers, body } }: Victim): Promise<void> {
  taken.response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  const bytes = Buffer.from(body);
  const size = Math.max(1, Math.ceil(bytes.length / DRIP_PIECES));
  for (let at = 0; at < bytes.length && !taken.response.destroyed; at += size) {
    taken.response.write(bytes.subarray(at, at + size));
    await wait(DRIP_PAUSE_MS);
  }
  taken.response.end();
}
