const { resolve } = require('node:path');
const { stripVTControlCharacters } = require('node:util');
const { circus, jestExpect } = require('./jest-parts.cjs');
const { CONFIG, forget } = require('./spec-runtime.cjs');
const { seenSince } = require('./seen.cjs');

/**
 * Runs a file of specs in this process: all its tests, or those with the numbers `only`. Answers the tests, in order, with
 * what each failed of and, where `collects`, which mutants it went past; those that loading the file went past apart.
 */
async function runSpec(file, { setup = [], only, collects = false, bail = true }) {
  forget();
  circus.resetState();
  let uncaught;
  const catches = (error) => (uncaught ??= error);
  process.on('uncaughtException', catches);
  process.on('unhandledRejection', catches);
  const run = { only: only && new Set(only), collects, bail, tests: [], loaded: new Set() };
  const handler = (event) => handle(event, run);
  circus.addEventHandler(handler);
  jestExpect.setState({ testPath: resolve(file), currentTestName: undefined, suppressedErrors: [] });
  for (const name of ['describe', 'it', 'test', 'beforeAll', 'beforeEach', 'afterAll', 'afterEach'])
    globalThis[name] = circus[name];
  try {
    // A machine under load is slow, which is no mutant.
    circus.getState().testTimeout = 3 * CONFIG.testTimeout;
    circus.getState().parentProcess = process;
    for (const path of [...setup, file]) require(resolve(path));
    const { unhandledErrors } = await circus.run();
    const broken = unhandledErrors[0] ?? uncaught;
    return { tests: run.tests, loaded: bitsOf(run.loaded), error: broken && String(broken?.stack ?? broken) };
  } catch (error) {
    return { tests: run.tests, loaded: bitsOf(run.loaded), error: String(error?.stack ?? error) };
  } finally {
    circus.removeEventHandler(handler);
    process.off('uncaughtException', catches);
    process.off('unhandledRejection', catches);
  }
}

async function handle(event, run) {
  if (event.name === 'run_start') number(circus.getState().rootDescribeBlock, run);
  if (event.name === 'test_start') {
    if (run.bail && run.tests.some(({ failed }) => failed !== undefined)) event.test.mode = 'skip';
    jestExpect.setState({ currentTestName: event.test.name });
    if (run.collects) run.loaded = new Set([...run.loaded, ...(await seenSince())]);
  }
  if (event.name === 'test_done') await finish(event.test, run);
}

/** Tests that are not wished for are skipped, and with them the hooks of a block in which none is left. */
function number(block, run) {
  let left = 0;
  for (const child of block.children) {
    if (child.type === 'describeBlock') left += number(child, run);
    else if (isWished(child, run)) left += 1;
    else child.mode = 'skip';
  }
  if (left === 0) block.mode = 'skip';
  return left;
}

function isWished(test, run) {
  run.count = (run.count ?? -1) + 1;
  test.number = run.count;
  return run.only === undefined || run.only.has(test.number);
}

async function finish(test, run) {
  const { isExpectingAssertions, suppressedErrors } = jestExpect.getState();
  jestExpect.setState({ suppressedErrors: [] });
  test.errors.push(...(suppressedErrors ?? []));
  const missing = jestExpect.extractExpectedAssertionsErrors();
  if (!isExpectingAssertions || test.errors.length === 0) test.errors.push(...missing.map(({ error }) => error));
  const failed = test.errors.length === 0 ? undefined : wordsOf(test.errors[0]);
  const seen = run.collects ? bitsOf(await seenSince()) : undefined;
  run.tests.push({ number: test.number, name: test.name, ms: test.duration ?? 0, failed, seen });
}

/** One bit a mutant, as text. */
function bitsOf(ids) {
  const bits = Buffer.alloc(Math.ceil((Math.max(0, ...ids) + 1) / 8));
  for (const id of ids) bits[id >> 3] |= 1 << (id & 7);
  return bits.toString('base64');
}

function wordsOf(error) {
  const [first, second] = Array.isArray(error) ? error : [error];
  return stripVTControlCharacters(String((first ?? second)?.message ?? first ?? second)).slice(0, 300);
}

module.exports = { runSpec };
