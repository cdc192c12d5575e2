import type { ServerResponse } from 'node:http';

interface Leaving {
  readonly response: ServerResponse;
  readonly text: string | undefined;
}

/** The answers that leave at the end of this turn of the event loop. */
let leaving: Leaving[] = [];

/**
 * Sends an answer at the end of this turn of the event loop, with all others that are ready by then. An answer that
 * leaves by itself wakes its client, and that costs the sender more time than the bytes do. The text is what its head does
 * not bring along.
 */
export function sendWithOthers(response: ServerResponse, text: string | undefined): void {
  if (leaving.push({ response, text }) === 1) setImmediate(sendAll);
}

function sendAll(): void {
  const ready = leaving;
  leaving = [];
  for (const { response, text } of ready) response.end(text);
}
