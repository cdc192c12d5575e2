import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';

const MICROSECONDS_BETWEEN_SAMPLES = 200;

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: MICROSECONDS_BETWEEN_SAMPLES });

/**
 * A sandbox that its parent has profiled between requests: `{ start: true }` begins, `{ file }` ends and writes what the
 * profiler saw, and the answer to either is the CPU that the process has used so far, in microseconds.
 */
process.on('message', async ({ file }) => {
  const { user, system } = process.cpuUsage();
  if (file === undefined) await session.post('Profiler.start');
  else writeFileSync(file, JSON.stringify((await session.post('Profiler.stop')).profile));
  process.send({ cpu: user + system });
});

await createRequire(import.meta.url)(process.env.BENCH_PROGRAM).run();
