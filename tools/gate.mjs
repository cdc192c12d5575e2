import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const REPORTS = resolve(ROOT, '.cache/gate');

/** The whole gate, the longest first, so that the machine is busy to the end. A tool counts as one test. */
const GATES = [
  jest('suite'),
  tool('lint', 'eslint', '.'),
  jest('unit'),
  jest('fences'),
  tool('types', 'tsc', '--noEmit'),
  tool('arrows', 'depcruise', 'apps', 'libs', 'test', 'bench', '--config', '.dependency-cruiser.cjs'),
  tool('deadcode', 'knip'),
  tool('format', 'prettier', '--check', '--log-level', 'warn', '.'),
];

function tool(name, command, ...args) {
  return { name, command, args, count: (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) };
}

function jest(project) {
  const report = resolve(REPORTS, `${project}.json`);
  // One process for each project: the gates share the cores among themselves.
  const args = ['--selectProjects', project, '--maxWorkers=1', '--json', `--outputFile=${report}`, '--silent'];
  return { name: project, command: 'jest', args, count: (code) => countTests(code, report) };
}

/** The tests of a jest run. A file that does not load, and a run that fails though its tests pass, is one failure. */
function countTests(code, report) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Runs one gate; its output is kept and shown only when it fails. */
async function run(gate) {
  const startedAt = performance.now();
  const child = spawn(resolve(ROOT, 'node_modules/.bin', gate.command), gate.args, {
    cwd: ROOT,
    // Some tools take FORCE_COLOR=0 for a yes.
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  // The report of jest goes to its file and to stdout; people read what it says on stderr.
  if (gate.command !== 'jest') child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((done) => {
    child.on('error', (error) => done(String(error)));
    child.on('close', done);
  });
  const result = { name: gate.name, ...gate.count(code), seconds: (performance.now() - startedAt) / 1000 };
  // Of a failed run of jest the files that passed say nothing.
  const said = output.replaceAll(/^PASS .*\n/gm, '').trim();
  if (result.failed > 0) console.log(`\n── ${gate.name} ──\n${said}\n`);
  return result;
}

async function runAll(gates) {
  const waiting = [...gates];
  const results = [];
  const worker = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) results.push(await run(gate));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
  return gates.map(({ name }) => results.find((result) => result.name === name));
}

function printTable(results) {
  console.log(`\n${'gate'.padEnd(10)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'time'.padStart(9)}`);
  for (const { name, passed, failed, seconds } of results) {
    const cells = [String(passed).padStart(8), String(failed).padStart(8), `${seconds.toFixed(1)} s`.padStart(9)];
    console.log(`${name.padEnd(10)}${cells.join('')}`);
  }
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !GATES.some((gate) => gate.name === name));
if (unknown.length > 0) {
  console.error(`no such gate: ${unknown.join(', ')}; there are ${GATES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const results = await runAll(chosen.length === 0 ? GATES : GATES.filter(({ name }) => chosen.includes(name)));
printTable(results);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
