import { resolve } from 'node:path';
import { ask, setUp } from './ask.mjs';
import { load } from './load.mjs';
import { rss, startSandbox, startServer } from './processes.mjs';
import { rows } from './rows.mjs';
import { spaceTimes } from './spaces.mjs';
import { printHead, printRow } from './table.mjs';

const BARE = resolve(import.meta.dirname, 'bare.mjs');
const STARTS = 5;

/** One process with its state in memory: its start, its size, its spaces, and its requests against bare Fastify. */
export async function benchMemory() {
  await coldStarts();
  const sandbox = await startSandbox();
  console.log(`RSS at rest: ${rss(sandbox.pid)} MB`);
  for (const [name, ms] of Object.entries(await spaceTimes(sandbox.gateway)))
    console.log(`space ${name.padEnd(10)} ${ms.toFixed(2)} ms (median, over HTTP)`);
  printHead('one process, state in memory', 'sandbox', 'bare');
  for (const row of await rows(sandbox.gateway)) await measure(sandbox, row);
  console.log(`RSS after the load: ${rss(sandbox.pid)} MB`);
  await sandbox.stop();
}

/** Time from the start of the process to its first answer. */
async function coldStarts() {
  const times = [];
  for (let i = 0; i < STARTS; i++) {
    const before = performance.now();
    const { gateway, stop } = await startSandbox();
    await (await fetch(`${gateway}/__admin/health`)).arrayBuffer();
    times.push(performance.now() - before);
    await stop();
  }
  const median = times.sort((a, b) => a - b)[Math.floor(STARTS / 2)];
  console.log(`cold start to first answer: ${median.toFixed(0)} ms (median of ${STARTS})`);
}

/** The same request against the sandbox and against the rival that answers the same bytes. */
async function measure({ gateway, services }, row) {
  await setUp(gateway, row);
  const probe = await ask(gateway, row);
  const rival = await startServer(BARE, [String(probe.status), await probe.text()]);
  const ours = await load(services[row.service], row.request);
  const theirs = await load(rival.line, row.request);
  await rival.stop();
  printRow(`${probe.status} ${row.name}`, ours, theirs);
}
