import { ServiceError } from '@sadpath/errors';
import { cbsError } from '../cbs-connector.errors';

/** State of the line to the simulated core bank. */
export type LinkState = 'up' | 'down' | 'slow' | 'corrupt';

/**
 * Runs work inside the core bank as its caller sees it (contract §1.3, §3.5): over a dead line nothing runs; over a
 * slow or garbled one it runs with full effect, and whatever its outcome the caller only learns of the line.
 * Throws `cbs.connection.failed`, `cbs.timeout` or `cbs.invalid.response`.
 */
export async function throughCoreBank<T>(state: LinkState, work: () => Promise<T>): Promise<T> {
  if (state === 'up') return work();
  if (state === 'down') throw cbsError('cbs.connection.failed');
  await work().catch(dropRefusal);
  throw cbsError(state === 'slow' ? 'cbs.timeout' : 'cbs.invalid.response');
}

function dropRefusal(error: unknown): void {
  if (!(error instanceof ServiceError)) throw error;
}
