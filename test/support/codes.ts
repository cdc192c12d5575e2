import type { CodeFacts } from './suite-facts';
import { suiteFacts } from './suite';

/** A code by its wire string or as `service/code`, as the operations of a service name it. */
export function codeOf(service: string, name: string): CodeFacts {
  const id = name.includes('/') ? name : `${service}/${name}`;
  const found = suiteFacts().errors.find((code) => code.id === id);
  if (found === undefined) throw new Error(`${service} names ${name}, which no catalog has`);
  return found;
}

/** Codes that no operation answers: only a request that finds none. The debit services share customer's. */
export const ASTRAY: readonly string[] = ['customer/route.not.found'];
/** Who borrows this one of customer's borrows that too. */
const BORROWED = 'customer/invalid.input.request';

/** Every code that a service may answer, whether one of its operations is found or none. */
export function codesOfService(service: string): readonly CodeFacts[] {
  const own = suiteFacts().operations.filter((operation) => operation.service === service);
  const names = new Set(own.flatMap(({ codes }) => codes));
  const astray = service === 'customer' || names.has(BORROWED) ? ASTRAY : [];
  return [...names, ...astray].map((name) => codeOf(service, name));
}
