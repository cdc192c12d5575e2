/** What the control API answers, as far as the console reads it. */

export const RETRY_ADVICE = ['never', 'after-change', 'after-wait', 'same-request', 'check-first'] as const;
export type RetryAdvice = (typeof RETRY_ADVICE)[number];

/** The forms in which a recipe is written out. */
export const SCRIPT_FORMATS = ['sh', 'http', 'ts', 'py'] as const;
export type ScriptFormat = (typeof SCRIPT_FORMATS)[number];

export interface RecipeStep {
  readonly name?: string;
  readonly says?: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly rawBody?: string;
  readonly expect?: number;
  readonly repeat?: number;
  /** Real milliseconds after which the client hangs up. */
  readonly giveUpAfterMs?: number;
}

export interface KnownError {
  /** `service/code`. */
  readonly id: string;
  readonly service: string;
  readonly code: string;
  /** Absent where the failure lies below HTTP. */
  readonly status?: number;
  /** What the standard envelope says in place of the name. */
  readonly wire?: string;
  readonly alsoStatus?: readonly number[];
  readonly documented: boolean;
  readonly message: string;
  readonly category: string;
  readonly retry: RetryAdvice;
  readonly meaning: string;
  readonly remedy: string;
  /** True for a refusal of the connection, which no HTTP answer carries. */
  readonly belowHttp?: boolean;
  readonly operations: readonly string[];
  readonly recipe: {
    readonly title: string;
    readonly natural: true | { readonly impossible: string };
    readonly steps: readonly RecipeStep[];
    /** One command for each step. */
    readonly curl: readonly string[];
  };
}

export interface PlayedStep {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** Absent where no HTTP answer came. */
  readonly answer?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

export interface RecipeRun {
  /** False for a code that has no natural way. */
  readonly played?: false;
  readonly passed?: boolean;
  readonly status?: number;
  readonly code?: string;
  readonly outcome?: string;
  /** False where the refusal is that no answer comes. */
  readonly answered?: boolean;
  readonly fault?: unknown;
  readonly steps?: readonly PlayedStep[];
}

/** A request as the list and the events tell it. */
export interface JournalRow {
  readonly id: string;
  readonly at: string;
  readonly service: string;
  readonly operation?: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly code?: string;
  readonly outcome: 'natural' | 'forced' | 'sandbox';
  readonly rule?: string;
  /** Real milliseconds. */
  readonly tookMs: number;
}

/** A request as the journal tells it. */
export interface JournalEntry extends JournalRow {
  /** When it came by the clock on the wall; `at` is the time of the space. */
  readonly realAt: string;
  /** What its client calls it, and the requests that it causes. */
  readonly requestId: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** The service that sent the request, when it was one of the suite. */
  readonly caller?: string;
  readonly response?: unknown;
  readonly responseHeaders: Readonly<Record<string, unknown>>;
  readonly notes: readonly string[];
  /** Which attempt at the same logical request it is, from 1; told by lists only. */
  readonly attempt?: number;
}

/** Requests oldest first, with the cursors at which reading goes on. */
export interface JournalPage {
  readonly items: readonly JournalEntry[];
  /** Absent where nothing is older. */
  readonly previous?: string;
  readonly next?: string;
}

/** What a document of a service may hold. */
export type Doc = Readonly<Record<string, unknown>>;

/** An operation of a service, with the codes it answers: its own by their names, those of others as `service/code`. */
export interface Operation {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly codes: readonly string[];
}

export interface Tally {
  readonly natural: number;
  readonly forced: number;
}

export interface Explanation {
  readonly service: string;
  readonly because: string;
  readonly steps: readonly string[];
  /** The section of the contract that settles the refusal. */
  readonly contract?: string;
  readonly comparison?: string;
  /** Those that the request names, as they are now. */
  readonly documents?: readonly { readonly collection: string; readonly id: string; readonly state?: string }[];
  readonly raisedBy?: string;
  readonly meaning?: string;
  readonly remedy?: string;
  readonly retry?: RetryAdvice;
}

export interface ArmedFault {
  readonly id: string;
  /** What it does, to what, and how often it has seen and done it. */
  readonly explain: string;
  readonly armedAt: string;
  readonly isSpent: boolean;
  /** How many requests or attempts fitted, and how many of them it met. */
  readonly seen: number;
  readonly fired: number;
  /** Virtual milliseconds from `armedAt` to its end. */
  readonly ttlMs?: number;
}

/** A rule to be armed as it stands; its id says what it does. */
export interface FaultPreset {
  readonly id: string;
}

/** A job that has run, or will. */
export interface Job {
  readonly at: string;
  readonly service: string;
  readonly job: string;
  readonly entity: string;
}

export interface ClockState {
  readonly now: string;
  readonly mode: 'running' | 'frozen';
  readonly start: string;
  readonly due: readonly Job[];
  readonly ran?: readonly Job[];
}

export const DEPENDENCY_STATES = ['up', 'slow', 'down', 'corrupt'] as const;
export type DependencyState = (typeof DEPENDENCY_STATES)[number];

export interface Dependency {
  readonly name: string;
  readonly state: DependencyState;
  readonly slowMs?: number;
  readonly meaning: string;
  readonly services: readonly string[];
}

export interface SpaceInfo {
  readonly id: string;
  readonly seed: string;
  readonly envelope: string;
  readonly fixtures: string;
  readonly ttlMs?: number;
  readonly clock: { readonly now: string; readonly mode: 'running' | 'frozen' };
  readonly requests: Tally;
  readonly faults: number;
}

export const RESET_PARTS = ['state', 'faults', 'clock', 'requests', 'dependencies'] as const;
export type ResetPart = (typeof RESET_PARTS)[number];

export interface OutboxMessage {
  readonly id: string;
  readonly at: string;
  readonly service: string;
  readonly channel: string;
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly delivery?: {
    readonly event?: string;
    readonly status?: string;
    readonly attempts?: readonly {
      readonly at: string;
      readonly status: number;
      readonly reason?: string;
      readonly rule?: string;
      readonly delivery?: string;
    }[];
    readonly nextAt?: string;
  };
}

export interface ServiceInfo {
  readonly name: string;
  readonly title: string;
  readonly credentials: readonly string[];
  /** Its own origin. */
  readonly url: string;
  readonly basePaths: readonly string[];
  readonly events: readonly { readonly name: string; readonly meaning: string }[];
  readonly codes: number;
}
