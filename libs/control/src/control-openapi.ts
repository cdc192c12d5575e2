import { fieldsOf, type FieldSpec } from '@sadpath/forms';
import { Schemas } from '@sadpath/openapi';
import { Problem } from './dto/problem';
import { UnreadableSpace } from './dto/spaces';
import { NamedState } from './dto/state';
import { pathExampleOf, type PathExamples } from './path-examples';
import type { PlatformRoute } from './platform-route';

type Json = Record<string, unknown>;

/** Where and in which version the document is read, and what can be named there. */
export interface ControlPlace {
  readonly version: string;
  readonly origin: string;
  readonly examples?: PathExamples;
}

/** The control API as an OpenAPI 3.1 document, made from its table of routes. */
export function controlOpenApi(
  routes: readonly PlatformRoute[],
  { version, origin, examples = {} }: ControlPlace,
): Record<string, unknown> {
  const schemas = new Schemas();
  const problem = schemas.refTo(Problem);
  // Schemas that are written out refer to these by their names.
  for (const named of [NamedState, UnreadableSpace]) schemas.refTo(named);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = `/__admin${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas, examples) };
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
          example: 'default',
        },
      },
      responses: {
        Problem: {
          description: 'Something the sandbox does not know',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      schemas: schemas.byName,
    },
  };
}

/** The name of an operation in the document. */
export function operationIdOf({ method, path }: Pick<PlatformRoute, 'method' | 'path'>): string {
  const words = path === '' ? '/index' : path;
  return `${method.toLowerCase()}${words.replace(/[/:._-]+(\w?)/g, (_, c: string) => c.toUpperCase())}`;
}

function operationOf(route: PlatformRoute, schemas: Schemas, examples: PathExamples): Json {
  const pathNames = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const status = route.status ?? (route.answers === 'nothing' ? 204 : 200);
  const content = contentOf(route, schemas);
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    tags: [route.tag],
    parameters: [
      { $ref: '#/components/parameters/Space' },
      ...pathNames.map((name) => {
        const example = route.pathExamples?.[name] ?? pathExampleOf(examples, route.path, name);
        return { name, in: 'path', required: true, schema: { type: 'string' }, ...(example && { example }) };
      }),
      ...(route.query === undefined ? [] : fieldsOf(route.query)).map((field) => parameterOf(field, schemas)),
    ],
    ...requestBodyOf(route, schemas),
    responses: {
      [String(status)]: { description: 'Done', ...(content === undefined ? {} : { content }) },
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
  };
}

function parameterOf(field: FieldSpec, schemas: Schemas): Json {
  const { description, example: told, ...schema } = schemas.ofField(field);
  const [known] = (schema['enum'] as readonly unknown[] | undefined) ?? [];
  const example = told ?? known;
  const about = {
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
  };
  return { name: field.name, in: 'query', required: field.isRequired, ...about, schema };
}

function requestBodyOf({ body, bodyExample, bodyExamples }: PlatformRoute, schemas: Schemas): Json {
  if (body === undefined) return {};
  const examples =
    bodyExamples === undefined
      ? { example: bodyExample }
      : { examples: Object.fromEntries(Object.entries(bodyExamples).map(([name, value]) => [name, { value }])) };
  return { requestBody: { content: { 'application/json': { schema: schemaOf(body, schemas), ...examples } } } };
}

/** What an operation answers by its media types; undefined where it answers nothing. */
function contentOf({ answers, mayAnswerText }: PlatformRoute, schemas: Schemas): Json | undefined {
  if (answers === 'nothing') return undefined;
  const text = { 'text/plain': { schema: { type: 'string' } } };
  if (answers === 'text') return text;
  if ('events' in answers) return { 'text/event-stream': { schema: schemas.refTo(answers.events) } };
  return { 'application/json': { schema: schemaOf(answers, schemas) }, ...(mayAnswerText === true ? text : {}) };
}

type Shape = NonNullable<PlatformRoute['body']>;

function schemaOf(shape: Shape, schemas: Schemas): Json {
  if (typeof shape === 'function') return schemas.refTo(shape);
  if ('schema' in shape) return { ...shape.schema };
  return { type: 'array', items: schemas.refTo(shape[0]) };
}
