import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, isStale } from '../tools/bundle.mjs';
import { load } from './load.mjs';
import { startServer } from './processes.mjs';
import { rows } from './rows.mjs';
import { spaceTimes } from './spaces.mjs';

const SANDBOX = resolve(import.meta.dirname, '../dist/sandbox/main.mjs');
const BARE = resolve(import.meta.dirname, 'bare.mjs');
const ENV = { SADPATH_PORT: '0', SADPATH_READY: 'json' };
const STARTS = 5;

if (isStale()) await build();
await coldStarts();
const sandbox = await startServer(SANDBOX, [], ENV);
const { gateway, services } = JSON.parse(sandbox.line);
console.log(`\nRSS at rest: ${rss(sandbox.pid)} MB`);
for (const [name, ms] of Object.entries(await spaceTimes(gateway)))
  console.log(`space ${name.padEnd(10)} ${ms.toFixed(2)} ms (median, over HTTP)`);
console.log(
  `\n${'request'.padEnd(48)} ${'sandbox/s'.padStart(10)} ${'p99'.padStart(5)} ${'bare/s'.padStart(10)} ${'p99'.padStart(5)} ${'ratio'.padStart(6)}`,
);
for (const row of await rows(gateway)) await measure(row);
console.log(`\nRSS after the load: ${rss(sandbox.pid)} MB`);
await sandbox.stop();

/** Time from the start of the process to its first answer. */
async function coldStarts() {
  const times = [];
  for (let i = 0; i < STARTS; i++) {
    const before = performance.now();
    const server = await startServer(SANDBOX, [], ENV);
    await (await fetch(`${JSON.parse(server.line).gateway}/__admin/health`)).arrayBuffer();
    times.push(performance.now() - before);
    await server.stop();
  }
  console.log(
    `cold start to first answer: ${times.sort((a, b) => a - b)[Math.floor(STARTS / 2)].toFixed(0)} ms (median of ${STARTS})`,
  );
}

/** The same request against the sandbox and against the rival that answers the same bytes. */
async function measure({ name, service, request, settings }) {
  if (settings !== undefined) {
    await fetch(`${gateway}/__admin/space`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ settings }),
    });
  }
  const { method, headers, body } = request;
  const probe = await fetch(gateway + request.path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: body.replace('[<id>]', 'probe') }),
  });
  const rival = await startServer(BARE, [String(probe.status), await probe.text()]);
  const ours = await load(services[service], request);
  const theirs = await load(rival.line, request);
  await rival.stop();
  const cells = [ours.rps, ours.p99, theirs.rps, theirs.p99, (ours.rps / theirs.rps).toFixed(2)];
  const widths = [10, 5, 10, 5, 6];
  console.log(
    `${`${probe.status} ${name}`.padEnd(48)} ${cells.map((cell, i) => String(cell).padStart(widths[i])).join(' ')}`,
  );
}

function rss(pid) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
