/** What the fault engine and the journal search know of a request. */
export interface Candidate {
  readonly service: string;
  readonly operation: string | undefined;
  readonly method: string;
  /** The documented path as it was called. */
  readonly path: string;
  /** The path that was routed, where a service answers under several prefixes; a rule may name either. */
  readonly routedPath?: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** What the fault engine knows of an attempt to deliver an event. */
export interface DeliveryCandidate {
  readonly service: string;
  readonly event: string;
  readonly body: unknown;
}
