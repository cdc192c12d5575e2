import { detailsSchemaOf, type ErrorSpec } from '@sadpath/catalog';

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** What `details` of a code holds, as a paragraph of its page; nothing where it has none of its own. */
export function toldDetails(spec: ErrorSpec): string[] {
  const schema = detailsSchemaOf(spec) as Schema | undefined;
  if (schema === undefined) return [];
  const [shape, members] = schema.items === undefined ? ['an object', schema] : ['a list of one object', schema.items];
  const lack = spec.detailsMayLack === true ? ', in some situations' : '';
  return [`**Details.** \`details\` is ${shape}${lack}: ${membersOf(members)}.`, ''];
}

function membersOf({ properties = {}, required = [] }: Schema): string {
  const told = Object.entries(properties).map(([name, member]) => {
    const absent = required.includes(name) ? '' : ', may be absent';
    return `\`${name}\` (${kindOf(member)}${absent})`;
  });
  return told.join(', ');
}

function kindOf(schema: Schema): string {
  if (schema.enum !== undefined) return `one of ${schema.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
  const types = [schema.type ?? 'any'].flat();
  return types.map((type) => wordOf(type, schema)).join(' or ');
}

function wordOf(type: string, { format, items, properties = {} }: Schema): string {
  if (type === 'string') return format === undefined ? 'text' : 'instant';
  if (type === 'object') return `object of ${membersOf({ properties, required: Object.keys(properties) })}`;
  if (type !== 'array') return type;
  if (items?.properties === undefined) return `list of ${kindOf(items ?? {})}s`;
  return `list of objects with ${membersOf(items)}`;
}
