import { issuingError } from '../issuing.errors';
import type { Scope } from './program';

const UNKNOWN = {
  Cardholder: 'cardholder_not_found',
  Card: 'card_not_found',
  Wallet: 'wallet_not_found',
} as const;

/** Resources that are looked up by a number. */
export type ResourceKind = keyof typeof UNKNOWN;

/**
 * The resource, if it lives in the caller's scope. Throws `cardholder_not_found`, `card_not_found`,
 * `wallet_not_found`, `resource_in_other_environment`, `resource_in_other_program`, all with the same text (contract §5.4).
 */
export function requireOwned<R extends Scope>(resource: R | undefined, scope: Scope, kind: ResourceKind): R {
  if (resource === undefined) throw issuingError(UNKNOWN[kind]);
  if (resource.environment !== scope.environment)
    throw issuingError('resource_in_other_environment', { resource: kind });
  if (resource.program !== scope.program) throw issuingError('resource_in_other_program', { resource: kind });
  return resource;
}

/** True when both live in the same program and environment. */
export function isSameScope(a: Scope, b: Scope): boolean {
  return a.program === b.program && a.environment === b.environment;
}
