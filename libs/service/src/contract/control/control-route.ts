import type { FormClass } from '@sadpath/forms';
import type { Call } from '../exchange/call';
import type { Resolve } from '../gate-context';

/** What every control request brings. */
export interface ControlInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
}

/** A request to a control route of a service's own. */
export interface ControlRequest extends ControlInput {
  /** The service's view of the space that was chosen, at its present time. */
  readonly call: Call;
  /** Undefined where the service runs in another process than the one that is asked. */
  readonly resolve: Resolve | undefined;
}

/** What a body or an answer is: an object of a class, a list of such, or what a JSON schema says. */
export type ControlShape = FormClass | readonly [FormClass] | { readonly schema: object };

/** One operation of the control API, as data: it is routed, documented and listed from here. */
export interface ControlRoute<Request extends ControlInput = ControlRequest> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below `/__admin`, with `:name` parameters. */
  readonly path: string;
  readonly summary: string;
  readonly status?: number;
  readonly tag: string;
  /** Values of the fixtures for the parameters of its path, for the documentation. */
  readonly pathExamples?: Readonly<Record<string, string>>;
  /** An example body, for the documentation. */
  readonly bodyExample?: unknown;
  /** Several of them by their names, where one does not show everything; instead of the one. */
  readonly bodyExamples?: Readonly<Record<string, unknown>>;
  /** What its body is; none where it is absent. */
  readonly body?: ControlShape;
  /** What it answers: JSON, or events of a class, or plain text, or 204 with nothing. */
  readonly answers: ControlShape | { readonly events: FormClass } | 'text' | 'nothing';
  /** It may also answer plain text. */
  readonly mayAnswerText?: true;
  /** Its body may be a whole state, and so may be larger than others. */
  readonly takesState?: true;
  /** Its answer may be as large as a space: one is made and written after another; where others may be made meanwhile, only written so. */
  readonly isLarge?: true | 'answer';
  /** The parameters of its query; it takes no others. */
  readonly query?: FormClass;
  /** Answers a JSON value; `undefined` for 204; an Observable for server-sent events. Throws `SandboxProblem`. */
  handle(request: Request): unknown;
}
