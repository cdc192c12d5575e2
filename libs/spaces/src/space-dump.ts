import type { ClockState, DueJob, Instant } from '@sadpath/clock';
import type { FaultBookDump } from '@sadpath/faults';
import type { StoreDump } from '@sadpath/store';
import type { Dependency } from './dependencies';
import type { OutboxMessage } from './outbox';

/** What a space was told beside its world: the rules that are armed, its envelope and its settings. */
export interface SetUpDump {
  readonly faults: FaultBookDump;
  readonly envelope?: 'standard' | 'native';
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Everything of a space that a snapshot keeps, as JSON. The journal stays out: it is what happened, not what is. */
export interface SpaceDump {
  /** The time of the space when it was taken. */
  readonly at?: Instant;
  readonly stores: Readonly<Record<string, StoreDump>>;
  readonly clock: { readonly start: Instant; readonly state: ClockState };
  readonly due: readonly DueJob[];
  readonly dependencies: readonly (readonly [string, Dependency])[];
  readonly outbox: readonly OutboxMessage[];
  /** How far the streams of chance are, so that no id is given twice; absent in dumps of older versions. */
  readonly ordinals?: readonly (readonly [string, number])[];
  /** Absent where the world alone was taken. */
  readonly setUp?: SetUpDump;
}
