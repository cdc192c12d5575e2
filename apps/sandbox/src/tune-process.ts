import * as nodeModule from 'node:module';
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

const MIB = 1024 * 1024;
/** Bytes of V8's young generation while the process starts; without them it is collected every few milliseconds. */
const YOUNG_BYTES = 8 * MIB;
/** And the most that requests may make of it: V8 stops there by itself in Node 20, and at four times as much in Node 24. */
const MOST_YOUNG_BYTES = 32 * MIB;
/** Rounds of the filling, each of some 400 KB; two or three are enough. */
const MOST_ROUNDS = 32;
const ROUND = 8_192;

/** Node 20 has none. */
type CompileCache = Partial<Pick<typeof nodeModule, 'enableCompileCache'>>;
const compileCache: CompileCache = nodeModule;

/**
 * Sets what V8 and Node take from the environment only when it is too late, before anything large is loaded: V8 keeps
 * what it has compiled for the next start (where Node can), and gives young objects the room that the start needs, and no
 * more.
 */
export function tuneProcess(): void {
  compileCache.enableCompileCache?.();
  growYoungOnce();
}

/**
 * Lets the young generation grow as requests need it; a process at rest keeps the size that it has. Old objects are
 * collected when they have doubled, not when they are four times as many: requests leave so few that it costs them nothing.
 */
export function tuneForRequests(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--heap-growing-percent=100');
  const collections = new PerformanceObserver(() => {
    if (youngBytes() < MOST_YOUNG_BYTES) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    collections.disconnect();
  });
  collections.observe({ entryTypes: ['gc'] });
}

/**
 * Lets the young generation grow to its size, and no further. Its greatest size can only be given on the command line,
 * but it grows by a factor, which can be changed; and only while something survives in it.
 */
function growYoungOnce(): void {
  setFlagsFromString('--semi-space-growth-factor=4');
  const surviving: unknown[] = [];
  while (surviving.length < MOST_ROUNDS && youngBytes() < YOUNG_BYTES)
    surviving.push(Array.from({ length: ROUND }, (_, at) => [at]));
  setFlagsFromString('--semi-space-growth-factor=1');
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? YOUNG_BYTES;
}
