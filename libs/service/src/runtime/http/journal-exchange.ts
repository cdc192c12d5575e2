import { monotonicMs } from '@sadpath/clock';
import { mask, maskMember, maskRaw, maskUrl, type JournalEntry } from '@sadpath/journal';
import type { Exchange, RequestHeaders } from '../../contract/exchange/exchange';

/** The journal's record of an exchange; secrets are masked here, never later. */
export function journalEntryOf(exchange: Exchange, response: unknown): JournalEntry {
  const { space, start, operation, outcome, rule, code, status } = exchange;
  const caller = exchange.header('x-sandbox-caller');
  const path = maskPath(exchange);
  return {
    id: exchange.requestId,
    at: exchange.now,
    service: exchange.service,
    operation: operation?.name,
    method: exchange.method,
    path,
    query: mask(start.query) as Record<string, unknown>,
    headers: maskHeaders(start.headers),
    body: maskBody(exchange),
    status,
    outcome,
    response: showingPath(mask(response), start.path, path),
    tookMs: Math.round((monotonicMs() - start.startedAtMs) * 100) / 100,
    notes: [`space ${space.id} chosen by ${start.spaceBy}`, ...exchange.notes],
    ...(caller === undefined ? {} : { caller }),
    ...(rule === undefined ? {} : { rule }),
    ...(code === undefined ? {} : { code }),
  };
}

/** The path without what its parameters keep secret: a token may stand in a URL. */
function maskPath({ start, params }: Exchange): string {
  let path = maskUrl(start.path);
  for (const [name, value] of Object.entries(params)) {
    const masked = maskMember(name, value);
    if (typeof masked !== 'string' || masked === value) continue;
    for (const text of [String(value), encodeURIComponent(String(value))])
      path = path.replaceAll(`/${text}`, `/${masked}`);
  }
  return path;
}

/** A refusal may repeat the path that was called. */
function showingPath(response: unknown, called: string, shown: string): unknown {
  if (called === shown || response === null || typeof response !== 'object') return response;
  return (response as { readonly path?: unknown }).path === called ? { ...response, path: shown } : response;
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
    case 'undecoded':
      return `${String(body.size)} bytes: ${body.reason}`;
    case 'too-large':
      return `more than ${String(body.limit)} bytes`;
  }
}
