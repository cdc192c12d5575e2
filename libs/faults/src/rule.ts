/** How a connection is spoilt; words follow WireMock where it has one. */
export const NETWORK_FAULTS = [
  'CONNECTION_RESET_BY_PEER',
  'EMPTY_RESPONSE',
  'MALFORMED_RESPONSE_CHUNK',
  'RANDOM_DATA_THEN_CLOSE',
  'TRUNCATED_BODY',
  'SLOW_DRIP',
  'HANG',
] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** `before`: the operation never runs. `after`: it runs and keeps its effect; only the answer is lost. */
export type Phase = 'before' | 'after';

/** Real milliseconds added to an answer. */
export type Delay =
  | { readonly type: 'fixed'; readonly ms: number }
  | { readonly type: 'uniform'; readonly min: number; readonly max: number }
  | { readonly type: 'lognormal'; readonly median: number; readonly sigma: number };

/** What a rule does to one request. `pass` lets it through untouched. */
export interface Effect {
  readonly pass?: true;
  readonly error?: { readonly code: string };
  readonly phase?: Phase;
  readonly delay?: Delay;
  readonly network?: NetworkFault;
  /** Seconds for `Retry-After` on the forced answer. */
  readonly retryAfter?: number;
}

/** Which requests a rule is about; every member given must hold. */
export interface Match {
  readonly service?: string;
  readonly operation?: string;
  readonly method?: string;
  /** Exact path; `*` stands for one segment's text, `**` for any text. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  /** Members that the body must have, at any depth given. */
  readonly body?: unknown;
}

/** One effect of a rule and how often it is met before the next comes; undefined is for ever. */
export interface Stage {
  readonly effect: Effect;
  readonly times: number | undefined;
}

/** An armed fault. */
export interface FaultRule {
  readonly id: string;
  readonly match: Match;
  readonly stages: readonly Stage[];
  /** Matching requests let through before the first is met. */
  readonly skip: number;
  /** Share of the matching requests that are met, 0 to 1; drawn from `seed`. */
  readonly probability: number;
  readonly seed: number;
  /** Virtual milliseconds after arming at which the rule lapses. */
  readonly ttlMs?: number;
}
