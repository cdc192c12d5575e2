import { monotonicMs } from '@sadpath/clock';
import { mask, maskMember, maskRaw, maskUrl, type JournalEntry } from '@sadpath/journal';
import type { Exchange, RequestHeaders } from '../exchange/exchange';

/** The journal's record of an exchange; secrets are masked here, never later. */
export function journalEntryOf(exchange: Exchange, response: unknown): JournalEntry {
  const { space, start, operation, outcome, rule, code, status } = exchange;
  const caller = exchange.header('x-sandbox-caller');
  return {
    id: exchange.requestId,
    at: exchange.now,
    service: exchange.service,
    operation: operation?.name,
    method: exchange.method,
    path: maskUrl(start.path),
    query: mask(start.query) as Record<string, unknown>,
    headers: maskHeaders(start.headers),
    body: maskBody(exchange),
    status,
    outcome,
    response: mask(response),
    tookMs: Math.round((monotonicMs() - start.startedAtMs) * 100) / 100,
    notes: [`space ${space.id} chosen by ${start.spaceBy}`, ...exchange.notes],
    ...(caller === undefined ? {} : { caller }),
    ...(rule === undefined ? {} : { rule }),
    ...(code === undefined ? {} : { code }),
  };
}

function maskHeaders(headers: RequestHeaders): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name in headers) out[name] = maskMember(name, headers[name]);
  return out;
}

function maskBody({ body }: Exchange): unknown {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'json':
      return mask(body.value);
    case 'malformed':
      return maskRaw(body.text);
    case 'other':
      return `${String(body.bytes.length)} bytes of ${body.type === '' ? 'no declared type' : body.type}`;
    case 'too-large':
      return `more than ${String(body.limit)} bytes`;
  }
}
