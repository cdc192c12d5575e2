import type { ObjectSchema, ValueSchema } from '@sadpath/errors';
import { fieldsOf, type FieldSpec, type FormClass } from '@sadpath/forms';

type Json = Readonly<Record<string, unknown>>;

/** Collects the schemas of classes under their names, each once. */
export class Schemas {
  readonly byName: Record<string, Json> = {};
  private readonly classes = new Map<string, FormClass>();

  /** A reference to the schema of a class. */
  refTo(formClass: FormClass): Json {
    const name = nameOf(formClass);
    const known = this.classes.get(name) ?? formClass;
    if (known !== formClass) throw new TypeError(`two classes of one service are called ${name}`);
    this.classes.set(name, formClass);
    if (!(name in this.byName)) {
      // Taken before it is filled, because classes may refer to themselves.
      this.byName[name] = {};
      this.byName[name] = this.objectOf(formClass);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** A reference to a schema that is kept under a name; the same name means the same schema. */
  keep(name: string, schema: Json): Json {
    const safe = name.replace(/[^\w.-]/g, '_');
    this.byName[safe] ??= schema;
    return { $ref: `#/components/schemas/${safe}` };
  }

  /** A class as a value of an answer. */
  valueOf(formClass: FormClass): ValueSchema {
    return { schema: this.refTo(formClass), object: this.membersOf(formClass) };
  }

  /** The schema of one field. */
  ofField(spec: FieldSpec): Json {
    const schema = this.ofValue(spec);
    return spec.isNullable === true ? orNull(schema) : schema;
  }

  private ofValue(spec: FieldSpec): Json {
    if (spec.nested === undefined) return spec.schema;
    const ref = this.refTo(spec.nested());
    return spec.type === 'array' ? { ...spec.schema, items: ref } : ref;
  }

  private objectOf(formClass: FormClass): Json {
    const { properties, required } = this.membersOf(formClass);
    return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
  }

  private membersOf(formClass: FormClass): ObjectSchema {
    const fields = fieldsOf(formClass);
    return {
      properties: Object.fromEntries(fields.map((spec) => [spec.name, this.ofField(spec)])),
      required: fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    };
  }
}

/** The name of a class as it was written; a bundler puts words of the file before a name that several files have. */
function nameOf({ name }: FormClass): string {
  return /[A-Za-z0-9]+(?=(?:_\d+)?$)/.exec(name)?.[0] ?? name;
}

/** The same schema, of a value that may also be null. */
export function orNull(schema: Json): Json {
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const values = schema['enum'];
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(values) ? { enum: [...(values as unknown[]), null] } : {}),
  };
}

/** An example value of a class, from the examples and types of its fields. */
export function exampleOf(formClass: FormClass, depth = 0): Json {
  const fields = fieldsOf(formClass).filter((spec) => depth < 6 || spec.nested === undefined);
  return Object.fromEntries(fields.map((spec) => [spec.name, exampleOfField(spec, depth)]));
}

function exampleOfField(spec: FieldSpec, depth: number): unknown {
  const { schema, nested, type } = spec;
  if (schema['example'] !== undefined) return schema['example'];
  if (nested !== undefined) return type === 'array' ? [exampleOf(nested(), depth + 1)] : exampleOf(nested(), depth + 1);
  return exampleOfSchema(schema);
}

/** An example value of a schema without references. */
export function exampleOfSchema(schema: Json): unknown {
  const [value] = (schema['enum'] as readonly unknown[] | undefined) ?? [];
  return schema['example'] ?? schema['const'] ?? value ?? schema['default'] ?? plainExample(schema);
}

function plainExample(schema: Json): unknown {
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return schema['minItems'] === undefined ? [] : [exampleOfSchema((schema['items'] ?? {}) as Json)];
    case 'string':
      return FORMATS.get(String(schema['format'])) ?? 'text'.slice(0, (schema['maxLength'] as number | undefined) ?? 4);
    default:
      return {};
  }
}

const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    date: '2026-01-15',
    'date-time': '2026-01-15T10:00:00Z',
    uuid: '00000000-0000-4000-8000-000000000101',
    email: 'user@example.test',
  }),
);
