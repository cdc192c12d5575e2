import type { Candidate } from './candidate';
import { matches } from './matches';
import type { Match } from './rule';

/** The one member by which a request misses a pattern, with what was wanted; undefined where it fits, or misses by more. */
export function nearMiss(
  match: Match,
  candidate: Candidate,
): { readonly member: string; readonly wanted: unknown } | undefined {
  const names = Object.keys(match) as (keyof Match)[];
  const missed = names.filter((name) => !matches({ [name]: match[name] }, candidate));
  const [member] = missed;
  return names.length > 1 && missed.length === 1 && member !== undefined
    ? { member, wanted: match[member] }
    : undefined;
}
