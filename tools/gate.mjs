import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { build, isStale } from './bundle.mjs';
import { countTests, failuresOf, jestWords } from './jest-run.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const REPORTS = resolve(ROOT, '.cache/gate');

/** What a database must keep as memory does; `npm run test:postgres` runs all of the suite there. */
const KEPT = ['test/flows/.*(money|settles|clock|idempotency)', 'apps/', 'libs/'];

/** Walks over every pair of operation and code, other people's programs over the whole of the documents, and once more in several processes all recipes and clients that leave: minutes in all. */
const LONG =
  'test/(stack/(leaving|recipes)|recipes/(causes|retry|scripts)|conformance/(answers-counted|declared-codes|examples|openapi-clients|ways)|flows/(coverage-command|wallet-declared-codes|verdicts-on-a-heedful-client|wallet-from-nothing|control/state-put-back))';

/** The whole gate, the longest first, so that the machine is busy to the end. A tool counts as one test. */
const GATES = [
  // One sandbox for the flows and one for the rest: a test waits for its sandbox, and the sandbox for its test.
  jest('flows', { projects: ['suite'], paths: [`^(?!.*${LONG}).*/test/flows/`] }),
  jest('suite', { paths: [`^(?!.*${LONG}).*/test/(?!flows/)`] }),
  // Money, repeated ids, time and isolation once more, and the services that meet a store, with their state in PostgreSQL.
  jest('postgres', { projects: ['suite', 'services'], env: { SADPATH_STACK: 'postgres' }, paths: KEPT }),
  // Several processes, and replicas, on one PostgreSQL.
  jest('stack', { paths: [`^(?!.*${LONG})`] }),
  tool('lint', 'eslint', '.'),
  // The package as a user has it: packed, installed, started, tested with.
  {
    name: 'package',
    command: process.execPath,
    args: [resolve(ROOT, 'tools/try-package.mjs')],
    count: countPrinted,
  },
  // Requests that nobody should send; another seed by hand: `npm run fuzz`.
  { ...printing('fuzz', 'fuzz'), args: [resolve(ROOT, 'tools/fuzz.mjs'), '--seed', 'gate', '--holds', 'tell'] },
  jest('unit'),
  jest('fences'),
  // Where there is a Chromium: the console, and pages of other origins.
  printing('console', 'console-look'),
  printing('browser', 'browser-calls'),
  // By the native compiler: the one that linters and Nest's builder are written for takes four times as long.
  { ...tool('types', 'tsc', '--noEmit'), command: resolve(ROOT, 'node_modules/typescript-7/bin/tsc') },
  tool('arrows', 'depcruise', 'apps', 'libs', 'test', 'bench', '--config', '.dependency-cruiser.cjs'),
  tool('deadcode', 'knip'),
  tool('format', 'prettier', '--check', '--log-level', 'warn', '.'),
];

/** Run where they are named. */
const WALKS = [
  jest('walks', { projects: ['suite', 'stack'], paths: [LONG] }),
  jest('apart', { projects: ['suite'], env: { SADPATH_STACK: 'postgres' }, paths: ['test/flows/isolation'] }),
  printing('prism', 'prism-check'),
];

/** The stack in containers: not every machine has an engine, so it runs where it is named, alone and last. */
const CONTAINERS = printing('containers', 'stack');

function tool(name, command, ...args) {
  const count = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return { name, command: program(command), args, count };
}

function jest(name, { projects = [name], env = {}, paths = [] } = {}) {
  const report = resolve(REPORTS, `${name}.json`);
  const count = (code) => countTests(code, report);
  // The report of jest goes to its file and to stdout; people read what it says on stderr.
  return {
    name,
    command: program('jest'),
    args: [...jestWords(projects, report), ...(paths.length > 0 ? ['--', ...paths] : [])],
    env,
    isMute: true,
    count,
  };
}

/** A program of this folder that prints its counts, or why it is skipped, last. */
function printing(name, file) {
  return { name, command: process.execPath, args: [resolve(ROOT, `tools/${file}.mjs`)], count: countPrinted };
}

function program(name) {
  return resolve(ROOT, 'node_modules/.bin', name);
}

/** The counts in the last line that a program has printed, or why it was skipped. */
function countPrinted(code, output) {
  const last = output.trim().split('\n').at(-1) ?? '';
  if (code === 0 && last.startsWith('skipped: ')) return { passed: 0, failed: 0, skipped: 1, why: last };
  const [, passed = 0, failed = 1] = /^(\d+) passed, (\d+) failed$/.exec(last) ?? [];
  return { passed: Number(passed), failed: code === 0 ? Number(failed) : Math.max(Number(failed), 1) };
}

/** Runs one gate; its output is kept and shown only when it fails. */
async function run(gate) {
  const startedAt = performance.now();
  const child = spawn(gate.command, gate.args, {
    cwd: ROOT,
    // Some tools take FORCE_COLOR=0 for a yes.
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...gate.env },
    stdio: ['ignore', gate.isMute === true ? 'ignore' : 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const code = await new Promise((done) => {
    child.on('error', (error) => done(String(error)));
    child.on('close', done);
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const result = { name: gate.name, skipped: 0, ...gate.count(code, output), seconds };
  if (result.failed > 0) console.log(`\n── ${gate.name} ──\n${failuresOf(output)}\n`);
  return result;
}

async function runAll(gates) {
  const waiting = gates.filter((gate) => gate !== CONTAINERS);
  const results = [];
  const worker = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) results.push(await run(gate));
  };
  // One more than the cores, because a gate often waits: for a browser, a database, the answer of a sandbox.
  await Promise.all(Array.from({ length: Math.min(availableParallelism() + 1, 4) }, worker));
  if (gates.includes(CONTAINERS)) results.push(await run(CONTAINERS));
  return gates.map(({ name }) => results.find((result) => result.name === name));
}

function printTable(results) {
  console.log(`\n${'gate'.padEnd(11)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'time'.padStart(9)}`);
  for (const { name, passed, failed, seconds, why = '' } of results) {
    const cells = [String(passed).padStart(8), String(failed).padStart(8), `${seconds.toFixed(1)} s`.padStart(9)];
    console.log(`${name.padEnd(11)}${cells.join('')}${why.padStart(why.length + 2)}`);
  }
}

/** The gates that are named; `all` are those of every day, the walks and the containers, and without a name those of every day run. */
function choose(names) {
  const known = [...GATES, ...WALKS, CONTAINERS];
  const unknown = names.filter((name) => name !== 'all' && !known.some((gate) => gate.name === name));
  if (unknown.length > 0) {
    console.error(
      `no such gate: ${unknown.join(', ')}; there are ${known.map(({ name }) => name).join(', ')}, and all`,
    );
    process.exit(2);
  }
  if (names.includes('all')) return known;
  return names.length === 0 ? GATES : known.filter(({ name }) => names.includes(name));
}

const chosen = choose(process.argv.slice(2));
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
// Several gates start the bundle; none may build it while another reads it. What does not build, they tell.
if (isStale()) await build().catch(() => undefined);
const results = await runAll(chosen);
printTable(results);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
