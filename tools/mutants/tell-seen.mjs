import { rmSync } from 'node:fs';
import { createServer } from 'node:net';

/**
 * Loaded into the sandbox of a run. It answers, to whoever connects, which mutants it went past since the last time; the
 * mutant that the caller names stands in for the code from then on.
 */
if (process.argv[1]?.endsWith('dist/sandbox/main.mjs') === true) {
  rmSync(process.env.MUTANTS_SOCKET, { force: true });
  const answer = (client, named) => {
    const space = (globalThis.__stryker__ ??= {});
    const seen = Object.keys(space.mutantCoverage?.static ?? {});
    if (space.mutantCoverage !== undefined) space.mutantCoverage.static = {};
    if (named !== '') Object.assign(space, { activeMutant: named, hitCount: 0, hitLimit: 3_000_000 });
    client.end(JSON.stringify(seen));
  };
  createServer((client) => client.once('data', (data) => answer(client, String(data).trim())))
    .listen(process.env.MUTANTS_SOCKET)
    .unref();
}
