/** A code that an operation declares: what can be met. The code is `service/code`, because operations pass on those of others. */
export interface DeclaredPair {
  readonly service: string;
  readonly operation: string;
  readonly code: string;
  /** What meets it, each as one line of a shell; `natural` is absent where only force does. */
  readonly meet: { readonly natural?: string; readonly forced: string };
}

/** How a pair was met, at best. */
export const PAIR_STATES = ['unmet', 'forced', 'natural'] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** A declared pair with what has been met of it. */
export interface CoveredPair extends DeclaredPair {
  readonly state: PairState;
  readonly natural: number;
  readonly forced: number;
  /** ISO instants of real time; absent where it is unmet. */
  readonly firstAt?: string;
  readonly lastAt?: string;
  /** The first few spaces that met it. */
  readonly spaces: readonly { readonly id: string; readonly label?: string }[];
}

/** A code that an operation was forced to answer and does not declare: no real platform answers so. */
export type UndeclaredPair = Pick<CoveredPair, 'service' | 'operation' | 'code' | 'forced' | 'spaces'>;

/** An operation with how often it was called. */
export interface CalledOperation {
  readonly service: string;
  readonly operation: string;
  readonly calls: number;
}

/** Which errors the requests of a run have met. */
export interface Coverage {
  readonly items: readonly CoveredPair[];
  /** Those that were called at all. */
  readonly operations: readonly CalledOperation[];
  /** Part of no figure. */
  readonly undeclared: readonly UndeclaredPair[];
}
