import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { format, resolveConfig } from 'prettier';
import { build, isStale } from './bundle.mjs';

/** Writes down what a running sandbox has for operations, as types for the test kit. */
const ROOT = resolve(import.meta.dirname, '..');
const FILE = resolve(ROOT, 'apps/kit/src/operations.ts');

if (isStale()) await build();
const child = spawn(process.execPath, [resolve(ROOT, 'dist/sandbox/main.mjs')], {
  env: { ...process.env, SADPATH_PORT: '0', SADPATH_READY: 'json' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const answer = await fetch(`${JSON.parse(line).gateway}/__admin/operations`);
  writeFileSync(
    FILE,
    await format(textOf((await answer.json()).items), { ...(await resolveConfig(FILE)), filepath: FILE }),
  );
} finally {
  child.kill();
}

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
