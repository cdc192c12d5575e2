import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { build, isStale } from './bundle.mjs';
import { withSandbox } from './with-sandbox.mjs';

/** Writes down what a running sandbox has for operations, as types for the test kit. */
const ROOT = resolve(import.meta.dirname, '..');
const FILE = resolve(ROOT, 'apps/kit/src/operations.ts');

if (isStale()) await build();
await withSandbox(async ({ gateway }) => {
  const { items } = await (await fetch(`${gateway}/__admin/operations`)).json();
  writeFileSync(FILE, await format(textOf(items), { ...(await resolveConfig(FILE)), filepath: FILE }));
});

function textOf(items) {
  const services = [...new Set(items.map(({ service }) => service))];
  const named = (service) => items.filter((item) => item.service === service).map(({ operation }) => operation);
  const members = services.map(
    (service) => `readonly '${service}': ${[...new Set(named(service))].map((name) => `'${name}'`).join(' | ')};`,
  );
  return `/** The operations of each service, by the names that rules and the journal use; written by \`npm run kit:operations\`. */
export interface Operations {
${members.join('\n')}
}

/** The services, in the order of their ports. */
export const SERVICE_NAMES: readonly (keyof Operations)[] = [${services.map((name) => `'${name}'`).join(', ')}];
`;
}
