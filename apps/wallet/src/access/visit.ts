import { keyOf, Kept, type Call } from '@sadpath/service';
import type { Caller } from '../domain/caller';

/** A call on behalf of a user: what every operation of a tenant works with. */
export interface Visit {
  readonly call: Call;
  readonly caller: Caller;
}

/** Under which the tenant gate keeps the visit. */
export const VISIT = keyOf<Visit>('visit');

/** The visit, as a handler's parameter. */
export const InVisit = (): ParameterDecorator => Kept(VISIT);
