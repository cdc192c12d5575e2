import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, isStale } from './bundle.mjs';
import { FuzzRun, HOLD_MS } from './fuzz/run.mjs';
import { WatchedSandbox } from './fuzz/sandbox.mjs';

/*
 * Sends requests that nobody should send to a sandbox of its own, and looks at every answer: its envelope, its status, its
 * code, what it shows, how long it takes, and how long the loop was held. `npm run fuzz -- --n 1000000 --seed S`
 */
const REPORT = resolve(import.meta.dirname, '../.cache/fuzz.json');
/** What stands in the environment of the sandbox and may be in no answer. */
const CANARIES = ['canary-of-the-token-key-5c1d0e', 'canary-of-a-variable-77f0aa'];

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    // Holds of the loop are told alone where other work shares the machine: what is slow there may wait for a core.
    holds: { type: 'string', default: 'fail' },
  },
});
const seed = values.seed ?? Math.random().toString(36).slice(2, 10);
const n = Number(values.n);

if (isStale()) await build();
const sandbox = await WatchedSandbox.start({
  SADPATH_TOKEN_SECRET: `${CANARIES[0]}-of-32-bytes-or-more`,
  CANARY: CANARIES[1],
});
const run = new FuzzRun(sandbox, { seed, n, canaries: CANARIES });
console.log(`${n} requests of the seed ${seed}; again: npm run fuzz -- --n ${n} --seed ${seed}`);

const startedAt = performance.now();
await run.run();
const seconds = (performance.now() - startedAt) / 1000;
const rss = sandbox.ended === undefined ? sandbox.rss : 0;
await sandbox.stop();

const { sent, answered, refused, unsendable } = run.counts;
console.log(
  `${sent} sent, ${answered} answered (${refused} refused), ${unsendable} that no client sends, in ${seconds.toFixed(0)} s; ` +
    `RSS ${rss} MB; longest hold of the loop ${run.longestHold.toFixed(0)} ms, of one request alone less than ${HOLD_MS} ms unless told below`,
);
mkdirSync(resolve(REPORT, '..'), { recursive: true });
writeFileSync(REPORT, JSON.stringify({ seed, n, failures: [...run.failures] }, undefined, 2));
for (const [what, { times, at, request }] of run.failures)
  console.log(`FAIL ${what} (${times} times, first at ${at}: ${request.method} ${request.url.slice(0, 200)})`);
if (run.failures.size > 0) console.log(`whole requests and answers: ${REPORT}`);
const failed = [...run.failures.keys()].filter((what) => values.holds === 'fail' || !what.endsWith('holds the loop'));
console.log(`\n${answered} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
