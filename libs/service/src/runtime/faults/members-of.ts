import type { Scalar } from '@sadpath/catalog';
import { isComposite } from '@sadpath/json';
import type { Exchange } from '../../contract/exchange/exchange';

/** Scalar members of a request by name. */
export type Members = ReadonlyMap<string, Scalar>;

/** Levels of a body that are looked at. */
const DEPTH = 4;

/** Every scalar that a request has under a name: path before query, before body, before headers; outer before inner. */
export function membersOf({ params, query, body, headers }: Exchange): Members {
  return membersIn(params, query, body.kind === 'json' ? body.value : undefined, headers);
}

/** Every scalar that values have under a name: earlier ones before later ones. */
export function membersIn(...parts: readonly unknown[]): Members {
  const members = new Map<string, Scalar>();
  for (const part of parts) if (isComposite(part)) collect(part, members);
  return members;
}

/** True when a value has a member of the name somewhere that says something. */
export function mentions(value: unknown, name: string, depth = DEPTH): boolean {
  if (!isComposite(value) || depth === 0) return false;
  const own = (value as Readonly<Record<string, unknown>>)[name];
  if (own !== undefined && own !== null) return true;
  return Object.values(value).some((member) => mentions(member, name, depth - 1));
}

function collect(root: unknown, members: Map<string, Scalar>): void {
  let level: readonly unknown[] = [root];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const inner: unknown[] = [];
    const entries = level.flatMap((value) => Object.entries(value as object));
    for (const [name, member] of entries) take(name, member, { members, inner });
    level = inner;
  }
}

interface Collected {
  readonly members: Map<string, Scalar>;
  readonly inner: unknown[];
}

function take(name: string, member: unknown, { members, inner }: Collected): void {
  const first: unknown = Array.isArray(member) ? member[0] : member;
  if (isComposite(first)) inner.push(member);
  else if (isScalar(first) && !members.has(name)) members.set(name, first);
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
