import type { FieldSchema } from '../api/field-schema';

/** How one member of a document is edited. */
export interface DocumentField {
  readonly name: string;
  /** `instant`: milliseconds, written as ISO 8601. `json`: anything that is made of others. */
  readonly kind: 'choice' | 'number' | 'instant' | 'text' | 'json';
  readonly options: readonly string[];
  /** An empty field is null. */
  readonly isNullable: boolean;
}

/** Integers of this reach are instants, by the forms of what is stored. */
const EARLIEST_INSTANT = -5_364_662_400_000;

/** The fields of a form, in the order of the schema. */
export function fieldsOf({ properties = {} }: FieldSchema): readonly DocumentField[] {
  return Object.entries(properties).map(([name, schema]) => {
    const parts = schema.anyOf ?? [schema];
    const others = parts.filter(({ type }) => type !== 'null');
    const [only] = others;
    const isNullable = others.length < parts.length;
    if (others.length !== 1 || only === undefined) return { name, kind: 'json', options: [], isNullable: false };
    return { name, isNullable, ...kindOf(only) };
  });
}

function kindOf({ type, enum: values, minimum }: FieldSchema): Pick<DocumentField, 'kind' | 'options'> {
  if (values?.every((value) => typeof value === 'string') === true) return { kind: 'choice', options: values };
  if (type === 'boolean') return { kind: 'choice', options: ['true', 'false'] };
  if (type === 'string') return { kind: 'text', options: [] };
  if (type === 'integer' && minimum === EARLIEST_INSTANT) return { kind: 'instant', options: [] };
  if (type === 'integer' || type === 'number') return { kind: 'number', options: [] };
  return { kind: 'json', options: [] };
}

/** A value as it stands in its field. */
export function textOfField({ kind }: DocumentField, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'instant' && typeof value === 'number') return new Date(value).toISOString();
  if (kind === 'json') return JSON.stringify(value, null, 2);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The value of what stands in a field; a text that is none is given as it is, and the sandbox says what is wrong with it. */
export function valueOfField({ kind, options, isNullable }: DocumentField, text: string): unknown {
  if (isNullable && text === '') return null;
  if (kind === 'choice') return options.includes('true') ? text === 'true' : text;
  if (kind === 'number') return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
  if (kind === 'instant') return Number.isNaN(Date.parse(text)) ? text : Date.parse(text);
  return kind === 'json' ? parsed(text) : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
