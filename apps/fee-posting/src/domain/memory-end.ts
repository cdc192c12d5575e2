import { DAY, type Instant } from '@sadpath/clock';

/** How long a request id stands for its first answer. */
const MEMORY = DAY;

/** The instant from which the id of a request that was answered at `at` is a new one (contracts/debit.md §2.8). */
export function memoryEnd(at: Instant): Instant {
  return at + MEMORY;
}
