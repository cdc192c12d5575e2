/** A request of the journal, as the control API shows it. */
export interface ShownRequest {
  readonly id: string;
  /** Virtual time, ISO 8601. */
  readonly at: string;
  readonly service: string;
  readonly operation?: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly caller?: string;
  readonly status: number;
  readonly code?: string;
  readonly outcome: 'natural' | 'forced';
  readonly rule?: string;
  readonly response?: unknown;
  readonly notes: readonly string[];
}

/** Why a request was answered as it was. */
export interface Explanation {
  readonly id: string;
  readonly request: string;
  readonly status: number;
  readonly code: string | null;
  readonly because: string;
  readonly steps: readonly string[];
  readonly meaning?: string;
  readonly remedy?: string;
  readonly retry?: string;
}

/** An armed rule. */
export interface ShownRule {
  readonly id: string;
  readonly seen: number;
  readonly fired: number;
  readonly isSpent: boolean;
  readonly explain: string;
}

/** The clock of a space. */
export interface ShownClock {
  readonly now: string;
  readonly mode: string;
  /** The jobs that time has brought, in order. */
  readonly ran?: readonly { readonly at: string; readonly service: string; readonly job: string }[];
}

/** A message that a service has sent: a one-time password, an SMS, an e-mail, an event, a webhook. */
export interface ShownMessage {
  readonly at: string;
  readonly service: string;
  readonly channel: string;
  readonly to: string;
  readonly [member: string]: unknown;
}
