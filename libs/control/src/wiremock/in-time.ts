import { invalid } from '@sadpath/service';
import { TookTooLong, withinMs } from '@sadpath/turns';

/** Milliseconds that a comparison of one request may take; what is honest takes far less. */
const PATIENCE_MS = 20;
/** Matchers whose cost is their author's: expressions, and paths through JSON. */
const LONG = /"(?:matches|doesNotMatch|matchesJsonPath|url\w*(?:Pattern|Template)|equalToJson)"/;

/** True for a pattern that could hold everybody up. */
export function mayTakeLong(pattern: object): boolean {
  return LONG.test(JSON.stringify(pattern));
}

/** Compares, and gives up what takes too long. Throws a 422 problem. */
export function inTime(compare: () => boolean): boolean {
  try {
    return withinMs(PATIENCE_MS, compare);
  } catch (error) {
    if (!(error instanceof TookTooLong)) throw error;
    const limit = `more than ${String(PATIENCE_MS)} ms`;
    throw invalid('', `to compare a request with this pattern takes ${limit}: make it simpler`);
  }
}
