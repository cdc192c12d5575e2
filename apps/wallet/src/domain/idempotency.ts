import { DAY, isoMillis, type Instant } from '@sadpath/clock';
import type { ServiceError } from '@sadpath/errors';
import { canonicalJson } from '@sadpath/json';
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

/** What requests must have in common to be the same one. */
export interface Fingerprint {
  /** Method and path. */
  readonly target: string;
  /** Equal for equal bodies, whatever the order of object keys. */
  readonly content: string;
}

export function fingerprintOf({ method, path, body }: KeyedRequest): Fingerprint {
  return { target: `${method} ${path}`, content: canonicalJson(body) };
}

function keyReused({ firstUsedAt }: KeyUse, reason: 'BODY_MISMATCH' | 'PATH_MISMATCH'): ServiceError {
  return walletError('ERR_WALLET_IDEMPOTENCY_CONFLICT', undefined, {
    details: {
      reason,
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
  readonly fingerprint: Fingerprint;
  readonly firstUsedAt: Instant;
  readonly answer?: KeptAnswer;
}

/** What a replay repeats; its envelope is made anew. */
export interface KeptAnswer {
  /**
   * @minimum 200
   * @maximum 299
   */
  readonly status: number;
  readonly value: unknown;
}

/**
 * The answer to repeat for a key, or undefined when the call may run. `ERR_WALLET_IDEMPOTENCY_CONFLICT` for another path
 * or body under the key, `CONFLICT` `IDEMPOTENCY_IN_PROGRESS` while its first call runs; forgotten after its life.
 */
export function replayOf(
  use: KeyUse | undefined,
  { target, content }: Fingerprint,
  now: Instant,
): KeptAnswer | undefined {
  if (use === undefined || now >= keyEnd(use.firstUsedAt)) return undefined;
  if (use.fingerprint.target !== target) throw keyReused(use, 'PATH_MISMATCH');
  if (use.fingerprint.content !== content) throw keyReused(use, 'BODY_MISMATCH');
  if (use.answer === undefined) throw conflict('IDEMPOTENCY_IN_PROGRESS');
  return use.answer;
}
