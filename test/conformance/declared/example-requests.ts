import { suite } from '../../support/suite';
import { send, type WireRequest } from '../../support/wire';

type Members = Readonly<Record<string, unknown>>;

/** A request as the document of a service exemplifies it. */
export interface ExampleRequest {
  readonly operation: string;
  readonly method: string;
  /** With `{names}` of ids. */
  readonly path: string;
  readonly query: Members;
  readonly body?: Members | undefined;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly example?: unknown;
  readonly schema?: { readonly example?: unknown };
}

interface Documented {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: Members }>> };
}

/** Every operation of a service with the request that its document shows. */
export async function exampleRequests(service: string): Promise<readonly ExampleRequest[]> {
  const { body } = await send(`${suite.services[service] ?? ''}/openapi.json`);
  const { paths } = body as { readonly paths: Readonly<Record<string, Readonly<Record<string, Documented>>>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
      operation: operationId,
      method: method.toUpperCase(),
      path,
      query: Object.fromEntries(
        parameters
          .filter((each) => each.in === 'query')
          .map(({ name, example, schema }) => [name, example ?? schema?.example ?? 1]),
      ),
      body: requestBody?.content['application/json']?.example,
    })),
  );
}

/** A request and what was done to it. */
export type Attempt = WireRequest & { readonly path: string };

const JSON_TYPE = { 'content-type': 'application/json' };

/** Values that break a rule of form of nearly any member. */
const ODD: readonly unknown[] = [null, '', ' ', 'x', -1, 0, 1e12, 1.2345, true, [], 'y'.repeat(400)];

/** Every way to break the form of a request, one member at a time. */
export function broken(
  { method, path, query, body }: ExampleRequest,
  ids: Readonly<Record<string, string>>,
): Attempt[] {
  const at = filled(path, ids);
  const bodies =
    body === undefined ? [] : [...oneByOne(body), {}, Object.fromEntries(Object.keys(body).map((name) => [name, {}]))];
  const raw = ['{', '[]', 'null', '"x"'].map((rawBody) => ({ method, path: at, headers: JSON_TYPE, rawBody }));
  return [
    ...bodies.map((each) => ({ method, path: at, body: each })),
    ...raw,
    ...(method === 'GET' ? [] : [{ method, path: at }]),
    { method, path: at, headers: { 'content-type': 'text/plain' }, rawBody: 'x' },
    ...oneByOne(query).map((each) => ({ method, path: at + textOf(each), ...(body && { body }) })),
    ...[...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
      ['x', '0', '%20'].map((id) => ({ method, path: filled(path, { ...ids, [name]: id }), ...(body && { body }) })),
    ),
  ];
}

/** The request with each of its members absent or odd. */
function oneByOne(members: Members): Members[] {
  return Object.keys(members).flatMap((name) => {
    const { [name]: _left, ...rest } = members;
    return [rest, ...ODD.map((value) => ({ ...members, [name]: value }))];
  });
}

/** A path with its ids in their places. */
export function filled(path: string, ids: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'x');
}

/** A query as it stands in a path. */
export function textOf(query: Members): string {
  const sent = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return sent.length === 0 ? '' : `?${sent.join('&')}`;
}
