import { fieldsOf, type FieldSpec, type FormClass } from './field-spec';

/**
 * Builds an answer member by member: of a value, what its class declares and nothing else, within members and lists as well.
 * What is stored may have more than an answer shows.
 */
export function only<T extends object>(formClass: new () => T): (value: T) => T {
  return (value) => shaped(formClass, value as Readonly<Record<string, unknown>>) as T;
}

function shaped(formClass: FormClass, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const field of fieldsOf(formClass)) {
    if (Object.hasOwn(value, field.name)) shown[field.name] = memberOf(field, value[field.name]);
  }
  return shown;
}

function memberOf({ nested }: FieldSpec, value: unknown): unknown {
  if (nested === undefined || value === null || typeof value !== 'object') return value;
  const formClass = nested();
  const ofItem = (item: unknown): unknown => shaped(formClass, item as Readonly<Record<string, unknown>>);
  return Array.isArray(value) ? value.map(ofItem) : ofItem(value);
}
