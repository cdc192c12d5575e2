import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, isStale } from './bundle.mjs';
import { playThrough } from './prism-check/play-through.mjs';
import { withSandbox } from './with-sandbox.mjs';

/**
 * Plays what succeeds on the ways to the codes through Prism, which compares requests and answers with the document of
 * everything: `npm run prism -- --tools DIR`, where DIR holds node_modules with @stoplight/prism-cli. Its 90 MB are not
 * among the dependencies (docs/adr/0026).
 */
const PORT = /Prism is listening on (http:\S+)/;

const [flag, tools] = process.argv.slice(2);
if (flag !== '--tools' || tools === undefined) {
  console.error('--tools DIR: where `npm install @stoplight/prism-cli` was run');
  process.exit(2);
}
if (isStale()) await build();
const folder = mkdtempSync(join(tmpdir(), 'sadpath-prism-'));
try {
  await withSandbox(async ({ gateway }) => {
    const file = join(folder, 'api.json');
    writeFileSync(file, await (await fetch(`${gateway}/openapi.json`)).text());
    const prism = spawn(join(tools, 'node_modules/.bin/prism'), ['proxy', file, gateway, '--port', '4099'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const address = await listening(prism.stdout);
      const { requests, violations } = await playThrough(address, gateway);
      for (const violation of violations) console.log(violation);
      console.log(`${requests} requests that succeed, ${violations.length} violations`);
      process.exitCode = requests === 0 || violations.length > 0 ? 1 : 0;
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
