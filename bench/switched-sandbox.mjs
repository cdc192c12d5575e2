import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';

/**
 * A sandbox whose counting and noting its parent switches by messages. It answers each with the microseconds of CPU that the
 * process has used so far; where it was profiled, with the share of these that counting and noting have taken.
 */
const profiler = new Session();
profiler.connect();
await profiler.post('Profiler.enable');
await profiler.post('Profiler.setSamplingInterval', { interval: 100 });
let isProfiled = false;
globalThis.isNoting = true;

process.on('message', async ({ isNoting, profile = false }) => {
  globalThis.isNoting = isNoting;
  const share = isProfiled ? shareOf((await profiler.post('Profiler.stop')).profile) : undefined;
  isProfiled = profile;
  if (profile) await profiler.post('Profiler.start');
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system, share });
});

/** The share of the samples, but for those at rest, that lie within what is switched. */
function shareOf({ nodes, samples }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isAtRest = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
  const within = new Set();
  const mark = (id) => {
    within.add(id);
    for (const child of byId.get(id).children ?? []) mark(child);
  };
  for (const { id, callFrame } of nodes) if (/^switched(?:Count|Note)$/.test(callFrame.functionName)) mark(id);
  const busy = samples.filter((id) => !isAtRest.has(id));
  return busy.filter((id) => within.has(id)).length / busy.length;
}

await createRequire(import.meta.url)(process.env.BENCH_PROGRAM).run();
