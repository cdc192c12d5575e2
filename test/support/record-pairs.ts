import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { send } from './wire';

/** The codes that each operation has been seen to answer without being forced: `service` → `operation` → codes. */
export type MetPairs = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

interface Pair {
  readonly service: string;
  readonly operation: string;
  /** `service/code`. */
  readonly code: string;
  readonly natural: number;
}

/** The checked file: written by `npm run pairs`, read by the pages of the codes. */
const FILE = resolve(__dirname, '../conformance/met-pairs.json');

/** Reads what was seen when the file was written. */
export function metPairs(): MetPairs {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as MetPairs) : {};
}

/**
 * What has been met in a sandbox since it was started. A run of a few specs keeps what is known beside it, as far as it is
 * still declared; `npm run pairs`, which meets all that is known, keeps nothing, so that what is met no more is forgotten.
 */
export async function askForPairs(gateway: string, known: MetPairs = {}): Promise<MetPairs> {
  const { body } = await send(`${gateway}/__admin/coverage`);
  const { items } = body as { readonly items: readonly Pair[] };
  const met = items.filter(
    ({ service, operation, code, natural }) => natural > 0 || known[service]?.[operation]?.includes(code) === true,
  );
  const pairs: Record<string, Record<string, string[]>> = {};
  for (const { service, operation, code } of met) ((pairs[service] ??= {})[operation] ??= []).push(code);
  return sorted(pairs);
}

/** Writes down what was met, as the formatter has it: beside what was known (`more`), or in its place (`anew`). */
export async function recordPairs(gateway: string, how: 'more' | 'anew'): Promise<void> {
  const pairs = await askForPairs(gateway, how === 'more' ? metPairs() : {});
  writeFileSync(FILE, JSON.stringify(pairs));
  execFileSync(resolve(__dirname, '../../node_modules/.bin/prettier'), ['--write', FILE]);
}

function sorted(pairs: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): MetPairs {
  const byName = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    byName(pairs).map(([service, operations]) => [
      service,
      Object.fromEntries(byName(operations).map(([operation, codes]) => [operation, codes.toSorted()])),
    ]),
  );
}
