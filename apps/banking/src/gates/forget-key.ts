import type { Call } from '@sadpath/service';
import { bankingCollections } from '../banking.collections';
import { BANKING_JOBS } from '../banking.jobs';
import { keyEnd } from '../domain/idempotency';
import { rulesOf } from './rules-of';

/** Forgets an idempotency key whose memory is over; where the space has lengthened it meanwhile, at its new end. */
export async function forgetKey(call: Call, key: string): Promise<void> {
  const { idempotencyMs } = rulesOf(call);
  await call.store.transaction(async (tx) => {
    const record = await tx.get(bankingCollections.idempotency, key);
    const end = record === undefined ? call.now : keyEnd(record, idempotencyMs);
    if (end > call.now) call.plan(BANKING_JOBS.forgetKey, key, end);
    else await tx.remove(bankingCollections.idempotency, key);
  });
}
