import type { CodeFacts } from './suite-facts';
import { suiteFacts } from './suite';

/** A code by its wire string or as `service/code`, as the operations of a service name it. */
export function codeOf(service: string, name: string): CodeFacts {
  const id = name.includes('/') ? name : `${service}/${name}`;
  const found = suiteFacts().errors.find((code) => code.id === id);
  if (found === undefined) throw new Error(`${service} names ${name}, which no catalog has`);
  return found;
}
