import type { RetryAdvice } from '@sadpath/catalog';
import { headerKeyOf, type JournalEntry } from '@sadpath/journal';
import { isObject } from '@sadpath/json';
import type { Steps } from '@sadpath/turns';

/** What a platform says of an operation, as far as conduct is judged by it. */
export interface Traits {
  readonly movesMoney: boolean;
  readonly isRead: boolean;
  readonly isLogin: boolean;
  /** True for a login that renews a token by another one, which is used up by it. */
  readonly isRenewal?: boolean;
  /** Where the key stands by which the platform knows a repetition: in the header `Idempotency-Key`, or in a member of the body. */
  readonly key?: 'header' | { readonly member: string };
  /** What tells a repetition without a key as well: members of the body, or the path of the request. */
  readonly toldBy?: readonly string[] | 'path';
}

/** What the platforms say of what was seen. */
export interface Knowledge {
  /** What a client may do after the code of an answer. */
  retryOf(entry: JournalEntry): RetryAdvice | undefined;
  traitsOf(entry: JournalEntry): Traits;
  /** True when the answer told that the token has expired. */
  tellsExpiry(entry: JournalEntry): boolean;
}

/** Requests that follow each other closely, each by another connection, so that all may have been sent at once. */
export interface Run {
  /** True when one of them was read as soon as the one before was answered, or before. */
  isAtOnce: boolean;
}

/** A request of the client's own, with what is known of it. */
export interface Observation {
  /** As the client saw it: without an answer that did not reach him. */
  readonly entry: JournalEntry;
  /** True when the answer that did not reach the client was a success. */
  readonly hadEffect: boolean;
  readonly traits: Traits;
  readonly retry: RetryAdvice | undefined;
  readonly tellsExpiry: boolean;
  /** What it asks for: the same for all attempts, whatever key they have. */
  readonly content: string;
  /** The same without what tells one such request from another: a payment under a reference of its own is of the same matter. */
  readonly matter: string;
  readonly key: string | undefined;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Milliseconds that the answer asked to wait. */
  readonly retryAfterMs: number | undefined;
  /** What it may have been sent together with. */
  readonly run?: Run | undefined;
}

/** The client's own requests in the order in which they were sent; what services ask of each other is no conduct of his. */
export function* observe(entries: readonly JournalEntry[], knowledge: Knowledge): Steps<readonly Observation[]> {
  const all: Observation[] = [];
  for (const entry of entries) {
    if (entry.caller === undefined && entry.outcome !== 'sandbox') all.push(observed(entry, knowledge));
    yield undefined;
  }
  return all.sort((a, b) => a.startedAt - b.startedAt || readAt(a) - readAt(b));
}

function readAt({ entry: { wire } }: Observation): number {
  return wire?.from ?? 0;
}

function observed(sent: JournalEntry, knowledge: Knowledge): Observation {
  const entry = asSeen(sent);
  const traits = knowledge.traitsOf(entry);
  return {
    ...{ entry, traits, hadEffect: hadEffect(sent) },
    retry: knowledge.retryOf(entry),
    tellsExpiry: knowledge.tellsExpiry(entry),
    content: contentOf(entry, traits),
    matter: matterOf(entry, traits),
    key: keyOf(entry, traits),
    startedAt: entry.realAt,
    endedAt: entry.realAt + entry.tookMs,
    retryAfterMs: retryAfterMs(entry),
  };
}

/** The faults that leave an answer whole. */
const HARMLESS = 'SLOW_DRIP';

function isUnheard({ status, hungUp, spoiltBy = HARMLESS }: JournalEntry): boolean {
  return status === 0 || hungUp === true || spoiltBy !== HARMLESS;
}

/** What an answer says that did not arrive can be nobody's advice. */
function asSeen(entry: JournalEntry): JournalEntry {
  if (!isUnheard(entry)) return entry;
  const { code: _unheard, ...seen } = entry;
  return { ...seen, status: 0, responseHeaders: {} };
}

/** The notes tell of a fault that lost what was carried out, and of a refusal that was lost so. */
function hadEffect(sent: JournalEntry): boolean {
  if (sent.notes.some((note) => note.startsWith('lost on the way:'))) return false;
  if (isUnheard(sent) && sent.status >= 200) return sent.status < 300;
  return sent.notes.some((note) => note.includes('after the effect'));
}

/** True when no answer came, or one that says nothing of the request itself. */
export function hasFailed({ entry: { status, hungUp } }: Observation): boolean {
  return hungUp === true || isLost(status) || status === 429;
}

/** True when nobody can know from the answer whether the request had its effect. */
export function isUncertain({ entry: { status, hungUp } }: Observation): boolean {
  return hungUp === true || isLost(status);
}

export function isSuccess({ entry: { status } }: Observation): boolean {
  return status >= 200 && status < 300;
}

function isLost(status: number): boolean {
  return status === 0 || status >= 500;
}

function contentOf(entry: JournalEntry, { key }: Traits): string {
  const { service, method, path, query, body, digests } = entry;
  const own = typeof key === 'object' ? without(body, [key.member]) : (digests?.body ?? body ?? null);
  return JSON.stringify([service, method, path, query, own]);
}

function matterOf(entry: JournalEntry, traits: Traits): string {
  const { key, toldBy = 'path' } = traits;
  if (toldBy === 'path') return contentOf(entry, traits);
  const { service, method, path, query, body } = entry;
  const telling = typeof key === 'object' ? [...toldBy, key.member] : toldBy;
  return JSON.stringify([service, method, path, query, without(body, telling)]);
}

function without(body: unknown, members: readonly string[]): unknown {
  return isObject(body) ? Object.fromEntries(Object.entries(body).filter(([name]) => !members.includes(name))) : body;
}

function keyOf(entry: JournalEntry, { key }: Traits): string | undefined {
  if (typeof key !== 'object') return headerKeyOf(entry);
  const value = isObject(entry.body) ? entry.body[key.member] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Milliseconds that an answer asks to wait, by its header of seconds or of a date. */
function retryAfterMs({ responseHeaders, at }: JournalEntry): number | undefined {
  const value = responseHeaders['retry-after'];
  if (typeof value !== 'string' || value === '') return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - at);
}
