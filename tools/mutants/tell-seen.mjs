import { rmSync } from 'node:fs';
import { createServer } from 'node:net';

/** Loaded into every process of a run; the sandbox answers, to whoever connects, which mutants it went past since the last time. */
if (process.argv[1]?.endsWith('dist/sandbox/main.mjs') === true) {
  rmSync(process.env.MUTANTS_SOCKET, { force: true });
  createServer((client) => {
    const known = globalThis.__stryker__?.mutantCoverage;
    client.end(JSON.stringify(Object.keys(known?.static ?? {})));
    if (known !== undefined) known.static = {};
  })
    .listen(process.env.MUTANTS_SOCKET)
    .unref();
}
