import { monotonicMs, realNow } from '@sadpath/clock';
import type { Draft } from '@sadpath/journal';
import type { BodyState } from '../../contract/exchange/body-state';
import type { Exchange } from '../../contract/exchange/exchange';
import type { RawRequest } from '../../contract/exchange/raw-request';

/** What of an answer is recorded. */
export interface RecordedAnswer {
  readonly body: unknown;
  /** The body as JSON; empty where nothing leaves. */
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The journal's draft of an exchange; what is secret in it is made known to the journal, which hides it when it is read. */
export function draftOf(exchange: Exchange, answer: RecordedAnswer): Draft {
  const { start, operation, outcome, rule, code, pending } = exchange;
  learnSecrets(exchange, answer.body);
  const tookMs = monotonicMs() - start.startedAtMs;
  const draft: Writable<Draft> = {
    id: start.id,
    requestId: start.requestId,
    at: exchange.now,
    realAt: realNow() - Math.round(tookMs),
    service: start.service,
    operation: operation?.name,
    method: start.method,
    path: start.path,
    query: start.query,
    headers: start.headers,
    bodyIs: bodyIs(exchange.body),
    body: textOf(exchange.body),
    status: exchange.status,
    outcome,
    response: answer.text,
    responseHeaders: withoutOurs(answer.headers),
    tookMs: Math.round(tookMs * 100) / 100,
    chosen: `space ${start.space.id} chosen by ${start.spaceBy}`,
    notes: exchange.notes,
  };
  const caller = exchange.header('x-sandbox-caller');
  if (hasMembers(exchange.params)) draft.params = exchange.params;
  if (caller !== undefined) draft.caller = caller;
  if (hasHungUp(exchange)) draft.hungUp = true;
  if (pending?.network !== undefined) draft.spoiltBy = pending.network;
  if (rule !== undefined) draft.rule = rule;
  if (code !== undefined) draft.code = code;
  return draft;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function learnSecrets({ space, start, params, body }: Exchange, answered: unknown): void {
  const { secrets } = space.journal;
  secrets.learn(start.query);
  secrets.learn(start.headers);
  secrets.learn(params);
  if (body.kind === 'json') secrets.learn(body.value);
  secrets.learn(answered);
}

function hasMembers(object: object): boolean {
  for (const _ in object) return true;
  return false;
}

/** What the sandbox adds stands in the entry itself. */
function withoutOurs(headers: Readonly<Record<string, string>>): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name in headers) if (!name.startsWith('x-sandbox-')) out[name] = headers[name];
  return out;
}

function hasHungUp({ raw }: Exchange): boolean {
  return (raw as Partial<RawRequest> | undefined)?.socket?.destroyed === true;
}

function bodyIs({ kind }: BodyState): Draft['bodyIs'] {
  return kind === 'none' || kind === 'json' ? kind : kind === 'malformed' ? 'raw' : 'said';
}

function textOf(body: BodyState): string {
  switch (body.kind) {
    case 'none':
      return '';
    case 'json':
    case 'malformed':
      return body.text;
    case 'other':
      return `${String(body.bytes.length)} bytes of ${body.type === '' ? 'no declared type' : body.type}`;
    case 'undecoded':
      return `${String(body.size)} bytes: ${body.reason}`;
    case 'too-large':
      return `more than ${String(body.limit)} bytes`;
  }
}
