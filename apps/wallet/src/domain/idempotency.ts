import { DAY, isoMillis, type Instant } from '@sadpath/clock';
import type { ServiceError } from '@sadpath/errors';
import { walletError } from '../wallet.errors';
import { conflict } from './refusals';

/** How long a key is remembered, counted from its first use (contract wallet §2.7). */
export const IDEMPOTENCY_LIFE = DAY;

/** 1 to 128 printable ASCII characters. */
export const IDEMPOTENCY_KEY_FORM = /^[\x20-\x7e]{1,128}$/;

/** The request a key stands for. */
export interface KeyedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Text that is equal for requests of the same method, path and body, whatever the order of object keys. */
export function fingerprintOf(request: KeyedRequest): string {
  return JSON.stringify([request.method, request.path, sorted(request.body)]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

function keyReused(firstUsedAt: Instant): ServiceError {
  return walletError('ERR_WALLET_IDEMPOTENCY_CONFLICT', undefined, {
    details: {
      reason: 'BODY_MISMATCH',
      firstUsedAt: isoMillis(firstUsedAt),
      expiresAt: isoMillis(keyEnd(firstUsedAt)),
    },
  });
}

/** The instant from which a key that was first used at `firstUsedAt` is forgotten. */
export function keyEnd(firstUsedAt: Instant): Instant {
  return firstUsedAt + IDEMPOTENCY_LIFE;
}

/** A remembered key; `answer` is there once the call it stands for has succeeded. */
export interface KeyUse {
  /** Tenant and key: keys of different tenants never meet. */
  readonly key: string;
  readonly fingerprint: string;
  readonly firstUsedAt: Instant;
  readonly answer?: KeptAnswer;
}

/** What a replay repeats; its envelope is made anew. */
export interface KeptAnswer {
  readonly status: number;
  readonly value: unknown;
}

/**
 * The answer to repeat for a key, or undefined when the call may run. `ERR_WALLET_IDEMPOTENCY_CONFLICT` for another
 * request under the key, `CONFLICT` `IDEMPOTENCY_IN_PROGRESS` while its first call runs; forgotten after its life.
 */
export function replayOf(use: KeyUse | undefined, fingerprint: string, now: Instant): KeptAnswer | undefined {
  if (use === undefined || now >= keyEnd(use.firstUsedAt)) return undefined;
  if (use.fingerprint !== fingerprint) throw keyReused(use.firstUsedAt);
  if (use.answer === undefined) throw conflict('IDEMPOTENCY_IN_PROGRESS');
  return use.answer;
}
