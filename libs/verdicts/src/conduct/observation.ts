import type { RetryAdvice } from '@sadpath/catalog';
import { headerKeyOf, type JournalEntry } from '@sadpath/journal';
import { isObject } from '@sadpath/json';
import type { Steps } from '@sadpath/turns';

/** What a platform says of an operation, as far as conduct is judged by it. */
export interface Traits {
  readonly movesMoney: boolean;
  readonly isRead: boolean;
  readonly isLogin: boolean;
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
}

/** The client's own requests in the order in which they were sent; what services ask of each other is no conduct of his. */
export function* observe(entries: readonly JournalEntry[], knowledge: Knowledge): Steps<readonly Observation[]> {
  const all: Observation[] = [];
  for (const entry of entries) {
    if (entry.caller === undefined && entry.outcome !== 'sandbox') all.push(observed(entry, knowledge));
    yield undefined;
  }
  return all.sort((a, b) => a.startedAt - b.startedAt);
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

/** A request and the next with the same content, sent when the first had ended: so the second may be an answer to what came of the first. */
export interface Repetition {
  readonly first: Observation;
  readonly again: Observation;
  /** Milliseconds between them, by the clock on which more has passed: a test may move the virtual one. */
  readonly gapMs: number;
  /** What the client did in between. */
  readonly between: readonly Observation[];
}

/** Milliseconds by which clocks of two processes and roundings may differ. */
export const TOLERANCE_MS = 2;

/** All repetitions, in order: of the same content, or of the same matter. */
export function* repetitionsOf(
  all: readonly Observation[],
  of: 'content' | 'matter' = 'content',
): Steps<readonly Repetition[]> {
  const last = new Map<string, number>();
  const found: Repetition[] = [];
  for (const [place, again] of all.entries()) {
    yield undefined;
    const owned = JSON.stringify([again[of], again.entry.digests?.token]);
    const latest = last.get(again[of]);
    const before = last.get(owned) ?? (isRenewed(all, latest, place) ? latest : undefined);
    const first = before === undefined ? undefined : all[before];
    last.set(again[of], place).set(owned, place);
    if (before === undefined || first === undefined || again.startedAt < first.endedAt - TOLERANCE_MS) continue;
    found.push({ first, again, gapMs: elapsedBetween(first, again), between: all.slice(before + 1, place) });
  }
  return found;
}

/**
 * True when the client got another token in between. Without a login in between another token is another user's, and so it is
 * where a login by the same operation has other credentials than the one that gave the first token.
 */
function isRenewed(all: readonly Observation[], from: number | undefined, to: number): boolean {
  if (from === undefined) return false;
  const logins = all.slice(from + 1, to).filter(isLogin);
  const own = logins.length === 0 ? undefined : loginOf(all, from);
  return logins.some(
    ({ entry, content }) => own === undefined || own.entry.operation !== entry.operation || own.content === content,
  );
}

/** The login that came last before the token of a request was first used. */
function loginOf(all: readonly Observation[], place: number): Observation | undefined {
  const token = all[place]?.entry.digests?.token;
  const first = all.findIndex(({ entry, traits }) => !traits.isLogin && entry.digests?.token === token);
  return all.slice(0, first).findLast(isLogin);
}

function isLogin({ traits }: Observation): boolean {
  return traits.isLogin;
}

export function elapsedBetween(first: Observation, next: Observation): number {
  return Math.max(next.startedAt - first.endedAt, next.entry.at - first.entry.at);
}

/** Attempts at one request, each after the last had failed in a way that time may heal. */
export function chainsOf(repetitions: readonly Repetition[]): readonly (readonly Repetition[])[] {
  const open = new Map<string, Repetition[]>();
  const chains: Repetition[][] = [];
  for (const repetition of repetitions) {
    const { first, again } = repetition;
    if (!hasFailed(first) || isAnother(repetition)) {
      open.delete(again.content);
      continue;
    }
    const chain = open.get(again.content) ?? [];
    if (chain.length === 0) chains.push(chain);
    chain.push(repetition);
    open.set(again.content, chain);
  }
  return chains;
}

/** A read after something else was written is about that, and no further attempt. */
function isAnother({ again, between }: Repetition): boolean {
  return again.traits.isRead && between.some(({ traits }) => !traits.isRead && !traits.isLogin);
}

/** Repetitions that follow each other at one request, together: what a client does over and over is one habit. */
export function seriesOf(repetitions: readonly Repetition[]): readonly (readonly Repetition[])[] {
  const open = new Map<Observation, Repetition[]>();
  const series: Repetition[][] = [];
  for (const repetition of repetitions) {
    const own = open.get(repetition.first) ?? [];
    if (own.length === 0) series.push(own);
    own.push(repetition);
    open.set(repetition.again, own);
  }
  return series;
}

/** The requests of a series, in order. */
export function requestsOf(series: readonly Repetition[]): readonly Observation[] {
  return series.flatMap(({ first, again }, i) => (i === 0 ? [first, again] : [again]));
}

/** How often a habit was seen, where it was more than once: the end of a sentence. */
export function timesOf({ length }: readonly Repetition[]): string {
  return length > 1 ? `, ${String(length)} times` : '';
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
