import { HOUR, type Instant } from '@sadpath/clock';
import type { Posting } from './posting';

/** How long a `txnId` stands for its first posting, in milliseconds (contract §6, idempotency memory). */
const MEMORY = 24 * HOUR;

/** True while a repeated `txnId` still means the stored posting and not a new one. */
export function remembers(posting: Posting, now: Instant): boolean {
  return now < memoryEnd(posting);
}

/** The instant from which the `txnId` of a posting may post anew. */
export function memoryEnd({ postedAt }: Posting): Instant {
  return postedAt + MEMORY;
}

/** A posting whose `txnId` is free again. It stays in the books, where reversals find it. */
export function forget<P extends Posting>(posting: P, now: Instant): P {
  return remembers(posting, now) ? posting : { ...posting, forgottenAt: memoryEnd(posting) };
}
