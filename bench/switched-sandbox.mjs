import { createRequire } from 'node:module';

/**
 * A sandbox whose counting and noting its parent switches by messages; it answers each with the microseconds of CPU that
 * the process has used so far.
 */
globalThis.isNoting = true;
process.on('message', ({ isNoting }) => {
  globalThis.isNoting = isNoting;
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system });
});
await createRequire(import.meta.url)(process.env.BENCH_PROGRAM).run();
