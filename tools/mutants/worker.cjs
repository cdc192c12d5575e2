const { existsSync } = require('node:fs');
const { resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { CONFIG, forget, install } = require('./spec-runtime.cjs');
const { runSpec } = require('./run-spec.cjs');

/** Runs specs in this process, as long as it is asked: each request is one mutant (or none) and the files that may notice it. */
install();
process.on('message', (wish) => {
  void answer(wish).then((result) => process.send(result));
});

async function answer({ project, mutant, files, collects, env = {} }) {
  Object.assign(process.env, env);
  wake(mutant);
  const results = [];
  let error;
  const { globalSetup, globalTeardown, setupFilesAfterEnv } = projectOf(project);
  try {
    await hook(globalSetup, collects);
    const setup = setupFilesAfterEnv.map(inTree);
    if (collects) await collect(files, setup);
    else results.push(...(await untilOneFails(files, setup)));
  } catch (cause) {
    error = `set-up: ${String(cause?.stack ?? cause).slice(0, 600)}`;
  }
  try {
    forget();
    await hook(globalTeardown);
  } catch (cause) {
    error ??= `tear-down: ${String(cause?.message ?? cause).slice(0, 600)}`;
  }
  return { results, error };
}

/** Tells the parent of each file as it ends: what all of them went past is too long for one message. */
async function collect(files, setup) {
  for (const { file } of files)
    process.send({ collected: { file, ...(await runSpec(file, { setup, collects: true, bail: false })) } });
}

async function untilOneFails(files, setup) {
  const results = [];
  const hasFailed = ({ error, tests }) => error !== undefined || tests.some(({ failed }) => failed !== undefined);
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

async function hook(path, collects = false) {
  if (path === undefined) return;
  const socket = resolve('.cache', `seen-${process.pid}.sock`);
  const options = process.env.NODE_OPTIONS;
  if (collects) {
    process.env.NODE_OPTIONS = `--import ${pathToFileURL(resolve(__dirname, 'tell-seen.mjs')).href}`;
    process.env.MUTANTS_SOCKET = socket;
  }
  await require(inTree(path)).default();
  if (!collects) return;
  // Only the sandbox of the suite tells: processes that specs start answer for themselves.
  if (options === undefined) delete process.env.NODE_OPTIONS;
  else process.env.NODE_OPTIONS = options;
  globalThis.mutantsSocket = existsSync(socket) ? socket : undefined;
}

function projectOf(name) {
  return CONFIG.projects.find(({ displayName }) => displayName === name);
}

function inTree(path) {
  return resolve(path.replace('<rootDir>/', ''));
}
