export { isAbsent, withoutNulls } from './absent';
export { compileForm, type Form } from './compile-form';
export { fieldsOf, type FieldSpec, type FormClass } from './field-spec';
export {
  Anything,
  Decimal,
  Dictionary,
  Email,
  field,
  Flag,
  OneOf,
  Text,
  UUID,
  Uuid,
  Whole,
  type FieldOptions,
} from './fields';
export type { FormFault, FormFaultKind, FormPolicy } from './form-fault';
export { only } from './only';
export { ListOf, Nested, TextList } from './structured-fields';
