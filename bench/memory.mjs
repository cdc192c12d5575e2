import { resolve } from 'node:path';
import { ask, setUp } from './ask.mjs';
import { load, send } from './load.mjs';
import { rss, startSandbox, startServer } from './processes.mjs';
import { rows } from './rows.mjs';
import { fillSpaces, spaceTimes } from './spaces.mjs';
import { printHead, printRow } from './table.mjs';

const BARE = resolve(import.meta.dirname, 'bare.mjs');
const STARTS = 5;
/** With few connections an answer that waits costs more than with many. */
const CONNECTIONS = [10, 50];
const MANY_REQUESTS = 300_000;
const MANY_SPACES = 1_000;

/** One process with its state in memory: its start, its size, its spaces, and its requests against bare Fastify. */
export async function benchMemory() {
  await coldStarts();
  await benchSize();
  const sandbox = await startSandbox();
  for (const [name, ms] of Object.entries(await spaceTimes(sandbox.gateway)))
    console.log(`space ${name.padEnd(10)} ${ms.toFixed(2)} ms (median, over HTTP)`);
  const all = await rows(sandbox.gateway);
  for (const connections of CONNECTIONS) {
    printHead(`in memory, ${connections} connections`, 'sandbox', 'bare');
    for (const row of all) await measure(sandbox, row, connections);
  }
  printHead('through the gateway', 'gateway', 'service');
  for (const row of all) await throughGateway(sandbox, row);
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

/** The memory of a process at rest, after many requests in one space, twice, and of one with many spaces. */
async function benchSize() {
  const loaded = await startSandbox();
  const [row] = await rows(loaded.gateway);
  console.log(`RSS at rest: ${rss(loaded.pid)} MB`);
  for (const times of [1, 2]) {
    await send(loaded.services[row.service], row.request, MANY_REQUESTS);
    console.log(`RSS after ${times * MANY_REQUESTS} requests in one space: ${rss(loaded.pid)} MB`);
  }
  await loaded.stop();
  const spacious = await startSandbox();
  const before = rss(spacious.pid);
  const ms = await fillSpaces(spacious.gateway, MANY_SPACES);
  console.log(`${MANY_SPACES} spaces with data, a fault and a journal: ${rss(spacious.pid) - before} MB above rest`);
  console.log(`first request in a new space: ${ms.toFixed(2)} ms (median, over HTTP)`);
  await spacious.stop();
}

/** The same request against the sandbox and against the rival that answers the same bytes. */
async function measure({ gateway, services }, row, connections) {
  await setUp(gateway, row);
  const probe = await ask(gateway, row);
  const rival = await startServer(BARE, [String(probe.status), await probe.text()]);
  const ours = await load(services[row.service], row.request, { connections });
  const theirs = await load(rival.line, row.request, { connections });
  await rival.stop();
  printRow(`${probe.status} ${row.name}`, ours, theirs);
}

/** The same request to the gateway and to the service's own port. */
async function throughGateway({ gateway, services }, row) {
  await setUp(gateway, row);
  const around = await load(gateway, row.request);
  printRow(row.name, around, await load(services[row.service], row.request));
}
