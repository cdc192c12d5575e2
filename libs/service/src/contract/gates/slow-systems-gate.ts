import { afterRealMs } from '@sadpath/clock';
import type { Gate } from '../definition';

/**
 * Keeps the caller of slow systems waiting for their `slowMs` of real time, whether the operation succeeds or is refused;
 * only the systems that the operation asks for count. Whoever waits holds no transaction.
 */
export const slowSystemsGate: Gate = (exchange) => {
  const isWorthWaiting = exchange.space.dependencies.entries().some(([, { slowMs }]) => slowMs !== undefined);
  if (!isWorthWaiting) return;
  const wait = async (): Promise<void> => {
    const ms = exchange.call.slowMs;
    if (ms === 0) return;
    await exchange.part();
    await new Promise<void>((resolve) => afterRealMs(ms, resolve));
  };
  exchange.onSuccess(wait);
  exchange.onFailure(wait);
};
