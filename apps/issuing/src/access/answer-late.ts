import { afterRealMs } from '@sadpath/clock';
import type { Exchange } from '@sadpath/service';
import type { IncomingMessage } from 'node:http';
import type { Fate } from '../domain/dependency-fate';
import { issuingError } from '../issuing.errors';

/**
 * Lets an operation meet its fate: what is lost before it fails at once; what is committed is answered late, or with its
 * error. Throws the fate's error, and `client_timeout_committed` when the caller of a money-moving write has hung up by then.
 */
export function answerLate(exchange: Exchange, { commits, delayMs, error }: Fate): void {
  if (!commits && error !== undefined) throw error;
  if (delayMs === 0 && error === undefined) return;
  exchange.onSuccess(async () => {
    const isThere = await waitFor(delayMs, exchange);
    if (!isThere && movesMoney(exchange)) throw issuingError('client_timeout_committed');
    if (error !== undefined) throw error;
  });
}

/** Lets a refusal wait as long as a success does: what stands before all operations delays every answer alike. */
export function refuseLate(exchange: Exchange, { commits, delayMs }: Fate): void {
  let hasSucceeded = false;
  exchange.onSuccess(() => void (hasSucceeded = true));
  exchange.onFailure(async () => {
    if (commits && delayMs > 0 && !hasSucceeded) await waitFor(delayMs, exchange);
  });
}

/** True for the writes of which a blind repetition moves money twice. */
export function movesMoney({ operation }: Exchange): boolean {
  return operation?.marks['movesMoney'] === true;
}

/** Waits real milliseconds, or until the caller hangs up; true while the caller is there. */
function waitFor(ms: number, { raw }: Exchange): Promise<boolean> {
  const { socket } = raw as IncomingMessage;
  if (ms === 0) return Promise.resolve(!socket.destroyed);
  return new Promise((resolve) => {
    const end = (isThere: boolean): void => {
      callOff();
      socket.off('end', leave).off('close', leave);
      resolve(isThere);
    };
    const leave = (): void => end(false);
    const callOff = afterRealMs(ms, () => end(true));
    // The end of what the caller sends is known a little before the connection is closed.
    socket.once('end', leave).once('close', leave);
  });
}
