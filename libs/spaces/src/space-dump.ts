import type { ClockState, DueJob, Instant } from '@sadpath/clock';
import type { StoreDump } from '@sadpath/store';
import type { Dependency } from './dependencies';
import type { OutboxMessage } from './outbox';

/** Everything of a space that a snapshot keeps, as JSON. Faults and the journal stay out: they are the test's, not the world's. */
export interface SpaceDump {
  readonly stores: Readonly<Record<string, StoreDump>>;
  readonly clock: { readonly start: Instant; readonly state: ClockState };
  readonly due: readonly DueJob[];
  readonly dependencies: readonly (readonly [string, Dependency])[];
  readonly outbox: readonly OutboxMessage[];
}
