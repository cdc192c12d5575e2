import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { build, isStale } from './bundle.mjs';
import { typesOf } from './control-types/types-of.mjs';
import { withSandbox } from './with-sandbox.mjs';

/**
 * Writes the types of the control API from its document, for the console and for the kit. With `--check ADDRESS` it asks
 * the sandbox there and writes nothing; it fails when a file is not what it would write.
 */
const ROOT = resolve(import.meta.dirname, '..');

/** The files, and the schemas that each needs beside those they refer to; all where none are named. */
const FILES = {
  'apps/console/src/api/control-schema.ts': undefined,
  'apps/kit/src/client/control-schema.ts': [
    'ClockAnswer',
    'ConductAnswer',
    'CoverageAnswer',
    'DependenciesAnswer',
    'Explanation',
    'FaultsAnswer',
    'FoundRequests',
    'JournalPage',
    'KnownError',
    'MovedClockAnswer',
    'OutboxAnswer',
    'Problem',
    'RecipeRun',
    'RequestCount',
    'ResetBody',
    'ServicesAnswer',
    'SnapshotsAnswer',
    'VersionAnswer',
    'WaitAnswer',
  ],
};

const [flag, address] = process.argv.slice(2);
if (flag === '--check') {
  const drifted = [];
  await eachFile(address, (file, text) => {
    if (readFileSync(file, 'utf8') !== text) drifted.push(file);
  });
  if (drifted.length > 0) {
    console.error(`not as the document of the control API says (npm run control:types): ${drifted.join(', ')}`);
    process.exitCode = 1;
  }
} else {
  if (isStale()) await build();
  await withSandbox(({ gateway }) => eachFile(gateway, (file, text) => writeFileSync(file, text)));
}

async function eachFile(gateway, take) {
  const document = await (await fetch(`${gateway}/openapi/control.json`)).json();
  for (const [name, wanted] of Object.entries(FILES)) {
    const file = resolve(ROOT, name);
    const text = await typesOf(document, wanted);
    take(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  }
}
