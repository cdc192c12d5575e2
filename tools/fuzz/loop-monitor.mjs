import { performance } from 'node:perf_hooks';

/*
 * Loaded before a sandbox that is fuzzed: tells its parent when the loop was held, for how long, and how much of that the
 * process itself has worked, since on a busy machine everybody waits.
 */
const TICK = 5;
const TOLD_FROM = 25;

let lastAt = performance.now();
let lastCpu = process.cpuUsage();

setInterval(() => {
  const at = performance.now();
  const { user, system } = process.cpuUsage(lastCpu);
  const held = at - lastAt - TICK;
  const worked = (user + system) / 1000;
  if (held >= TOLD_FROM)
    process.send?.({ held, worked, from: performance.timeOrigin + lastAt, to: performance.timeOrigin + at });
  lastAt = at;
  lastCpu = process.cpuUsage();
}, TICK).unref();
process.channel?.unref();
