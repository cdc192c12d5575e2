import type { OutgoingHttpHeaders } from 'node:http';
import { Turn, writeJson } from '@sadpath/turns';
import type { FastifyReply } from 'fastify';

const JSON_TYPE = 'application/json; charset=utf-8';

/** Sends a value as JSON; a long one is written in pieces, and others have their turns meanwhile. */
export async function sendInTurns(reply: FastifyReply, status: number, value: unknown): Promise<FastifyReply> {
  const texts = await writeJson(value);
  if (texts.length < 2) return reply.code(status).header('content-type', JSON_TYPE).send(texts.join(''));
  const turn = new Turn();
  const pieces: Buffer[] = [];
  for (const text of texts) {
    if (turn.isOver) await turn.next();
    pieces.push(Buffer.from(text));
  }
  const { raw, request } = reply;
  reply.hijack();
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  raw.writeHead(status, {
    ...(reply.getHeaders() as OutgoingHttpHeaders),
    'content-type': JSON_TYPE,
    'content-length': String(length),
  });
  // All of it is handed over at once: what waits for a client that does not read is counted at its connection.
  if (request.method !== 'HEAD') for (const piece of pieces) raw.write(piece);
  raw.end();
  return reply;
}
