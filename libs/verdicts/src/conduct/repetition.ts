import type { Steps } from '@sadpath/turns';
import { hasFailed, type Observation } from './observation';
import { isKnownLater } from './order';

/** A request and the next with the same content, sent when the first had ended: so the second may be an answer to what came of the first. */
export interface Repetition {
  readonly first: Observation;
  readonly again: Observation;
  /** Milliseconds between them, by the clock on which more has passed: a test may move the virtual one. */
  readonly gapMs: number;
  /** What the client did in between. */
  readonly between: readonly Observation[];
}

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
    if (before === undefined || first === undefined || !isKnownLater(first, again)) continue;
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
