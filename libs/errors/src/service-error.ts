import type { ErrorDetails, ErrorSpec, Scalar } from '@sadpath/catalog';

/** One failing field of a request, in the words of the standard envelope. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
  /** Name of the broken rule, for envelopes that show it. */
  readonly rule?: string;
  /** What was sent there: the request may have it under another name, or deeper, and is then told that place. */
  readonly value?: Scalar;
}

/** What a thrower may add to a code. */
export interface ErrorExtras {
  /** The `details` of the code, where the contract gives any. */
  readonly details?: ErrorDetails;
  /** Failing fields of a refused request. */
  readonly fields?: readonly FieldFault[];
  /** For the `Retry-After` header: whole seconds, or a date of HTTP. */
  readonly retryAfter?: number | string;
  /** One of the code's `alsoStatus`, when the situation asks for it. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Replaces the catalog's sentence where a contract fixes another one for the situation. */
  readonly message?: string;
  /** The values that were compared, for the journal alone: `available 50.00 < required 100.10`. */
  readonly compared?: string;
}

/** The code of a `ServiceError` with its declaration. */
export interface DeclaredCode {
  readonly service: string;
  readonly code: string;
  readonly spec: ErrorSpec;
}

/** An Error by its prototype, without the constructor that captures a stack. */
const Stackless = function (): void {
  // nothing to capture
} as unknown as new () => Error;
Object.defineProperty(Stackless, 'prototype', { value: Object.create(Error.prototype) });

/**
 * A documented refusal: a value that happens to be thrown. It carries no stack, because refusals are
 * ordinary answers and capturing a stack is the largest cost of the error path; defects keep theirs.
 */
export class ServiceError extends Stackless {
  override readonly name: string = 'ServiceError';
  readonly service: string;
  readonly code: string;
  /** 0 where no HTTP answer leaves. */
  readonly status: number;
  override readonly message: string;
  readonly spec: ErrorSpec;
  readonly details: ErrorDetails | undefined;
  readonly compared: string | undefined;
  readonly fields: readonly FieldFault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    { service, code, spec }: DeclaredCode,
    params?: Readonly<Record<string, Scalar>>,
    more: ErrorExtras = NO_EXTRAS,
  ) {
    super();
    this.service = service;
    this.code = code;
    this.spec = spec;
    this.status = more.status ?? spec.status ?? 0;
    this.message = more.message ?? fill(spec.message, params);
    this.details = more.details;
    this.compared = more.compared;
    this.fields = more.fields ?? NO_FIELDS;
    this.headers = more.retryAfter === undefined ? (more.headers ?? NO_HEADERS) : withRetryAfter(more);
  }

  /** The same refusal of other fields. */
  withFields(fields: readonly FieldFault[]): ServiceError {
    const { message, details, compared, status, headers } = this;
    const known = {
      message,
      status,
      headers,
      ...(details && { details }),
      ...(compared !== undefined && { compared }),
    };
    return new ServiceError(this, undefined, { ...known, fields });
  }

  /** `service/code`, unique in the suite. */
  get id(): string {
    return `${this.service}/${this.code}`;
  }
}

const NO_EXTRAS: ErrorExtras = Object.freeze({});
const NO_FIELDS: readonly FieldFault[] = Object.freeze([]);
const NO_HEADERS: Readonly<Record<string, string>> = Object.freeze({});

function withRetryAfter(parts: ErrorExtras): Readonly<Record<string, string>> {
  return { ...parts.headers, 'retry-after': String(parts.retryAfter) };
}

/** Sentences cut at their holes: texts at even places, names of parameters at odd ones. */
const cuts = new Map<string, readonly string[]>();

function fill(message: string, params: Readonly<Record<string, Scalar>> | undefined): string {
  if (params === undefined) return message;
  const pieces = cuts.get(message) ?? message.split(/\{(\w+)\}/);
  cuts.set(message, pieces);
  let filled = '';
  for (const [i, piece] of pieces.entries()) {
    if (i % 2 === 0) filled += piece;
    else filled += piece in params ? String(params[piece]) : `{${piece}}`;
  }
  return filled;
}
