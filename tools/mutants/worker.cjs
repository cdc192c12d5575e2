const { existsSync, readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { CONFIG, forget, install } = require('./spec-runtime.cjs');
const { askSandbox } = require('./seen.cjs');
const { runSpec } = require('./run-spec.cjs');

/** Runs specs in this process, as long as it is asked: each request is one mutant (or none) and the files that may notice it. */
install();
process.on('message', (wish) => {
  void answer(wish).then((result) => process.send(result));
});

/** The project whose set-up stands: a sandbox outlives a mutant that it only meets in requests. */
let standing;

async function answer({ project, mutant, files, collects = false, isLoaded = false }) {
  wake(mutant);
  const setup = projectOf(project).setupFilesAfterEnv.map(inTree);
  try {
    const before = await stand(project, { mutant, isLoaded });
    if (collects) return { results: [], error: await collect(files, setup) };
    const results = await untilOneFails(files, setup);
    const error = await defectSince(before);
    if (isLoaded || error !== undefined || results.some(hasFailed)) await end();
    return { results, error };
  } catch (cause) {
    await end().catch(() => undefined);
    return { results: [], error: `set-up: ${String(cause?.stack ?? cause).slice(0, 600)}` };
  }
}

/** Sees to it that the set-up of a project stands, and with it the mutant; answers how much its sandbox has complained so far. */
async function stand(project, { mutant, isLoaded }) {
  if (standing !== project || isLoaded) {
    await end();
    forget();
    await hook(projectOf(project).globalSetup);
    standing = project;
  }
  if (globalThis.mutantsSocket !== undefined) await askSandbox(mutant ?? 'none');
  return complaints();
}

async function end() {
  if (standing === undefined) return;
  const { globalTeardown } = projectOf(standing);
  standing = undefined;
  forget();
  // What it complained of is known already.
  if (globalTeardown !== undefined)
    await require(inTree(globalTeardown))
      .default()
      .catch(() => undefined);
  globalThis.mutantsSocket = undefined;
}

/** The gate fails for what the sandbox reports as a defect, even if every answer looked right. */
async function defectSince(before) {
  return complaints() > before ? 'the sandbox reported a defect' : undefined;
}

function complaints() {
  const { logFile } = JSON.parse(process.env.SADPATH_SUITE ?? '{}');
  return logFile === undefined ? 0 : readFileSync(logFile, 'utf8').split('\n').filter(isDefect).length;
}

function isDefect(line) {
  return /^(Uncaught|\w*Error\b)/.test(line) || /"level":(?:[5-9]\d|"(?:error|fatal)")/.test(line);
}

/** Tells the parent of each file as it ends: what all of them went past is too long for one message. */
async function collect(files, setup) {
  for (const { file } of files)
    process.send({ collected: { file, ...(await runSpec(file, { setup, collects: true, bail: false })) } });
}

function hasFailed({ error, tests }) {
  return error !== undefined || tests.some(({ failed }) => failed !== undefined);
}

async function untilOneFails(files, setup) {
  const results = [];
  for (const { file, only } of files) {
    if (results.some(hasFailed)) break;
    results.push({ file, ...(await runSpec(file, { setup, only })) });
  }
  return results;
}

/** One mutant stands in for the code from now on; a loop that it makes endless is broken off. */
function wake(mutant) {
  const space = (globalThis.__stryker__ ??= {});
  Object.assign(space, { activeMutant: mutant ?? 'none', hitCount: 0, hitLimit: 3_000_000 });
  process.env.__STRYKER_ACTIVE_MUTANT__ = mutant ?? 'none';
}

async function hook(path) {
  if (path === undefined) return;
  const socket = resolve('.cache', `seen-${process.pid}.sock`);
  const options = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = `--import ${pathToFileURL(resolve(__dirname, 'tell-seen.mjs')).href}`;
  process.env.MUTANTS_SOCKET = socket;
  try {
    await require(inTree(path)).default();
  } finally {
    // Only the sandbox of the suite tells: processes that specs start answer for themselves.
    if (options === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = options;
  }
  globalThis.mutantsSocket = existsSync(socket) ? socket : undefined;
}

function projectOf(name) {
  return CONFIG.projects.find(({ displayName }) => displayName === name);
}

function inTree(path) {
  return resolve(path.replace('<rootDir>/', ''));
}
