import type { FastifyReply } from 'fastify';
import { fromEvent, take, takeUntil, type Observable } from 'rxjs';

/** Events that wait for a reader who is slower than what happens; later ones are not told. */
const MAX_WAITING = 1_000;

/** The media type of server-sent events. */
export const EVENT_STREAM = 'text/event-stream; charset=utf-8';

/** Writes values as server-sent events, each with its `type` as the event's name, until they end or the reader leaves. */
export function streamEvents(reply: FastifyReply, events: Observable<{ readonly type?: string }>): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': EVENT_STREAM,
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const waiting: string[] = [];
  let isFull = !raw.write(': connected\n\n');
  const gone = fromEvent(raw, 'close').pipe(take(1));
  // One listener for the whole stream, however often it pauses.
  fromEvent(raw, 'drain')
    .pipe(takeUntil(gone))
    .subscribe(() => {
      isFull = false;
      while (!isFull && waiting.length > 0) isFull = !raw.write(waiting.shift());
    });
  const tell = (event: { readonly type?: string }): void => {
    const text = `event: ${event.type ?? 'message'}\ndata: ${JSON.stringify(event)}\n\n`;
    if (!isFull) isFull = !raw.write(text);
    else if (waiting.length < MAX_WAITING) waiting.push(text);
  };
  events.pipe(takeUntil(gone)).subscribe({ next: tell, complete: () => raw.end(waiting.splice(0).join('')) });
  return reply;
}
