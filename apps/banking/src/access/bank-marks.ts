import type { FormFault } from '@sadpath/forms';
import type { Exchange, OperationSpec } from '@sadpath/service';
import type { Feature } from '../domain/tenant';
import type { Permission } from '../domain/user';

/** What an operation tells the gates of the bank; routes are protected unless they say otherwise. */
export interface BankMarks {
  /** `public` needs a tenant but no token, `open` not even a tenant. */
  readonly access?: 'public' | 'open';
  /** The module that the tenant must offer. */
  readonly feature?: Feature;
  /** What the token must permit. */
  readonly permission?: Permission;
  /** Faults of a body as it was sent that only several fields together, or the time, can show. */
  readonly furtherFaults?: (body: Readonly<Record<string, unknown>>, now: number) => readonly FormFault[];
}

/** Writes the marks of an operation. */
export function bankMarks(marks: BankMarks): Readonly<Record<string, unknown>> {
  return { ...marks };
}

/** How open an operation is; undefined for a protected one. */
export function accessOf({ marks }: OperationSpec): BankMarks['access'] {
  return (marks as BankMarks).access;
}

/** Reads the marks of the operation; unknown routes have none. */
export function marksOf({ operation }: Exchange): BankMarks {
  return operation?.marks ?? {};
}
