import type { ErrorDetails } from '@sadpath/catalog';
import { MINUTE, type Instant } from '@sadpath/clock';
import type { FieldFault } from '@sadpath/errors';
import { duplicateEntry } from './refusals';

/** What a request with an idempotency key ended in, as far as it can be repeated. */
export type RememberedOutcome =
  | { readonly kind: 'success'; readonly status: number; readonly value: unknown }
  | {
      readonly kind: 'refusal';
      readonly code: string;
      readonly message: string;
      readonly details: ErrorDetails | null;
      readonly fields: readonly FieldFault[];
    };

/** A used idempotency key of one user and route. */
export interface IdempotencyRecord {
  readonly key: string;
  /** Hash of the body it came with. */
  readonly fingerprint: string;
  readonly usedAt: Instant;
  /** Null while the first request runs. */
  readonly outcome: RememberedOutcome | null;
}

/** A first request that has not ended by then never will, whichever way the clock went: its process is gone. */
const ABANDONED_MS = MINUTE;

/** The instant from which a key stands for nothing any more. */
export function keyEnd({ usedAt }: IdempotencyRecord, memoryMs: number): Instant {
  return usedAt + memoryMs;
}

/**
 * What a key that was used before stands for: its outcome, or undefined when the request shall run. Throws
 * DUPLICATE_ENTRY for another body, and while the first request still runs (contract banking §2.10).
 */
export function recall(
  record: IdempotencyRecord | undefined,
  asked: { readonly fingerprint: string; readonly clientKey: string },
  at: { now: Instant; memoryMs: number },
): RememberedOutcome | undefined {
  if (record === undefined || at.now >= keyEnd(record, at.memoryMs)) return undefined;
  if (record.outcome === null && Math.abs(at.now - record.usedAt) >= ABANDONED_MS) return undefined;
  if (record.fingerprint === asked.fingerprint && record.outcome !== null) return record.outcome;
  throw duplicateEntry(createdBy(record.outcome) ?? asked.clientKey);
}

/** Id of what the first request has created; undefined when it created nothing, or is not over. */
function createdBy(outcome: RememberedOutcome | null): string | undefined {
  if (outcome?.kind !== 'success' || outcome.value === null || typeof outcome.value !== 'object') return undefined;
  const { id, accountId } = outcome.value as Readonly<Record<string, unknown>>;
  return [id, accountId].find((value) => typeof value === 'string');
}
