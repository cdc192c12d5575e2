import { ServiceError } from '@sadpath/errors';
import type { EventOf, Lifecycle, StateOf } from '@sadpath/lifecycle';
import type { Collection, Doc } from '@sadpath/store';

type Table = Lifecycle<Readonly<Record<string, Readonly<Record<string, string>>>>>['table'];

/** An event that a state refuses, and the code with which it does. */
export interface Refusal {
  readonly state: string;
  readonly event: string;
  readonly code: string;
}

/** A lifecycle of a service as it may be shown: its table, its documents, and what each state refuses. */
export interface Machine {
  readonly name: string;
  readonly meaning: string;
  /** Where the documents are whose lives these are. */
  readonly collection: Collection;
  readonly table: Table;
  /** The state of one of them, at an instant in virtual milliseconds. */
  stateOf(doc: Doc, now: number): string;
  /** Found out by trying; those of events that nobody can ask for are missing. */
  refusals(): readonly Refusal[];
}

/** What a machine is made of, beside its lifecycle. */
export interface MachineSpec<T extends Table, C extends Collection> {
  readonly name: string;
  readonly meaning: string;
  readonly stateOf: (doc: Parameters<C['key']>[0], now: number) => StateOf<T>;
  /** What the service does about an event in a state: what it throws or returns, if that is a `ServiceError`, is the refusal. */
  readonly tries?: Readonly<Partial<Record<EventOf<T>, (state: StateOf<T>) => unknown>>>;
}

/** A machine that is drawn from the table by which the service moves its documents. */
export function machineOf<T extends Table, C extends Collection>(
  lifecycle: Lifecycle<T>,
  collection: C,
  spec: MachineSpec<NoInfer<T>, NoInfer<C>>,
): Machine {
  const { name, meaning, stateOf, tries = {} } = spec;
  return {
    ...{ name, meaning, collection, stateOf, table: lifecycle.table },
    refusals: () =>
      Object.entries(tries).flatMap(([event, attempt]) =>
        lifecycle.states
          .filter((state) => !lifecycle.accepts(state, event as EventOf<T>))
          .flatMap((state) => {
            const refusal = refusalOf(() => (attempt as (state: StateOf<T>) => unknown)(state));
            return refusal === undefined ? [] : [{ state, event, code: refusal.code }];
          }),
      ),
  };
}

/** Throws what is no refusal: a try that breaks is a defect of its service. */
function refusalOf(attempt: () => unknown): ServiceError | undefined {
  try {
    const result = attempt();
    return result instanceof ServiceError ? result : undefined;
  } catch (thrown) {
    if (thrown instanceof ServiceError) return thrown;
    throw thrown;
  }
}
