import { afterRealMs } from '@sadpath/clock';
import { drawDelay } from '@sadpath/faults';
import type { Exchange } from '../../contract/exchange/exchange';

/** The delay of a fault that comes after the operation, begun; undefined where there is none. */
export function delayAfter(exchange: Exchange): Promise<void> | undefined {
  const { pending } = exchange;
  if (pending?.phase !== 'after' || pending.delay === undefined) return undefined;
  const { delay, ...rest } = pending;
  exchange.pending = rest;
  const ms = drawDelay(delay, exchange.call.chance);
  return new Promise((resolve) => afterRealMs(ms, resolve));
}
