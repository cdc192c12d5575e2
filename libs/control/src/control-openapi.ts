import type { PlatformRoute } from './platform-route';

/** The control API as an OpenAPI 3.1 document, made from its table of routes. */
export function controlOpenApi(
  routes: readonly PlatformRoute[],
  { version, origin }: { readonly version: string; readonly origin: string },
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = `/__admin${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sadpath control API', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: origin }],
    security: [{}, { adminToken: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name, description: `The control API: ${name}` })),
    paths,
    components: {
      securitySchemes: { adminToken: { type: 'apiKey', in: 'header', name: 'X-Admin-Token' } },
      parameters: {
        Space: {
          name: 'X-Sandbox-Space',
          in: 'header',
          description: 'The space; `default` unless given',
          schema: { type: 'string' },
        },
      },
      responses: {
        Problem: {
          description: 'Something the sandbox does not know',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: { Problem: problemSchema },
    },
  };
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    nearest: { type: 'array', items: {} },
  },
};

function requestBodyOf({ bodyExample, bodyExamples, bodySchema = {} }: PlatformRoute): object {
  if (bodyExample === undefined && bodyExamples === undefined) return {};
  const examples =
    bodyExamples === undefined
      ? { example: bodyExample }
      : { examples: Object.fromEntries(Object.entries(bodyExamples).map(([name, value]) => [name, { value }])) };
  return { requestBody: { content: { 'application/json': { schema: bodySchema, ...examples } } } };
}

function operationOf(route: PlatformRoute): Record<string, unknown> {
  const pathNames = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const status = route.status ?? (route.method === 'DELETE' ? 204 : 200);
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:._-]+(\w?)/g, (_, c: string) => c.toUpperCase())}`,
    summary: route.summary,
    tags: [route.tag],
    parameters: [
      { $ref: '#/components/parameters/Space' },
      ...pathNames.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
      ...Object.entries(route.query ?? {}).map(([name, description]) => ({
        name,
        in: 'query',
        description,
        schema: { type: 'string' },
      })),
    ],
    ...requestBodyOf(route),
    responses: {
      [String(status)]:
        status === 204
          ? { description: 'Done' }
          : { description: 'Done', content: { 'application/json': { schema: {} } } },
      '4XX': { $ref: '#/components/responses/Problem' },
    },
  };
}
