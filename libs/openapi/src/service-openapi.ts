import { standardEnvelope, type DescribedEnvelope } from '@sadpath/errors';
import { fieldsOf, type FieldSpec } from '@sadpath/forms';
import { syntheticExchange, type Exchange, type RoutedOperation, type ServiceHandle } from '@sadpath/service';
import { errorResponses } from './error-responses';
import { exampleOf, exampleOfSchema, Schemas } from './schemas';
import { RequestExamples, type RequestExample } from './request-examples';
import { successResponse } from './success-response';
import { usedSchemas } from './used-schemas';
import { WEBHOOKS_TAG, webhooksOf } from './webhooks';

type Json = Record<string, unknown>;
export type EnvelopeStyle = 'standard' | 'native';

/** Where and in which version a document is read. */
export interface DocumentPlace {
  readonly version: string;
  /** The address to which its paths are added, with the prefix of a space where it was asked for under one. */
  readonly origin: string;
}

/**
 * A service as an OpenAPI 3.1 document, made from its operations: every request and answer with its schema, every
 * code an operation may answer as a named example of its status, in the envelope asked for.
 */
export function serviceOpenApi(handle: ServiceHandle, style: EnvelopeStyle, { version, origin }: DocumentPlace): Json {
  const { definition, vocabulary } = handle;
  const schemas = new Schemas();
  const examples = new RequestExamples(definition, vocabulary.operations);
  const paths: Record<string, Json> = {};
  for (const routed of vocabulary.operations) {
    const path = routed.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [routed.method.toLowerCase()]: operationOf(routed, { handle, style, schemas, examples }),
    };
  }
  const webhooks = definition.deliveries && webhooksOf(definition.deliveries, schemas);
  const tags = [...new Set(vocabulary.operations.flatMap(({ spec }) => spec.tags ?? ['Other']))];
  if (webhooks !== undefined) tags.push(WEBHOOKS_TAG);
  return {
    openapi: '3.1.0',
    info: {
      title: definition.title,
      version,
      description: `Simulated by Sadpath. Answers are shown in the ${style} envelope.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    tags: tags.map((name) => ({ name, description: `${name} of the ${definition.title}` })),
    paths,
    ...(webhooks === undefined ? {} : { webhooks }),
    components: {
      securitySchemes: definition.openApi?.securitySchemes ?? {},
      schemas: usedSchemas(schemas.byName, [paths, webhooks]),
    },
  };
}

interface Making {
  readonly handle: ServiceHandle;
  readonly style: EnvelopeStyle;
  readonly schemas: Schemas;
  readonly examples: RequestExamples;
}

function operationOf({ spec, method, url }: RoutedOperation, making: Making): Json {
  const { handle, style, schemas, examples } = making;
  const exchange = syntheticExchange(handle, {
    method,
    path: url.replace(/:(\w+)/g, '{$1}'),
    envelope: style,
    requestId: 'example',
  });
  const envelope = envelopeOf(handle, style);
  const example = examples.of({ spec, method, url });
  const security = handle.definition.openApi?.security?.(spec) ?? [];
  return {
    operationId: spec.name,
    summary: spec.summary,
    ...descriptionOf(spec, example),
    tags: spec.tags ?? ['Other'],
    security: security.map((scheme) => ({ [scheme]: [] })),
    parameters: parametersOf({ spec, method, url }, making, example),
    ...bodyOf(spec, schemas, example),
    responses: {
      [String(spec.status)]: successResponse(spec, {
        envelope,
        exchange,
        schemas,
        note: handle.definition.openApi?.success,
      }),
      ...errorResponses(spec, {
        vocabulary: handle.vocabulary,
        envelope: envelope.schemas,
        schemas,
        render: (error) => envelope.failure(error, exchange),
      }),
    },
  };
}

function descriptionOf({ description }: RoutedOperation['spec'], { sender }: RequestExample): Json {
  const told = [
    ...(description === undefined ? [] : [description]),
    ...(sender ? [`The example is that of \`${sender}\`.`] : []),
  ];
  return told.length === 0 ? {} : { description: told.join(' ') };
}

function parametersOf(
  { spec, method, url }: RoutedOperation,
  { handle, schemas, examples }: Making,
  example: RequestExample,
): Json[] {
  const inPath = [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const field = spec.path && fieldsOf(spec.path).find((own) => own.name === name);
    return {
      name,
      in: 'path',
      required: true,
      schema: field ? schemas.ofField(field) : { type: 'string' },
      ...shown(example.path[name] ?? ownOf(field) ?? examples.inPath(url, name), field),
    };
  });
  const inQuery = (spec.query === undefined ? [] : fieldsOf(spec.query)).map((field) => ({
    name: field.name,
    in: 'query',
    required: field.isRequired,
    schema: schemas.ofField(field),
    ...shown(example.query[field.name] ?? ownOf(field) ?? examples.inQuery(field.name), field),
  }));
  const headers = handle.definition.openApi?.headers ?? [];
  const offered = headers.filter((header) => header.offered?.(spec, method) ?? true);
  const inHeader = offered.map(({ name, description, required, example: ofOperation }) => ({
    name,
    in: 'header',
    required: required(spec),
    description,
    schema: { type: 'string' },
    ...shown(ofOperation?.(spec) ?? example.headers[name.toLowerCase()] ?? examples.inHeader(name), undefined),
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

/** What a field itself gives for an example; the values of a list are its own, whatever others of its name take. */
function ownOf(field: FieldSpec | undefined): string | undefined {
  const { example, enum: values } = field?.schema ?? {};
  const own = example ?? (values as readonly unknown[] | undefined)?.[0];
  return own === undefined ? undefined : typeof own === 'string' ? own : JSON.stringify(own);
}

/** The example of a parameter, as the type that its schema has. */
function shown(text: string | undefined, field: FieldSpec | undefined): Json {
  if (text === undefined) return field === undefined ? {} : ofField(field);
  const isNumber = field?.type === 'integer' || field?.type === 'number';
  return { example: isNumber ? Number(text) : field?.type === 'boolean' ? text === 'true' : text };
}

/** An example that every value of the type would be as good as; a text without a format is worth nothing without its meaning. */
function ofField({ schema }: FieldSpec): Json {
  const isPlain = schema['type'] !== 'string' || schema['enum'] !== undefined || schema['format'] !== undefined;
  const example = schema['example'] ?? (isPlain ? exampleOfSchema(schema) : undefined);
  return example === undefined ? {} : { example };
}

function bodyOf(spec: RoutedOperation['spec'], schemas: Schemas, { body }: RequestExample): Json {
  if (spec.filePart !== undefined) return { requestBody: { required: true, content: fileContent(spec.filePart) } };
  if (spec.body === undefined) return {};
  const ref = schemas.refTo(spec.body);
  const schema = spec.bodyIsList === true ? { type: 'array', items: ref } : ref;
  const made = exampleOf(spec.body);
  const example = body ?? (spec.bodyIsList === true ? [made] : made);
  return {
    requestBody: { required: spec.bodyIsOptional !== true, content: { 'application/json': { schema, example } } },
  };
}

function fileContent(part: string): Json {
  const file = { type: 'string', format: 'binary' };
  return { 'multipart/form-data': { schema: { type: 'object', properties: { [part]: file }, required: [part] } } };
}

function envelopeOf({ definition }: ServiceHandle, style: EnvelopeStyle): DescribedEnvelope<Exchange> {
  return style === 'native' ? definition.native : standardEnvelope;
}
