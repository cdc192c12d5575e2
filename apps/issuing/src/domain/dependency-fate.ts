import { issuingError } from '../issuing.errors';
import type { ServiceError } from '@sadpath/errors';

/** What the platform stands on: its own books, or a system of somebody else (contract §2.11). */
export type DependencyKind = 'inside' | 'upstream';

/** One simulated system as an operation meets it. */
export interface MetDependency {
  readonly kind: DependencyKind;
  readonly state: 'up' | 'down' | 'slow' | 'corrupt';
  /** Real milliseconds an answer takes in the state `slow`. */
  readonly slowMs: number;
}

/** How an operation fares with its dependencies: whether its effect stands, what it answers, and after how long. */
export interface Fate {
  readonly commits: boolean;
  readonly delayMs: number;
  readonly error?: ServiceError;
}

/** What decides about a fate besides the dependencies. */
export interface FateRules {
  readonly movesMoney: boolean;
  /** Real milliseconds after which the platform gives up on an answer. */
  readonly timeoutMs: number;
}

/**
 * Stage P13 (contract §2.11): `down` and a corrupt book leave nothing behind; a corrupt upstream of a money-moving write
 * has taken the money; a slow one is committed, and too slow a one answers 502 all the same.
 */
export function fateOf(dependencies: readonly MetDependency[], rules: FateRules): Fate {
  const delayMs = dependencies.reduce((sum, { state, slowMs }) => sum + (state === 'slow' ? slowMs : 0), 0);
  const lost = lostBefore(dependencies, rules);
  if (lost !== undefined) return { commits: false, delayMs: 0, error: lost };
  if (dependencies.some(({ state }) => state === 'corrupt')) return garbled(rules);
  if (delayMs <= rules.timeoutMs) return { commits: true, delayMs };
  return { commits: true, delayMs: rules.timeoutMs, error: issuingError('upstream_timeout') };
}

function lostBefore(dependencies: readonly MetDependency[], { movesMoney }: FateRules): ServiceError | undefined {
  if (dependencies.some(({ state }) => state === 'down')) return issuingError('upstream_unavailable');
  if (!dependencies.some(({ kind, state }) => kind === 'inside' && state === 'corrupt')) return undefined;
  return issuingError(movesMoney ? 'internal_error_uncommitted' : 'internal_error');
}

function garbled({ movesMoney }: FateRules): Fate {
  const code = movesMoney ? 'upstream_bad_response_committed' : 'upstream_bad_response';
  return { commits: movesMoney, delayMs: 0, error: issuingError(code) };
}
