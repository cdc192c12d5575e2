import type { FormClass } from '@sadpath/forms';

/** What an operation is, beside its route: declared by `@Operation` and `@Raises`. */
export interface OperationSpec {
  /** Unique in its service; the handler's name unless given. */
  readonly name: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** Codes it may answer by itself: own codes bare, those of other services as `service/code`. */
  readonly raises: readonly string[];
  /** Classes that describe the request; taken from the handler's parameters. */
  readonly body?: FormClass;
  readonly bodyIsList?: boolean;
  /** A body may be left out. */
  readonly bodyIsOptional?: boolean;
  readonly query?: FormClass;
  readonly path?: FormClass;
  /** HTTP status of success. */
  readonly status: number;
  /** Class of the answer's value, for OpenAPI; a one-element array for a list. */
  readonly answers?: FormClass | readonly [FormClass];
  /** An example of the answer's value, for OpenAPI. */
  readonly example?: unknown;
  /** Anything a service's own gates want to know: roles, feature, rate group. */
  readonly marks: Readonly<Record<string, unknown>>;
}

/** What a controller's author says; the rest is read from the handler. */
export interface OperationOptions {
  readonly summary: string;
  readonly name?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly status?: number;
  readonly answers?: FormClass | readonly [FormClass];
  readonly example?: unknown;
  readonly bodyListOf?: FormClass;
  readonly bodyIsOptional?: boolean;
  readonly marks?: Readonly<Record<string, unknown>>;
}
