import { secretsIn } from '@sadpath/journal';
import type { ServiceDefinition } from '../contract/definition';

/** What stands behind the name of a credential: `user / password`, `X-API-Key: key`. */
const SECRET_OF_CREDENTIAL = /(?: \/ |: )(\S+)/;
/** Fixtures are dated from the start of their space, and have the same secrets whenever that is. */
const ANY_START = Date.UTC(2026, 0, 1);

/**
 * The secrets in the fixtures and credentials of services. A process that serves one of them gets requests that have
 * something of another, whose documents it never plants.
 */
export function plantedSecrets(suite: readonly ServiceDefinition[]): ReadonlySet<string> {
  const planted = suite.flatMap((definition) => [...secretsIn(definition.fixtures(ANY_START, {}))]);
  const published = suite.flatMap(({ credentials = [] }) =>
    credentials.flatMap((credential) => SECRET_OF_CREDENTIAL.exec(credential)?.[1] ?? []),
  );
  return new Set([...planted, ...published]);
}
