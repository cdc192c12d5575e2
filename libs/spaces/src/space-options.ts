import type { ClockStart } from '@sadpath/clock';

/** How a space is set up; everything has a default. */
export interface SpaceOptions {
  /** Real milliseconds without use after which the space may go. */
  readonly ttlMs?: number;
  /** What the space is for, such as the name of the test that it belongs to. */
  readonly label?: string;
  /** False where what its requests meet is in no coverage: they are nobody's tests. */
  readonly counted?: false;
  /** Seed of ids and chance. */
  readonly seed?: string;
  readonly clock?: ClockStart;
  readonly envelope?: 'standard' | 'native';
  /** `none` starts every service without documents but its users and set-up, where the service offers that. */
  readonly fixtures?: 'default' | 'none';
  /** The space whose trial it is: tokens that are made here bring their owner there. */
  readonly standsFor?: string;
  /** Switches that a service's contract names, by `service.setting`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Names a space may have: they stand in headers, paths and host names. */
export const SPACE_ID = /^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?$/i;
