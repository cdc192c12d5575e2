import { setTimeout as wait } from 'node:timers/promises';
import { build, isStale } from './bundle.mjs';
import { WatchedSandbox } from './fuzz/sandbox.mjs';
import { Client } from './growth/client.mjs';
import { SEQUENCES } from './growth/sequences.mjs';

/*
 * Everything that makes a process grow, each in a sandbox of its own with what is set by default: its memory may at no
 * time be more than it promises. `npm run growth`, or with words of the names of some, those alone.
 */
const LIMIT_MB = 512;
const words = process.argv.slice(2);
const chosen = Object.entries(SEQUENCES).filter(
  ([name]) => words.length === 0 || words.some((word) => name.includes(word)),
);

if (isStale()) await build();
let failed = 0;
for (const [name, run] of chosen) {
  const sandbox = await WatchedSandbox.start();
  const before = sandbox.rss;
  const client = new Client(sandbox);
  const startedAt = performance.now();
  await run(client);
  const ended = sandbox.ended;
  const [peak, end] = ended === undefined ? [sandbox.peak, sandbox.rss] : [Infinity, 0];
  const seconds = (performance.now() - startedAt) / 1000;
  const held = Math.max(0, ...sandbox.holds.map(({ held: long, worked }) => Math.min(long, worked)));
  client.close();
  await wait(100);
  await sandbox.stop();
  const isGood = ended === undefined && peak <= LIMIT_MB;
  if (!isGood) failed += 1;
  console.log(
    `${isGood ? 'ok  ' : 'FAIL'} ${name.padEnd(50)} start ${before}, peak ${peak}, end ${end} MB; hold ${held.toFixed(0)} ms; ` +
      `${seconds.toFixed(0)} s; ${JSON.stringify(client.statuses)}${ended === undefined ? '' : `; ended ${ended}`} ${sandbox.log.slice(0, 300)}`,
  );
}
console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
