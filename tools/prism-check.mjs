import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, isStale } from './bundle.mjs';
import { playThrough } from './prism-check/play-through.mjs';
import { withSandbox } from './with-sandbox.mjs';

/**
 * Plays what succeeds on the ways to the codes through Prism, which compares requests and answers with the document of
 * everything. Its 185 packages are not among the dependencies (docs/adr/0026): who wants it puts it into `.cache/prism`, or
 * into a folder of his own: `npm run prism -- --tools DIR`. Ends with `N passed, N failed`, one for each request.
 */
const PORT = /Prism is listening on (http:\S+)/;
const INSTALL = 'npm install --ignore-scripts --prefix .cache/prism @stoplight/prism-cli@5.14.2';

const [flag, given] = process.argv.slice(2);
if (flag !== undefined && (flag !== '--tools' || given === undefined)) {
  console.error('--tools DIR: where `npm install @stoplight/prism-cli` was run');
  process.exit(2);
}
const tools = given ?? resolve(import.meta.dirname, '../.cache/prism');
const program = join(tools, 'node_modules/.bin/prism');
if (!existsSync(program)) {
  console.log(`skipped: no Prism; ${INSTALL}`);
  process.exit(flag === undefined ? 0 : 1);
}
if (isStale()) await build();
const folder = mkdtempSync(join(tmpdir(), 'sadpath-prism-'));
try {
  await withSandbox(async ({ gateway }) => {
    const file = join(folder, 'api.json');
    writeFileSync(file, await (await fetch(`${gateway}/openapi.json`)).text());
    const port = String(await freePort());
    const prism = spawn(program, ['proxy', file, gateway, '--port', port], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const address = await listening(prism.stdout);
      const { requests, violations } = await playThrough(address, gateway);
      for (const violation of violations) console.log(violation);
      process.exitCode = requests === 0 || violations.length > 0 ? 1 : 0;
      console.log(`${requests - violations.length} passed, ${violations.length} failed`);
    } finally {
      prism.kill();
    }
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Goes on reading, because a program whose output nobody takes is stuck. */
function listening(stream) {
  let text = '';
  return new Promise((done) => {
    stream.on('data', (chunk) => {
      text += chunk;
      const found = PORT.exec(text);
      if (found !== null) done(found[1]);
    });
  });
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
