import type { ErrorSpec, Scalar } from '@sadpath/catalog';

/** One failing field of a request, in the words of the standard envelope. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
  /** Name of the broken rule, for envelopes that show it. */
  readonly rule?: string;
}

/** What a thrower may add to a code. */
export interface ErrorExtras {
  /** The `details` object of the code, where the contract gives one. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Failing fields of a refused request. */
  readonly fields?: readonly FieldFault[];
  /** Whole seconds for the `Retry-After` header. */
  readonly retryAfter?: number;
  /** One of the code's `alsoStatus`, when the situation asks for it. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Replaces the catalog's sentence where a contract fixes another one for the situation. */
  readonly message?: string;
}

/** Everything a `ServiceError` is made of. */
export interface ServiceErrorParts extends ErrorExtras {
  readonly service: string;
  readonly code: string;
  readonly spec: ErrorSpec;
  readonly params?: Readonly<Record<string, Scalar>>;
}

/**
 * A documented refusal: a value that happens to be thrown. It carries no stack, because refusals are
 * ordinary answers and capturing a stack is the largest cost of the error path; defects keep theirs.
 */
export class ServiceError {
  readonly name: string = 'ServiceError';
  readonly service: string;
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly spec: ErrorSpec;
  readonly details: Readonly<Record<string, unknown>> | undefined;
  readonly fields: readonly FieldFault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(parts: ServiceErrorParts) {
    this.service = parts.service;
    this.code = parts.code;
    this.spec = parts.spec;
    this.status = parts.status ?? parts.spec.status;
    this.message = parts.message ?? fill(parts.spec.message, parts.params);
    this.details = parts.details;
    this.fields = parts.fields ?? NO_FIELDS;
    this.headers = parts.retryAfter === undefined ? (parts.headers ?? NO_HEADERS) : withRetryAfter(parts);
  }

  /** `service/code`, unique in the suite. */
  get id(): string {
    return `${this.service}/${this.code}`;
  }
}
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the prototype is an Error's, see below
export interface ServiceError extends Error {
  readonly name: string;
  readonly message: string;
}
// An Error by its prototype, so that `instanceof Error` and linters agree, without the constructor that captures a stack.
Object.setPrototypeOf(ServiceError.prototype, Error.prototype);

const NO_FIELDS: readonly FieldFault[] = Object.freeze([]);
const NO_HEADERS: Readonly<Record<string, string>> = Object.freeze({});

function withRetryAfter(parts: ServiceErrorParts): Readonly<Record<string, string>> {
  return { ...parts.headers, 'retry-after': String(parts.retryAfter) };
}

function fill(message: string, params: Readonly<Record<string, Scalar>> | undefined): string {
  if (params === undefined) return message;
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => (name in params ? String(params[name]) : hole));
}
