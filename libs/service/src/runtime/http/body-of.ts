import type { IncomingMessage } from 'node:http';
import type { BodyState } from '../../contract/exchange/body-state';
import { CollectingRequest } from './collecting-request';
import { readBody, type BodyBounds } from './read-body';

const BODILESS = new Set(['GET', 'HEAD', 'TRACE']);

/**
 * The body of a request, once all of it has come; undefined where it has none, or its method no use for one. Throws
 * `SandboxProblem` where there is no room for it.
 */
export function bodyOf(
  request: IncomingMessage,
  { limit, room }: Pick<BodyBounds, 'limit' | 'room'>,
): Promise<BodyState> | undefined {
  const { method, headers } = request;
  const { 'content-length': length = '0', 'transfer-encoding': coding } = headers;
  if (BODILESS.has(method ?? '') || (length === '0' && coding === undefined)) {
    if (request instanceof CollectingRequest) request.collect(forget);
    return undefined;
  }
  return new Promise((resolve, reject) => {
    readBody(request, { headers, limit, room }, (problem, body) => {
      if (problem === null) resolve(body);
      else reject(problem);
    });
  });
}

/** The token in a field of a JSON body; undefined where there is none. */
export function tokenIn(body: BodyState, field: string | undefined): string | undefined {
  if (body.kind !== 'json' || field === undefined || body.value === null || typeof body.value !== 'object')
    return undefined;
  const token: unknown = (body.value as Readonly<Record<string, unknown>>)[field];
  return typeof token === 'string' ? token : undefined;
}

function forget(): void {
  // a body that nobody has a use for
}
