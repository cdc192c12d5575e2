import type { FieldSpec } from './field-spec';

/** A class-validator rule as its decorator declared it. */
export interface DeclaredRule {
  readonly name: string;
  readonly constraints: readonly unknown[];
  /** True when every item of a list must keep the rule. */
  readonly isForItems: boolean;
  /** The words its author gave it with the validation option `message`. */
  readonly words?: string;
}

type Demand = (rule: DeclaredRule, spec: FieldSpec) => string;

const inFormat: Demand = (_, { schema }) => formatOf(schema);

const DEMANDS: ReadonlyMap<string, Demand> = new Map(
  Object.entries<Demand>({
    isString: (_, { schema, coerce }) =>
      schema['format'] === undefined ? `must be text${coerce === undefined ? '' : ' or a number'}` : formatOf(schema),
    isInt: (_, spec) => `must be a whole number${unitOf(spec, ' of')}${rangeOf(spec)}`,
    isNumber: (_, spec) => `must be a number${unitOf(spec, ' of')}${rangeOf(spec)}`,
    isBoolean: () => 'must be true or false',
    isArray: () => 'must be a list',
    isObject: () => 'must be a JSON object',
    isEmail: inFormat,
    isUuid: inFormat,
    isIso8601: inFormat,
    isDateString: inFormat,
    isUrl: inFormat,
    isIn: ({ constraints }) => `must be one of ${listed(constraints[0])}`,
    min: ({ constraints }, spec) => `must be at least ${textOf(constraints[0])}${unitOf(spec, ', in')}`,
    max: ({ constraints }, spec) => `must be at most ${textOf(constraints[0])}${unitOf(spec, ', in')}`,
    minLength: ({ constraints }) => `must have at least ${counted(constraints[0], 'character')}`,
    maxLength: ({ constraints }) => `must have at most ${counted(constraints[0], 'character')}`,
    arrayMinSize: ({ constraints }) => `must have at least ${counted(constraints[0], 'item')}`,
    arrayMaxSize: ({ constraints }) => `must have at most ${counted(constraints[0], 'item')}`,
    matches: ({ constraints: [pattern] }, { schema }) =>
      schema['format'] === undefined && pattern instanceof RegExp
        ? `must match ${pattern.source}${exampleOf(schema)}`
        : formatOf(schema),
  }),
);

/**
 * What a broken rule demands, as the end of a sentence that begins with the name of the field: the bound with its unit, the
 * allowed values, the form with an example. Undefined for a rule that is not class-validator's own and has no words.
 */
export function demandOf(rule: DeclaredRule, spec: FieldSpec): string | undefined {
  if (rule.words !== undefined) return rule.words;
  const { enum: choices } = spec.schema;
  if (choices !== undefined && !rule.isForItems) return `must be one of ${listed(choices)}`;
  const demand = DEMANDS.get(rule.name)?.(rule, spec);
  return demand === undefined || !rule.isForItems ? demand : `must be a list in which each item ${demand}`;
}

const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    uuid: 'must be a UUID',
    email: 'must be an e-mail address',
    uri: 'must be a URL',
    date: 'must be a date that exists, as YYYY-MM-DD',
    'date-time': 'must be a date or a time that exists, in ISO 8601, a time with a zone',
  }),
);

function formatOf(schema: FieldSpec['schema']): string {
  const format = String(schema['format']);
  return `${FORMATS.get(format) ?? `must have the format ${format}`}${exampleOf(schema)}`;
}

function exampleOf({ example, format }: FieldSpec['schema']): string {
  return typeof example === 'string' && format !== 'uuid' ? `, such as ${example}` : '';
}

function rangeOf({ schema: { minimum, maximum } }: FieldSpec): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${textOf(minimum)} to ${textOf(maximum)}`;
  if (minimum !== undefined) return `, at least ${textOf(minimum)}`;
  return maximum === undefined ? '' : `, at most ${textOf(maximum)}`;
}

function unitOf({ unit }: FieldSpec, before: string): string {
  return unit === undefined ? '' : `${before} ${unit}`;
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map(textOf).join(', ') : '';
}

function counted(count: unknown, thing: string): string {
  return `${textOf(count)} ${thing}${count === 1 ? '' : 's'}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
