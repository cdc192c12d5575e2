import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { LookedAtSandbox } from './looked-at-sandbox.mjs';

/**
 * Runs the tests of examples/payments-app with each of its screens against a sandbox of its own, and writes the reports to
 * docs/verdicts. With `--check` it compares them instead, and ends with 1 where one differs.
 */
const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = resolve(ROOT, 'docs/verdicts');
const TESTS = resolve(ROOT, 'examples/payments-app/payments.test.mjs');
const COMMAND = resolve(ROOT, 'dist/kit/coverage.cli.mjs');
const SCREENS = ['naive', 'correct'];
const FORMATS = { markdown: 'md', html: 'html' };
/** Virtual time stands, so that a report changes only when what was seen does. */
const NOW = '2030-01-15T09:00:00Z';
const REAL_INSTANT = /\b20(?!30-)\d\d-\d\d-\d\dT[\d:.]+Z/g;

const run = promisify(execFile);

/** The reports of a screen, by the names of their files. */
async function reportsOf(screen) {
  const sandbox = await LookedAtSandbox.start({ SADPATH_NOW: NOW });
  try {
    const env = { ...process.env, SADPATH_URL: sandbox.origin, PAYMENTS_SCREEN: screen };
    delete env.NODE_TEST_CONTEXT;
    await run(process.execPath, ['--test', TESTS], { env });
    const reports = {};
    for (const [format, extension] of Object.entries(FORMATS)) {
      const args = [COMMAND, '--url', sandbox.origin, '--format', format];
      const { stdout } = await run(process.execPath, args, { cwd: FOLDER, maxBuffer: Infinity });
      reports[`${screen}.${extension}`] = stdout
        .replaceAll(sandbox.origin, 'http://localhost:4000')
        .replaceAll(REAL_INSTANT, 'the moment of the run');
    }
    return reports;
  } finally {
    await sandbox.stop();
  }
}

mkdirSync(FOLDER, { recursive: true });
const reports = Object.assign({}, ...(await Promise.all(SCREENS.map(reportsOf))));
const isChecking = process.argv.includes('--check');
for (const [name, text] of Object.entries(reports)) {
  const file = resolve(FOLDER, name);
  if (!isChecking) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`docs/verdicts/${name} is not what a run says: npm run docs:verdicts`);
    process.exitCode = 1;
  }
}
