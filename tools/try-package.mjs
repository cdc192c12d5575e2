import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { makePackage } from './package.mjs';

/**
 * What a user does with the package: packs it, installs it into an empty folder with nothing else and no network, starts
 * it by npx, tests with it under each runner, and type-checks consumers of each kind. Ends with `N passed, N failed`.
 */
const ROOT = resolve(import.meta.dirname, '..');
const CONSUMER = resolve(ROOT, 'test/package/consumer');
const MAX_PACKED_BYTES = 5_000_000;
/** Test runners and compilers of this repository, lent to the empty folder. */
const LENT = ['jest', 'vitest', '@playwright/test', 'playwright', 'playwright-core', 'typescript'];
/** How each example is run, in the folder of the repository. */
const EXAMPLES = [
  ['python3', '-m', 'unittest', 'discover', 'examples/python'],
  ['java', 'examples/java/WalletTest.java'],
  ['go', 'test', '-count=1', 'examples/go/wallet_test.go'],
  ['bash', 'examples/shell/wallet-test.sh'],
];
/** Nothing may be fetched: npm asks nobody, and no other program of this run knows where to ask. */
const ENV = { ...process.env, npm_config_offline: 'true', npm_config_audit: 'false', NO_COLOR: '1', CI: '1' };

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'sadpath-package-'));
const here = { cwd: folder, env: ENV, timeout: 120_000 };
const bin = (name) => resolve(ROOT, 'node_modules/.bin', name);

const TRIALS = {
  'is packed in less than 5 MB': async () => {
    const out = await makePackage();
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { ...here, cwd: out });
    const packed = JSON.parse(stdout);
    const [{ size, unpackedSize, filename }] = Array.isArray(packed) ? packed : Object.values(packed);
    console.log(`  ${filename}: ${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked`);
    if (size > MAX_PACKED_BYTES) throw new Error('too large');
  },
  'installs without a network and without another package': async () => {
    await run('npm', ['init', '-y'], here);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    const took = await timed(() => run('npm', ['install', '--offline', '-D', `./${tarball}`], here));
    const packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    if (packages.join() !== 'sadpath') throw new Error(`installed ${packages.join()}`);
    console.log(`  installed in ${took} s`);
    cpSync(CONSUMER, folder, { recursive: true });
    for (const name of LENT) lend(name);
  },
  'starts by npx and forces a code': async () => {
    const sandbox = JSON.parse((await sadpath('start', '--port', '0', '--detach')).stdout);
    const at = ['--url', sandbox.url];
    try {
      await sadpath('wait', '--timeout', '5', ...at);
      const { text } = JSON.parse((await sadpath('logs', ...at)).stdout);
      if (!text.includes(sandbox.url)) throw new Error(`the log does not name ${sandbox.url}`);
      const { id } = JSON.parse((await sadpath('force', 'ERR_WALLET_FROZEN', '--times', '1', ...at)).stdout);
      const answer = await fetch(`${sandbox.url}/wallet/v1/wallets`);
      const said = (await answer.json()).code;
      if (said !== 'ERR_WALLET_FROZEN') throw new Error(`${id} is armed, but the answer is ${answer.status} ${said}`);
      const swagger = await fetch(`${sandbox.url}/docs/swagger-ui-bundle.js`);
      if (swagger.status !== 200) throw new Error(`Swagger UI: ${swagger.status}`);
      const page = await fetch(sandbox.url);
      if (page.status !== 200) throw new Error(`the web console: ${page.status}`);
    } finally {
      await sadpath('stop', ...at);
    }
  },
  'is ready soon': async () => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [join(folder, 'node_modules/sadpath/cli/sadpath.mjs'), 'start', '--json'], {
      ...here,
      env: { ...ENV, SADPATH_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((done, fail) => {
      child.stdout.once('data', done);
      child.once('exit', () => fail(new Error('it has ended')));
    });
    console.log(`  ready after ${((performance.now() - startedAt) / 1_000).toFixed(2)} s`);
    child.kill();
  },
  'tests under node:test': () => run(process.execPath, ['--test', 'node-test.test.mjs'], here),
  'ends with tests that never stop the sandbox': () => run(process.execPath, ['--test', 'never-stops.test.mjs'], here),
  'tests under Jest': () => run(bin('jest'), ['--rootDir', folder, '--testMatch', '**/jest.test.cjs', '--ci'], here),
  'tells the story of a test that fails': async () => {
    const args = ['--rootDir', folder, '--testMatch', '**/fails.jest.cjs', '--ci'];
    const { stderr = '' } = await run(bin('jest'), args, here).catch((error) => error);
    for (const wanted of [
      'has not met wallet/ERR_WALLET_FROZEN',
      'What happened in the space of',
      'GET /wallet/v1/wallets →',
    ])
      if (!stderr.includes(wanted)) throw new Error(`it does not say “${wanted}”:\n${stderr}`);
  },
  'tests under Vitest': () => run(bin('vitest'), ['run', '--root', folder, 'vitest.test.mjs'], here),
  'tests under Playwright': () => run(bin('playwright'), ['test', 'playwright.spec.mjs'], here),
  'runs the example in TypeScript under Jest': async () => {
    cpSync(resolve(ROOT, 'examples/typescript'), join(folder, 'example'), { recursive: true });
    const transform = JSON.stringify({ '\\.ts$': resolve(ROOT, 'node_modules/@swc/jest') });
    await run(bin('jest'), ['--rootDir', join(folder, 'example'), '--transform', transform, '--ci'], here);
  },
  'runs the examples in other languages': async () => {
    const { url } = JSON.parse((await sadpath('start', '--port', '0', '--detach')).stdout);
    try {
      for (const [program, ...words] of EXAMPLES) await runWhereInstalled(program, words, url);
    } finally {
      await sadpath('stop', '--url', url);
    }
  },
  'is typed for ES modules and CommonJS (node16)': () => run(bin('tsc'), ['-p', 'tsconfig.node16.json'], here),
  'is typed for bundlers': () => run(bin('tsc'), ['-p', 'tsconfig.bundler.json'], here),
};

async function runWhereInstalled(program, words, url) {
  try {
    await run(program, words, { ...here, cwd: ROOT, env: { ...ENV, SADPATH_URL: url } });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    console.log(`  ${program} is not installed here: ${words.at(-1)} is not run`);
  }
}

function sadpath(...words) {
  return run('npx', ['--offline', 'sadpath', ...words, '--json'], here);
}

function lend(name) {
  mkdirSync(join(folder, 'node_modules/@playwright'), { recursive: true });
  symlinkSync(resolve(ROOT, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return ((performance.now() - startedAt) / 1_000).toFixed(1);
}

let failed = 0;
for (const [name, trial] of Object.entries(TRIALS)) {
  try {
    await trial();
    console.log(`ok   ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n${error.stdout ?? ''}${error.stderr ?? ''}${error.stack}`);
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`${Object.keys(TRIALS).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
