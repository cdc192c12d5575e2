/** Values that a message parameter may take. */
export type Scalar = string | number | boolean;

/** Names between braces in a message, as a type: `'Has {a}, needs {b}'` gives `'a' | 'b'`. */
export type ParamNames<M extends string> = M extends `${string}{${infer N}}${infer R}` ? N | ParamNames<R> : never;

/** HTTP statuses that a code may carry. */
export type ErrorStatus = 400 | 401 | 402 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 502 | 503 | 504;

/**
 * What a client may do after the code: the retry column of the contracts, made sharp. The advice of every code is executed
 * on its recipe (`test/recipes/retry.spec.ts`).
 *
 * - `same-request`: the failure is transient; the same request succeeds once the dependency is back. Exponential backoff.
 * - `after-wait`: time alone is enough; the answer, or else the remedy, tells how much.
 * - `after-change`: no time helps; the client or somebody else must change the request or the state that it meets.
 * - `check-first`: the effect may have happened; what the remedy names is read before anything is repeated.
 * - `never`: what was wanted has happened or can no longer happen; neither time nor a change makes the request succeed.
 */
export type RetryAdvice = 'never' | 'after-change' | 'after-wait' | 'same-request' | 'check-first';

/** Facts beside a message: one object, or a list of them, as the error page of the service has it. */
export type ErrorDetails = Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[];

/** What one member of `details` is, by the kind of its value; with `?` it may be absent, with `|null` it may be null. */
export type DetailKind =
  `${'text' | 'number' | 'flag' | 'instant' | 'texts' | 'faults'}${'' | '|null'}${'' | '?'}` | readonly Scalar[];

/** The members that `details` of a code may have, where its example alone does not tell. */
export type DetailKinds = Readonly<Record<string, DetailKind>>;

/** One code as data: the only place where it is declared. */
export type ErrorSpec = ErrorWords & (HttpFailure | FailureBelowHttp);

/** How a code leaves over HTTP. */
interface HttpFailure {
  readonly status: ErrorStatus;
  /** Further statuses the same code may carry in situations named by the contract. */
  readonly alsoStatus?: readonly ErrorStatus[];
  /** Where the status comes from. */
  readonly statusFrom: 'document' | 'contract' | 'ours';
  /** What the standard envelope says in place of the name, where the platform gives its situations no codes. */
  readonly wire?: string;
  readonly belowHttp?: never;
}

/** A failure that ends the connection before any HTTP answer, such as one of mutual TLS: no status, nothing on the wire. */
interface FailureBelowHttp {
  readonly belowHttp: true;
  readonly status?: never;
  readonly alsoStatus?: never;
  readonly statusFrom?: never;
  readonly wire?: never;
}

/** What is said of every code. */
interface ErrorWords {
  /**
   * What the code tells of the effect: `after` that it stands, so forcing it loses the answer and keeps the effect unless told
   * otherwise; `before` that there is none. Another phase may be asked for; the explanation of the request says that it disagrees.
   */
  readonly phase?: 'before' | 'after';
  /** False for what stands on no error page: the few extras, and the situations of a platform without codes. */
  readonly documented: boolean;
  /** Sentence for people; `{names}` are the parameters of the maker. */
  readonly message: string;
  /** Heading of the error page under which the code stands. */
  readonly category: string;
  readonly retry: RetryAdvice;
  readonly meaning: string;
  readonly remedy: string;
  /**
   * Kinds of those members of `details` that the example does not show, or shows by one value of several. All others are
   * of the kind of their example.
   */
  readonly details?: DetailKinds;
  /** `details` is not told in every situation. */
  readonly detailsMayLack?: true;
  /**
   * What a natural answer carries beside its message, as an example: documentation shows it, and a forced answer
   * has the same members. `details` and `fields` exclude each other.
   */
  readonly example?: {
    readonly params?: Readonly<Record<string, Scalar>>;
    readonly details?: ErrorDetails;
    readonly fields?: readonly { readonly field: string; readonly message: string; readonly rule?: string }[];
    readonly headers?: Readonly<Record<string, string>>;
    /** When it is answered, as ISO 8601: a forced answer tells its instants and dates as far from its own time. */
    readonly at?: string;
    /** What numbers of `details` are to each other, such as `available < requested` or `shortfall = requested - available`. */
    readonly holds?: readonly string[];
    /** Words that a parameter or a member of `details` has by the operation (`''` where no route is met), or by the member that the request has or may have, the first one first. */
    readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** `details` of other situations, by the operation or the member of the request that they are met with, the first one first. */
    readonly instead?: Readonly<Record<string, ErrorDetails>>;
    /**
     * Members of `details` that tell of the record which the effect left, by their names in the answer of the operation. A
     * forced answer has them of the record that was really made, and null where nothing was done.
     */
    readonly effect?: Readonly<Record<string, string>>;
  };
}

/** All codes of one service. */
export interface Catalog<S extends string = string, E extends Record<string, ErrorSpec> = Record<string, ErrorSpec>> {
  readonly service: S;
  readonly errors: E;
}

/** The codes of a catalog as a union of wire strings. */
export type CodeOf<C extends Catalog> = keyof C['errors'] & string;

/** The codes of a catalog as `service/code`. */
export type CodeIdOf<C extends Catalog> = C extends Catalog ? `${C['service']}/${CodeOf<C>}` : never;

/** Declares the codes of a service; the literal types are kept. */
export function defineErrors<const S extends string, const E extends Record<string, ErrorSpec>>(
  service: S,
  errors: E,
): Catalog<S, E> {
  return Object.freeze({ service, errors: Object.freeze(errors) });
}
