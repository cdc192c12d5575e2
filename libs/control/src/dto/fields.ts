import { field, type FieldOptions } from '@sadpath/forms';

/** An instant of ISO 8601 in UTC. */
export function Instant(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'string', schema: { type: 'string', format: 'date-time' } }, []);
}

/** Texts by their names. */
export function Texts(options: FieldOptions = {}): PropertyDecorator {
  return Described({ type: 'object', additionalProperties: { type: 'string' } }, options);
}

/** A value that its JSON schema describes. */
export function Described(schema: Readonly<Record<string, unknown>>, options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: 'any', schema }, []);
}

/** Members of the journal: those of a very long request are cut down to a text. */
export function Recorded(options: FieldOptions = {}): PropertyDecorator {
  return Described({ anyOf: [{ type: 'object', additionalProperties: true }, { type: 'string' }] }, options);
}
