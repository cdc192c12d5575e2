import { setTimeout as wait } from 'node:timers/promises';
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import type { NetworkFault } from '@sadpath/faults';
import { Chance } from '@sadpath/chance';
import { connectionOf } from '../http/connection-of';

/** A finished answer, as bytes to be spoilt. */
export interface Payload {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Faults that spoil the bytes of an answer, so that the operation has to run first. */
export const NEEDS_ANSWER: ReadonlySet<NetworkFault> = new Set([
  'TRUNCATED_BODY',
  'SLOW_DRIP',
  'MALFORMED_RESPONSE_CHUNK',
]);
const DRIP_PIECES = 10;
const DRIP_PAUSE_MS = 100;

/** Spoils the connection of a reply, which Fastify no longer touches. */
export async function spoil(fault: NetworkFault, reply: FastifyReply, payload: Payload): Promise<void> {
  reply.hijack();
  const socket = await connectionOf(reply.request.raw, reply.raw);
  if (socket === undefined) return;
  switch (fault) {
    case 'CONNECTION_RESET_BY_PEER':
      socket.resetAndDestroy();
      return;
    case 'EMPTY_RESPONSE':
      socket.destroy();
      return;
    case 'RANDOM_DATA_THEN_CLOSE':
      socket.end(Buffer.from(new Chance(payload.body).hex(512), 'hex'));
      return;
    case 'MALFORMED_RESPONSE_CHUNK':
      malformedChunk(socket, payload);
      return;
    case 'TRUNCATED_BODY':
      truncated(reply, socket, payload);
      return;
    case 'SLOW_DRIP':
      await drip(reply, payload);
      return;
    case 'HANG':
      return;
  }
}

function malformedChunk(socket: Socket, { status }: Payload): void {
  socket.write(`HTTP/1.1 ${String(status)} OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`);
  socket.end("lskdu018973t09sylgasjkfg1][]'./.sdlv");
}

function truncated(reply: FastifyReply, socket: Socket, { status, headers, body }: Payload): void {
  reply.raw.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  reply.raw.write(body.slice(0, Math.floor(body.length / 2)), () => {
    socket.destroySoon();
  });
}

async function drip(reply: FastifyReply, { status, headers, body }: Payload): Promise<void> {
  reply.raw.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  const bytes = Buffer.from(body);
  const size = Math.max(1, Math.ceil(bytes.length / DRIP_PIECES));
  for (let at = 0; at < bytes.length && !reply.raw.destroyed; at += size) {
    reply.raw.write(bytes.subarray(at, at + size));
    await wait(DRIP_PAUSE_MS);
  }
  reply.raw.end();
}
