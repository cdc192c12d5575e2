type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** All states of a table. */
export type StateOf<T extends Table> = keyof T & string;

/** All events that occur anywhere in a table. */
export type EventOf<T extends Table> = { [S in keyof T]: keyof T[S] & string }[keyof T];

/** A state machine as data: state × event → next state. */
export interface Lifecycle<T extends Table> {
  readonly table: T;
  readonly states: readonly StateOf<T>[];
  /** The next state, or undefined when the state refuses the event. */
  next(from: StateOf<T>, event: EventOf<T>): StateOf<T> | undefined;
  /** True when the state accepts the event. */
  accepts(from: StateOf<T>, event: EventOf<T>): boolean;
  /** True when no event leads out of the state. */
  isTerminal(state: StateOf<T>): boolean;
}

/** Declares a lifecycle; an arrow to a state that the table lacks does not compile. */
export function defineLifecycle<const T extends Table>(
  table: T & { readonly [S in keyof T]: Readonly<Record<string, keyof T & string>> },
): Lifecycle<T> {
  const next = (from: StateOf<T>, event: EventOf<T>): StateOf<T> | undefined => {
    const row: Readonly<Record<string, string>> | undefined = Object.hasOwn(table, from) ? table[from] : undefined;
    return row !== undefined && Object.hasOwn(row, event) ? row[event] : undefined;
  };
  return Object.freeze<Lifecycle<T>>({
    table,
    states: Object.freeze(Object.keys(table) as StateOf<T>[]),
    next,
    accepts: (from: StateOf<T>, event: EventOf<T>) => next(from, event) !== undefined,
    isTerminal: (state: StateOf<T>) => Object.keys(table[state] ?? {}).length === 0,
  });
}
