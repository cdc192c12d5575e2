import type { Instant } from '@sadpath/clock';

/** Who said what was answered: the domain, a fault, or the sandbox itself, of a request that it could not follow (in no tally). */
export type Outcome = 'natural' | 'forced' | 'sandbox';

/** How a request came: by which connection of the process, and when by its monotonic clock, in milliseconds with two decimals. */
export interface WireTimes {
  readonly connection: number;
  readonly from: number;
  readonly to: number;
}

/** One request and its answer, with secrets masked. */
export interface JournalEntry {
  /** Of this exchange alone, whatever its client calls it. */
  readonly id: string;
  /** What the client calls the request by `X-Request-Id`, its repetitions and the requests it causes among them; else the id. */
  readonly requestId: string;
  /** Virtual time of the request. */
  readonly at: Instant;
  /** Real time of the request. */
  readonly realAt: Instant;
  readonly service: string;
  readonly operation: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** The service that sent the request, when it was one of the suite. */
  readonly caller?: string;
  readonly status: number;
  readonly code?: string;
  readonly outcome: Outcome;
  readonly rule?: string;
  readonly response: unknown;
  /** Headers of the answer by names in lower case, without those that the sandbox adds. */
  readonly responseHeaders: Readonly<Record<string, unknown>>;
  /** Digests by which what is masked can still be compared; of the body, and of the bearer token. */
  readonly digests?: { readonly body?: string; readonly token?: string };
  readonly wire?: WireTimes;
  /** True when the client had gone before it could be answered. */
  readonly hungUp?: true;
  /** The network fault that spoilt the answer, where one did. */
  readonly spoiltBy?: string;
  /** Real milliseconds from the first byte read to the answer. */
  readonly tookMs: number;
  /** Why the answer is what it is, step by step. */
  readonly notes: readonly string[];
}
