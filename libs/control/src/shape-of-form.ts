import type { KnownShape } from '@sadpath/faults';
import { fieldsOf, type FieldSpec, type FormClass } from '@sadpath/forms';

const NOTHING: KnownShape = { members: new Map(), isList: false };

/** What a form looks like to a rule that names members of it; one that is not there has none. */
export function shapeOf(form: FormClass | undefined, isList = false): KnownShape {
  if (form === undefined) return NOTHING;
  const members = fieldsOf(form).map((field) => [field.name, () => shapeOfField(field)] as const);
  return { members: new Map(members), isList };
}

function shapeOfField({ type, nested }: FieldSpec): KnownShape {
  const isList = type === 'array';
  if (nested !== undefined) return shapeOf(nested(), isList);
  return isList || type === 'any' || type === 'object' ? { members: undefined, isList } : NOTHING;
}
