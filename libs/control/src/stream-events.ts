import { DEFAULT_BOUNDS } from '@sadpath/bounds';
import type { FastifyReply } from 'fastify';
import { fromEvent, take, takeUntil, type Observable } from 'rxjs';

/** The media type of server-sent events. */
export const EVENT_STREAM = 'text/event-stream; charset=utf-8';

/**
 * Writes values as server-sent events, each with its `type` as the event's name, until they end or the reader leaves. For a
 * reader who is slower than what happens, events of up to `most` characters wait; later ones are not told.
 */
export function streamEvents(
  reply: FastifyReply,
  events: Observable<{ readonly type?: string }>,
  most = DEFAULT_BOUNDS.streamBytes,
): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  // Its end has been told already to who would listen for it now.
  if (raw.destroyed) return reply;
  raw.writeHead(200, {
    'content-type': EVENT_STREAM,
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const waiting: string[] = [];
  let held = 0;
  let isFull = !raw.write(': connected\n\n');
  const gone = fromEvent(raw, 'close').pipe(take(1));
  // One listener for the whole stream, however often it pauses.
  fromEvent(raw, 'drain')
    .pipe(takeUntil(gone))
    .subscribe(() => {
      isFull = false;
      while (!isFull && waiting.length > 0) {
        const next = waiting.shift() ?? '';
        held -= next.length;
        isFull = !raw.write(next);
      }
    });
  const tell = (event: { readonly type?: string }): void => {
    const text = `event: ${event.type ?? 'message'}\ndata: ${JSON.stringify(event)}\n\n`;
    if (!isFull) isFull = !raw.write(text);
    else if (held + text.length <= most) {
      waiting.push(text);
      held += text.length;
    }
  };
  events.pipe(takeUntil(gone)).subscribe({ next: tell, complete: () => raw.end(waiting.splice(0).join('')) });
  return reply;
}
