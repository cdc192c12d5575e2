/** How grave a finding is: worth knowing, a fault of the client, or money at stake. */
export const SEVERITIES = ['info', 'warning', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What can be found of a client's conduct. */
export const CONDUCT_RULES = [
  'retried-refusal',
  'ignored-retry-after',
  'no-backoff',
  'too-many-attempts',
  'blind-money-retry',
  'key-reused',
  'key-missing',
  'unchecked-outcome',
  'stale-token',
  'login-storm',
  'secret-in-url',
  'gave-up',
  'impatient-client',
] as const;
export type ConductRule = (typeof CONDUCT_RULES)[number];

/** A request that a finding is about. */
export interface Concerned {
  readonly id: string;
  /** ISO instants of virtual and of real time. */
  readonly at: string;
  readonly realAt: string;
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly code?: string;
  /** Milliseconds that its answer asked to wait. */
  readonly retryAfterMs?: number;
}

/** Something that a client did and should not have done, with its evidence. */
export interface Finding {
  readonly rule: ConductRule;
  readonly severity: Severity;
  readonly space: string;
  readonly label?: string;
  /** What was seen, with the values. */
  readonly seen: string;
  /** What to do instead. */
  readonly advice: string;
  /** The sentence of the platform's own page that asks for it, where one does. */
  readonly asks?: string;
  readonly requests: readonly Concerned[];
  /** True where its space, or the journal of it, has gone since. */
  readonly past?: true;
}
