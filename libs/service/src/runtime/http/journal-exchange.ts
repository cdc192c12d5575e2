import { monotonicMs, realNow } from '@sadpath/clock';
import { mask, maskMember, maskRaw, maskUrl, type JournalEntry } from '@sadpath/journal';
import type { Exchange, RequestHeaders } from '../../contract/exchange/exchange';
import type { RawRequest } from '../../contract/exchange/raw-request';
import { digestsOf } from './digests-of';

/** What of an answer is recorded. */
export interface RecordedAnswer {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** The journal's record of an exchange; secrets are masked here, never later. */
export function journalEntryOf(exchange: Exchange, answer: RecordedAnswer, secret: string): JournalEntry {
  const { space, start, operation, outcome, rule, code, status } = exchange;
  const { secrets } = space.journal;
  for (const told of [start.query, start.headers, exchange.params, bodyOf(exchange), answer.body]) secrets.learn(told);
  const caller = exchange.header('x-sandbox-caller');
  const path = maskPath(exchange);
  const digests = digestsOf(exchange, secret);
  const tookMs = monotonicMs() - start.startedAtMs;
  return {
    id: exchange.id,
    requestId: exchange.requestId,
    at: exchange.now,
    realAt: realNow() - Math.round(tookMs),
    service: exchange.service,
    operation: operation?.name,
    method: exchange.method,
    path: secrets.hide(path),
    query: secrets.hide(mask(start.query)) as Record<string, unknown>,
    headers: secrets.hide(maskHeaders(start.headers)),
    body: secrets.hide(maskBody(exchange)),
    status,
    outcome,
    response: secrets.hide(showingPath(mask(answer.body), start.path, path)),
    responseHeaders: secrets.hide(maskAnswerHeaders(answer.headers)),
    tookMs: Math.round(tookMs * 100) / 100,
    notes: [`space ${space.id} chosen by ${start.spaceBy}`, ...secrets.hide(exchange.notes)],
    ...(caller === undefined ? {} : { caller }),
    ...(digests === undefined ? {} : { digests }),
    ...(hasHungUp(exchange) ? { hungUp: true } : {}),
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

/** What the sandbox adds stands in the entry itself. */
function maskAnswerHeaders(headers: Readonly<Record<string, string>>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name in headers) if (!name.startsWith('x-sandbox-')) out[name] = maskMember(name, headers[name]);
  return out;
}

function hasHungUp({ raw }: Exchange): boolean {
  return (raw as Partial<RawRequest> | undefined)?.socket?.destroyed === true;
}

function bodyOf({ body }: Exchange): unknown {
  return body.kind === 'json' ? body.value : undefined;
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
