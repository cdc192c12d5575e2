import type { FieldSpec } from './field-spec';

const WHOLE = /^-?\d{1,16}$/;
const NUMBER = /^-?\d{1,16}(\.\d{1,16})?$/;

/** Reads the text of a query or path field as its declared type; a text that is none stays, so that the type rule refuses it. */
export function fromText(value: unknown, type: FieldSpec['type']): unknown {
  if (type === 'array') return Array.isArray(value) ? value : [value];
  if (typeof value !== 'string') return value;
  switch (type) {
    case 'integer':
      return WHOLE.test(value) ? Number(value) : value;
    case 'number':
      return NUMBER.test(value) ? Number(value) : value;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    default:
      return value;
  }
}
