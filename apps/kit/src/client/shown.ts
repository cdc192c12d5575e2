/** What the control API tells, by the names of the kit: made from its document. */
export type {
  ArmedFaultInfo as ShownRule,
  Explanation,
  FindingInfo as Finding,
  JournalEntryInfo as ShownRequest,
  OutboxMessageInfo as ShownMessage,
} from '@sadpath/control-types';
import type { ClockAnswer, DependencyInfo, Job, ResetBody } from '@sadpath/control-types';

/** The clock of a space, with the jobs that a move of it has brought, in order. */
export type ShownClock = ClockAnswer & { readonly ran?: readonly Job[] };

/** How a simulated system behind the services is. */
export type DependencyState = DependencyInfo['state'];

/** What of a space is taken back to its beginning. */
export type ResetPart = NonNullable<ResetBody['only']>[number];
