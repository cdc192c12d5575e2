import { monotonicMs, realNow } from '@sadpath/clock';
import { CALLER_HEADER, SEAL_HEADER } from '../../contract/known-headers';
import { linesOf, type Draft, type DraftBody, type DraftHead } from '@sadpath/journal';
import type { BodyState } from '../../contract/exchange/body-state';
import type { Exchange } from '../../contract/exchange/exchange';
import type { RawRequest } from '../../contract/exchange/raw-request';
import { numberOf } from '../connection-numbers';

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
  const head: Writable<DraftHead> = {
    id: start.id,
    requestId: start.requestId,
    at: exchange.now,
    realAt: realNow() - Math.round(tookMs),
    service: start.service,
    operation: operation?.name,
    method: start.method,
    path: start.path,
    query: start.query,
    bodyIs: bodyIs(exchange.body),
    status: exchange.status,
    outcome,
    tookMs: hundredths(tookMs),
    chosen: `space ${start.space.id} chosen by ${start.spaceBy}`,
    notes: exchange.notes,
  };
  const caller = exchange.header(CALLER_HEADER);
  if (hasMembers(exchange.params)) head.params = exchange.params;
  if (caller !== undefined) head.caller = caller;
  const connection = numberOf(socketOf(exchange));
  if (connection !== undefined)
    head.wire = { connection, from: hundredths(start.startedAtMs), to: hundredths(start.startedAtMs + tookMs) };
  if (socketOf(exchange)?.destroyed === true) head.hungUp = true;
  if (pending?.network !== undefined) head.spoiltBy = pending.network;
  if (rule !== undefined) head.rule = rule;
  if (code !== undefined) head.code = code;
  return {
    head,
    // The seal is a secret of the sandbox.
    headers: linesOf(start.headers, SEAL_HEADER),
    // What the sandbox adds stands in the entry itself.
    responseHeaders: linesOf(answer.headers, 'x-sandbox-'),
    body: textOf(exchange.body),
    value: exchange.body.kind === 'json' ? exchange.body.value : undefined,
    response: answer.text,
  };
}

function hundredths(ms: number): number {
  return Math.round(ms * 100) / 100;
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

function socketOf({ raw }: Exchange): RawRequest['socket'] | undefined {
  return (raw as Partial<RawRequest> | undefined)?.socket;
}

function bodyIs({ kind }: BodyState): DraftBody {
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
