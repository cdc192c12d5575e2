import { fieldsOf, type FieldSpec, type FormClass } from '@sadpath/forms';

type Json = Readonly<Record<string, unknown>>;

/** Collects the schemas of classes under their names, each once. */
export class Schemas {
  readonly byName: Record<string, Json> = {};

  /** A reference to the schema of a class. */
  refTo(formClass: FormClass): Json {
    const { name } = formClass;
    if (!(name in this.byName)) {
      // Taken before it is filled, because classes may refer to themselves.
      this.byName[name] = {};
      this.byName[name] = this.objectOf(formClass);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** The schema of one field. */
  ofField(spec: FieldSpec): Json {
    if (spec.nested === undefined) return spec.schema;
    const ref = this.refTo(spec.nested());
    return spec.type === 'array' ? { ...spec.schema, items: ref } : ref;
  }

  private objectOf(formClass: FormClass): Json {
    const fields = fieldsOf(formClass);
    const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
    return {
      type: 'object',
      properties: Object.fromEntries(fields.map((spec) => [spec.name, this.ofField(spec)])),
      ...(required.length === 0 ? {} : { required }),
    };
  }
}

/** An example value of a class, from the examples and types of its fields. */
export function exampleOf(formClass: FormClass, depth = 0): Json {
  const fields = fieldsOf(formClass).filter((spec) => depth < 3 || spec.nested === undefined);
  return Object.fromEntries(fields.map((spec) => [spec.name, exampleOfField(spec, depth)]));
}

function exampleOfField(spec: FieldSpec, depth: number): unknown {
  const { schema, nested, type } = spec;
  if (schema['example'] !== undefined) return schema['example'];
  if (nested !== undefined) return type === 'array' ? [exampleOf(nested(), depth + 1)] : exampleOf(nested(), depth + 1);
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  return schema['default'] ?? plainExample(schema);
}

function plainExample(schema: Json): unknown {
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'string':
      return FORMATS[String(schema['format'])] ?? 'text';
    default:
      return {};
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-000000000101',
  email: 'user@example.test',
};
