import type { ServiceHandle } from '../../runtime/service-handle';
import type { Platform } from '../../runtime/platform';
import type { Space } from '@sadpath/spaces';

/** A request to the control API, in the space it chose. */
export interface ControlRequest {
  readonly platform: Platform;
  /** Services the control surface speaks for: one on a service's port, all on the gateway. */
  readonly services: readonly ServiceHandle[];
  /** The whole control API that was registered here. */
  readonly routes: readonly ControlRoute[];
  readonly space: Space;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
  /** Origin under which the control API was called. */
  readonly origin: string;
  /** Address of this process, by which it reaches itself. */
  readonly here: string;
  /** Ends when the client goes away. */
  readonly signal: AbortSignal;
}

/** One operation of the control API, as data: it is routed, documented and listed from here. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below `/__admin`, with `:name` parameters. */
  readonly path: string;
  readonly summary: string;
  readonly status?: number;
  readonly tag: string;
  /** An example body, for the documentation. */
  readonly bodyExample?: unknown;
  /** Several of them by their names, where one does not show everything; instead of the one. */
  readonly bodyExamples?: Readonly<Record<string, unknown>>;
  /** The body as JSON schema, where examples do not say it all. */
  readonly bodySchema?: object;
  readonly query?: Readonly<Record<string, string>>;
  /** Answers a JSON value; `undefined` for 204; an async iterable for server-sent events. Throws `SandboxProblem`. */
  handle(request: ControlRequest): unknown;
}
