import { createRequire } from 'node:module';

/**
 * A sandbox whose counting and noting its parent switches by messages. It answers each, when the young objects are collected,
 * with the microseconds of CPU that the process has used so far.
 */
globalThis.isNoting = true;

process.on('message', ({ isNoting }) => {
  globalThis.gc({ type: 'minor' });
  globalThis.isNoting = isNoting;
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system });
});

await createRequire(import.meta.url)(process.env.BENCH_PROGRAM).run();
