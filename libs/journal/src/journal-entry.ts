import type { Instant } from '@sadpath/clock';

/** One request and its answer, with secrets masked when it was written. */
export interface JournalEntry {
  readonly id: string;
  /** Virtual time of the request. */
  readonly at: Instant;
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
  readonly outcome: 'natural' | 'forced';
  readonly rule?: string;
  readonly response: unknown;
  /** Real milliseconds from the first byte read to the answer. */
  readonly tookMs: number;
  /** Why the answer is what it is, step by step. */
  readonly notes: readonly string[];
}
