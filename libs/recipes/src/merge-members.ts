import type { Json } from './step';

/** A JSON value with the members of a patch in the place of its own (RFC 7396): null takes one away, a list is replaced. */
export function mergeMembers(value: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const own = isObject(value) ? value : {};
  const changed = Object.entries(patch)
    .filter(([, member]) => member !== null)
    .map(([name, member]) => [name, mergeMembers(own[name] ?? null, member)] as const);
  const kept = Object.entries(own).filter(([name]) => patch[name] !== null);
  return Object.fromEntries([...kept, ...changed]);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
