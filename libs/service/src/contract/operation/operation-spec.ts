import type { Bare, Page } from '@sadpath/errors';
import type { FormClass } from '@sadpath/forms';
import type { Answer } from '../exchange/answer';

/** A page of a list: the class of its items and the class of what stands beside them. */
export interface PagedAnswer {
  readonly page: FormClass;
  readonly pagination: FormClass;
  /** The whole native answer, where a contract gives this list a shape of its own. */
  readonly native?: FormClass;
}

/** An answer that stands bare in every envelope, or in one of them only by a setting of the space. */
export interface BareAnswer {
  readonly bare: FormClass;
  /** What stands in the envelope where a setting has it so. */
  readonly orWrapped?: FormClass;
}

/** An object, or null where there is none. */
export interface MaybeAnswer {
  readonly orNull: FormClass;
}

/** A value that is no object of its own: its JSON schema. */
export interface PlainAnswer {
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What an operation answers: an object, a list, a page, something bare, or a plain value; null where there is nothing. */
export type AnswerShape =
  FormClass | readonly [FormClass] | PagedAnswer | BareAnswer | MaybeAnswer | PlainAnswer | null;

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
  /** The part of a multipart body that holds the file which the operation takes. */
  readonly filePart?: string;
  /** The field of the body that carries a token of a login: the space written in it is the request's, as a bearer token's is. */
  readonly tokenField?: string;
  readonly query?: FormClass;
  readonly path?: FormClass;
  /** HTTP status of success. */
  readonly status: number;
  /** Shape of the answer's value; a one-element array for a list that is not paged. */
  readonly answers?: AnswerShape;
  /** An example of the answer's value, for OpenAPI. */
  readonly example?: unknown;
  /** Anything a service's own gates want to know: roles, feature, rate group. */
  readonly marks: Readonly<Record<string, unknown>>;
}

/** What a handler may return where its operation says what it answers: that, or an `Answer` or a `Bare` around it. */
export type Answered<A extends AnswerShape> = A extends FormClass
  ? InstanceType<A> | Wrapped
  : A extends readonly [infer C extends FormClass]
    ? readonly InstanceType<C>[] | Wrapped
    : A extends { readonly page: infer C extends FormClass }
      ? Page<InstanceType<C>>
      : A extends { readonly bare: FormClass }
        ? Wrapped | object
        : A extends { readonly orNull: infer C extends FormClass }
          ? InstanceType<C> | null
          : unknown;

type Wrapped = Answer | Bare;

/** What a controller's author says; the rest is read from the handler. */
export interface OperationOptions<A extends AnswerShape = AnswerShape> {
  readonly summary: string;
  readonly name?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly status?: number;
  readonly answers?: A;
  readonly example?: unknown;
  readonly bodyListOf?: FormClass;
  readonly bodyIsOptional?: boolean;
  readonly filePart?: string;
  readonly tokenField?: string;
  readonly marks?: Readonly<Record<string, unknown>>;
}
