import { bankingError } from '../banking.errors';
import { dependencyDown } from './refusals';

/** State of a simulated system behind the bank (contract banking §1). */
export type DependencyState = 'up' | 'down' | 'slow' | 'corrupt';

/** Throws SERVICE_UNAVAILABLE when the dependency is down and INTERNAL_ERROR when it answers nonsense. */
export function requireSound(dependency: string, state: DependencyState): void {
  if (state === 'down') throw dependencyDown(dependency);
  if (state === 'corrupt') throw bankingError('INTERNAL_ERROR');
}
