import { HOUR, type Instant } from '@sadpath/clock';
import type { Posting } from './posting';

/** How long a `txnId` stands for its first posting, in milliseconds (contract §6, idempotency memory). */
export const MEMORY = 24 * HOUR;

/** True while a repeated `txnId` still means the stored posting and not a new one. */
export function remembers(posting: Posting, now: Instant): boolean {
  return now - posting.postedAt < MEMORY;
}
