import type { ServerResponse } from 'node:http';
import type { OperationSpec } from '../operation/operation-spec';
import type { Exchange } from './exchange';
import type { RawRequest } from './raw-request';

/** Values by name, of a path or of a query. */
type Values = Readonly<Record<string, unknown>>;

/** What a URL says. */
interface Called {
  readonly params: Values;
  readonly query: Values;
  readonly operation?: OperationSpec | undefined;
}

/**
 * One request that a service has taken, with what it is answered by: Nest's handlers have it for request and reply alike.
 * What they read of it is what the gates have let through.
 */
export class TakenRequest {
  /** Undefined until its space is open. */
  exchange: Exchange | undefined;
  body: unknown;
  /** The token that the body carries, where its operation takes one and nothing else tells the space. */
  token: string | undefined;

  params: Values;
  query: Values;
  /** Undefined where its path is that of none. */
  readonly operation: OperationSpec | undefined;

  constructor(
    readonly raw: RawRequest,
    readonly response: ServerResponse,
    { params, query, operation }: Called,
  ) {
    this.params = params;
    this.query = query;
    this.operation = operation;
  }
}
