import { issuingError } from '../issuing.errors';
import { namedPrograms } from './network-check';
import type { ClientCertificate } from './client-certificate';
import type { Environment, Program, Scope } from './program';

/** A key of a program; it has no fixed end (contract §2.3). */
export interface ApiKey extends Scope {
  /** @minLength 1 */
  readonly key: string;
  /**
   * The name that fixtures and control actions use.
   * @minLength 1
   */
  readonly name: string;
  readonly isRevoked: boolean;
}

/** Where a key is shown: the accepted certificate, the listener's environment and the tenant's programs. */
export interface KeyQuestion {
  readonly certificate: ClientCertificate;
  readonly environment: Environment;
  readonly programs: readonly Program[];
}

/** Stage P4. Throws `api_key_missing`, `api_key_invalid`, `api_key_revoked` (contract §5.2). */
export function requireKey(text: string | undefined, key: ApiKey | undefined): ApiKey {
  if (text === undefined || text === '') throw issuingError('api_key_missing');
  if (key === undefined) throw issuingError('api_key_invalid');
  if (key.isRevoked) throw issuingError('api_key_revoked');
  return key;
}

/** Stage P5: the program of the key. Throws `api_key_wrong_program`, `api_key_wrong_environment` (contract §5.2). */
export function requireKeyFits(key: ApiKey, { certificate, environment, programs }: KeyQuestion): Program {
  const program = namedPrograms(certificate, programs).find(({ id }) => id === key.program);
  if (program === undefined) throw issuingError('api_key_wrong_program');
  if (key.environment !== environment) throw issuingError('api_key_wrong_environment');
  return program;
}
