import type { JsonSchema } from '@sadpath/errors';

/** Those schemas that a document refers to, by itself or by another one. */
export function usedSchemas(
  byName: Readonly<Record<string, JsonSchema>>,
  document: unknown,
): Record<string, JsonSchema> {
  const used = new Set<string>();
  const waiting = namesIn(document);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...namesIn(byName[name]));
  }
  return Object.fromEntries(Object.entries(byName).filter(([name]) => used.has(name)));
}

function namesIn(part: unknown): string[] {
  const text = JSON.stringify([part]);
  return [...text.matchAll(/"#\/components\/schemas\/([\w.-]+)"/g)].map(([, name = '']) => name);
}
