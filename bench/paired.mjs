const DRAWS = 2_000;
/** What is left of the draws at each end: together five of a hundred. */
const TAIL = 0.025;

/** The middle of some numbers. */
export function median(values) {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The interval in which the median lies in 95 of 100 draws of as many values from these, each drawn anew. */
export function intervalOf(values) {
  const random = seeded(1);
  const medians = Array.from({ length: DRAWS }, () =>
    median(values.map(() => values[Math.floor(random() * values.length)])),
  ).sort((a, b) => a - b);
  return [medians[Math.floor(DRAWS * TAIL)], medians[Math.ceil(DRAWS * (1 - TAIL)) - 1]];
}

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
