import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { build, isStale } from './bundle.mjs';
import { typesOf } from './control-types/types-of.mjs';
import { withSandbox } from './with-sandbox.mjs';

/**
 * Writes the types of the control API from its document: `@sadpath/control-types`, which console and kit share. With `--check ADDRESS` it asks
 * the sandbox there and writes nothing; it fails when the file is not what it would write.
 */
const ROOT = resolve(import.meta.dirname, '..');

const FILE = resolve(ROOT, 'libs/control-types/src/control-schema.ts');

const [flag, address] = process.argv.slice(2);
if (flag === '--check') {
  if (readFileSync(FILE, 'utf8') !== (await writtenFrom(address))) {
    console.error('not as the document of the control API says (npm run control:types)');
    process.exitCode = 1;
  }
} else {
  if (isStale()) await build();
  await withSandbox(async ({ gateway }) => writeFileSync(FILE, await writtenFrom(gateway)));
}

async function writtenFrom(gateway) {
  const document = await (await fetch(`${gateway}/openapi/control.json`)).json();
  return format(await typesOf(document), { ...(await resolveConfig(FILE)), filepath: FILE });
}
