import type { Instant } from '@sadpath/clock';

/** What a decision is given from outside so that it needs neither clock nor chance. */
export interface Stamp {
  readonly now: Instant;
  /** Money reference of the operation. */
  readonly reference: string;
  /** The next unused UUID. */
  readonly newId: () => string;
  /** So many random digits. */
  readonly digits: (length: number) => string;
}
