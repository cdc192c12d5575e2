import { hash } from 'node:crypto';
import type { JournalEntry } from '@sadpath/journal';
import type { Exchange } from '../../contract/exchange/exchange';

/** Characters of a digest: enough to tell the requests of a space apart. */
const LENGTH = 16;

/**
 * Digests of what the journal masks, so that a request can be known again. The secret makes them useless to who has only
 * the journal: without it a PIN is guessed in ten thousand steps.
 */
export function digestsOf(exchange: Exchange, secret: string): JournalEntry['digests'] {
  const { body } = exchange;
  const { authorization } = exchange.headers;
  const text = body.kind === 'json' ? JSON.stringify(body.value) : body.kind === 'malformed' ? body.text : undefined;
  if (text === undefined && authorization === undefined) return undefined;
  return {
    ...(text === undefined ? {} : { body: digest(text, secret) }),
    ...(typeof authorization === 'string' ? { token: digest(authorization, secret) } : {}),
  };
}

function digest(text: string, secret: string): string {
  return hash('sha1', secret + text, 'base64url').slice(0, LENGTH);
}
