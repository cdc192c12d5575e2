import type { ServiceDefinition } from '../contract/definition';

/**
 * The name of every simulated system in the suite, by `service.name`: the bare name where only one service has
 * it, or several give it the same meaning; `service.name` where names clash.
 */
export function dependencyKeys(suite: readonly ServiceDefinition[]): ReadonlyMap<string, string> {
  const meanings = new Map<string, Set<string>>();
  for (const { dependencies } of suite) {
    for (const [name, meaning] of Object.entries(dependencies)) {
      meanings.set(name, (meanings.get(name) ?? new Set()).add(meaning));
    }
  }
  const keys = new Map<string, string>();
  for (const { name: service, dependencies } of suite) {
    for (const name of Object.keys(dependencies)) {
      const clashes = (meanings.get(name)?.size ?? 0) > 1;
      keys.set(`${service}.${name}`, clashes ? `${service}.${name}` : name);
    }
  }
  return keys;
}
