import { once } from 'node:events';
import type { FastifyReply } from 'fastify';

/** Writes an endless series of values as server-sent events, each with its `type` as the event's name. */
export async function streamEvents(reply: FastifyReply, events: AsyncIterable<unknown>): Promise<FastifyReply> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write(': connected\n\n');
  for await (const event of events) {
    if (raw.destroyed) break;
    const name = (event as { readonly type?: string }).type ?? 'message';
    // A reader that leaves while it is waited for drains nothing any more.
    if (!raw.write(`event: ${name}\ndata: ${JSON.stringify(event)}\n\n`))
      await Promise.race([once(raw, 'drain'), once(raw, 'close')]);
  }
  raw.end();
  return reply;
}
