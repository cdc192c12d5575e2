import type { NetworkFault } from '@sadpath/faults';
import type { FastifyReply } from 'fastify';
import { spoil } from '../faults/network-fault';
import { exposeAll } from './browsers';
import { headInOneWrite } from './one-write';
import { sendWithOthers } from './send-with-others';

/** An answer before it is bytes. */
interface FinishedAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** The body as JSON. */
  readonly text: string;
}

/**
 * Writes an answer to the socket, or what a network fault leaves of it. It goes past Fastify's own sending, whose hooks
 * and serializers have nothing to do here.
 */
export function writeAnswer(
  reply: FastifyReply,
  { status, headers, text }: FinishedAnswer,
  fault: NetworkFault | undefined,
): Promise<void> | undefined {
  exposeAll(reply.raw, headers);
  if (fault !== undefined) return spoil(fault, reply, { status, headers, body: text });
  headers['content-length'] = String(Buffer.byteLength(text));
  reply.hijack();
  // Fastify asks for an end of the connection while the server is closing.
  if (reply.hasHeader('connection')) headers['connection'] = 'close';
  else if (headInOneWrite(reply.raw, { status, headers, text })) {
    sendWithOthers(reply.raw, undefined);
    return undefined;
  }
  reply.raw.writeHead(status, headers);
  sendWithOthers(reply.raw, text);
  return undefined;
}
