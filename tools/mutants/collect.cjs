/* global afterAll, expect */
const { connect } = require('node:net');
const { createHash } = require('node:crypto');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** Notes which mutants this file of specs went past: in its own process, or in the sandbox that it calls. */
afterAll(async () => {
  const { testPath } = expect.getState();
  const socket = process.env.MUTANTS_SOCKET;
  const own = Object.keys(globalThis.__stryker__?.mutantCoverage?.static ?? {});
  const seen = socket === undefined ? own : await ask(socket);
  const name = createHash('sha256').update(testPath).digest('hex').slice(0, 16);
  writeFileSync(join(process.env.MUTANTS_SEEN, `${name}.json`), JSON.stringify({ testPath, seen }));
});

function ask(socket) {
  return new Promise((resolve, reject) => {
    let text = '';
    connect(socket)
      .on('data', (chunk) => (text += chunk))
      .on('error', reject)
      .on('end', () => resolve(JSON.parse(text)));
  });
}
