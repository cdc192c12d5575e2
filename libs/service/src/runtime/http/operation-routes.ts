import findMyWay, { type HTTPMethod } from 'find-my-way';
import type { OperationSpec } from '../../contract/operation/operation-spec';
import type { TakenRequest } from '../../contract/exchange/taken-request';

/** What Nest makes of a handler: it answers, whatever becomes of it. */
export type RouteHandler = (request: TakenRequest, reply: TakenRequest) => unknown;

/** An operation with the way to its handler. */
export interface OperationRoute {
  readonly operation: OperationSpec | undefined;
  readonly handler: RouteHandler;
}

/** A route that a URL leads to, with the values in its path and its query. */
export interface FoundOperation extends Pick<TakenRequest, 'params' | 'query'> {
  readonly route: OperationRoute;
}

/** Characters of one value in a path; nothing that a contract knows is as long. */
const LONGEST_VALUE = 500;

/**
 * The paths of a service's operations, in Fastify's own router. A text goes before a value; one slash at the end makes no
 * difference; a value is never empty.
 */
export class OperationRoutes {
  private readonly router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: LONGEST_VALUE });

  /** A path has its values as `:name`. */
  add(method: string, path: string, route: OperationRoute): void {
    this.router.on(method as HTTPMethod, path, unused, route);
  }

  /** The route of a path with its query; undefined where there is none, and where an escape in the path means nothing. */
  find(method: string, url: string): FoundOperation | undefined {
    const asked = method === 'HEAD' ? 'GET' : method;
    const found = this.router.find(asked as HTTPMethod, url, {});
    if (found === null || hasEmpty(found.params)) return undefined;
    return { route: found.store as OperationRoute, params: found.params, query: found.searchParams };
  }
}

function hasEmpty(params: Readonly<Record<string, string | undefined>>): boolean {
  for (const name in params) if (params[name] === '') return true;
  return false;
}

function unused(): void {
  // who looks a route up calls its handler himself
}
