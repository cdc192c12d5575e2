import type { DetailKind, ErrorSpec } from './define-errors';

type Json = Readonly<Record<string, unknown>>;

const KINDS: ReadonlyMap<string, Json> = new Map(
  Object.entries<Json>({
    text: { type: 'string' },
    number: { type: 'number' },
    flag: { type: 'boolean' },
    instant: { type: 'string', format: 'date-time' },
    texts: { type: 'array', items: { type: 'string' } },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, rule: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'message'],
      },
    },
  }),
);

/** The JSON schema of a code's `details`, from its declaration and its example; undefined where it has none. */
export function detailsSchemaOf({ details = {}, example }: ErrorSpec): Json | undefined {
  const shown: unknown = example?.details;
  if (shown === undefined && Object.keys(details).length === 0) return undefined;
  if (!Array.isArray(shown)) return membersSchema((shown ?? {}) as Json, details);
  const [first = {}] = shown as readonly Json[];
  return { type: 'array', items: membersSchema(first, details) };
}

function membersSchema(example: Json, declared: Readonly<Record<string, DetailKind>>): Json {
  const shown = Object.entries(example).map(([name, value]) => [name, schemaOfValue(value)] as const);
  const told = Object.entries(declared).map(([name, kind]) => [name, schemaOfKind(kind)] as const);
  const properties = Object.fromEntries([...shown, ...told]);
  const required = Object.keys(properties).filter((name) => !isOptional(declared[name]));
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}

function isOptional(kind: DetailKind | undefined): boolean {
  return typeof kind === 'string' && kind.endsWith('?');
}

function schemaOfKind(kind: DetailKind): Json {
  if (typeof kind !== 'string') return { type: typeof kind[0], enum: kind };
  const [name = '', orNull] = kind.replace('?', '').split('|');
  const schema = KINDS.get(name) ?? {};
  return orNull === undefined ? schema : { ...schema, type: [schema['type'], 'null'] };
}

function schemaOfValue(value: unknown): Json {
  if (Array.isArray(value)) return { type: 'array', items: schemaOfValue(value[0]) };
  if (value === null) return { type: 'null' };
  if (typeof value !== 'object') return value === undefined ? {} : { type: typeof value };
  return membersSchema(value as Json, {});
}
