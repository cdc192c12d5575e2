import type { ServiceError } from '@sadpath/errors';
import { bankingError } from '../banking.errors';

/** State of a simulated system behind the bank (contract banking §1). */
export type DependencyState = 'up' | 'down' | 'slow' | 'corrupt';

/** The answer when a dependency is down; `more` joins the details. Retry-After is 5 seconds (contract banking §2.4). */
export function dependencyDown(dependency: string, more: Readonly<Record<string, unknown>> = {}): ServiceError {
  return bankingError('SERVICE_UNAVAILABLE', undefined, { details: { dependency, ...more }, retryAfter: 5 });
}

/** Throws SERVICE_UNAVAILABLE when the dependency is down and INTERNAL_ERROR when it answers nonsense. */
export function requireSound(dependency: string, state: DependencyState): void {
  if (state === 'down') throw dependencyDown(dependency);
  if (state === 'corrupt') throw bankingError('INTERNAL_ERROR');
}
