import { afterRealMs } from '@sadpath/clock';
import type { ServiceError } from '@sadpath/errors';
import type { Gate } from '@sadpath/service';
import { slowSystemOf, SYSTEMS } from '../domain/dependency';

const WAITED_FOR = [...SYSTEMS, 'coldStart'] as const;

/**
 * A slow system keeps the caller waiting for its `slowMs` of real time before the time-out is answered, and its
 * idempotency key in use as long. Whoever waits holds no transaction, so that others are answered meanwhile.
 */
export const slowSystemGate: Gate = (exchange) => {
  const { call } = exchange;
  const isWorthWaiting = WAITED_FOR.some((system) => call.dependency(system).slowMs !== undefined);
  if (!isWorthWaiting) return;
  exchange.onFailure(async (error: ServiceError) => {
    const system = slowSystemOf(error);
    const ms = system === undefined ? 0 : (call.dependency(system).slowMs ?? 0);
    if (ms === 0) return;
    await exchange.part();
    await new Promise<void>((resolve) => afterRealMs(ms, resolve));
  });
};
