/** A class of request fields. */
export type FormClass = abstract new (...args: never[]) => object;

/** What a field decorator declares beyond its class-validator rules. */
export interface FieldSpec {
  readonly name: string;
  readonly isRequired: boolean;
  /** A member of an answer that may be null. */
  readonly isNullable?: boolean;
  /** JSON type of the value; decides coercion of query and path texts. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'any';
  /** What a number counts (`minor units`), for the sentence of a refusal. */
  readonly unit?: string;
  /** Another field of the request that must be there when this one is. */
  readonly needs?: string;
  /** Required while none of these fields is there. */
  readonly unless?: readonly string[];
  /** Required while another field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
  /** Exactly one of this field and another is there. */
  readonly either?: string;
  /** OpenAPI schema of the value. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Class of an object, or of the items of an array. */
  readonly nested?: () => FormClass;
  /** Turns the raw value into the one that is checked and handed on. */
  readonly coerce?: (raw: unknown) => unknown;
}

const SPECS = new Map<object, Map<string, FieldSpec>>();

/** Remembers a field of a class; called by the field decorators. */
export function declareField(prototype: object, spec: FieldSpec): void {
  const own = SPECS.get(prototype) ?? new Map<string, FieldSpec>();
  own.set(spec.name, spec);
  SPECS.set(prototype, own);
}

/** The fields of a class and its ancestors, in the order of their declaration. */
export function fieldsOf(formClass: FormClass): readonly FieldSpec[] {
  const chain: Map<string, FieldSpec>[] = [];
  for (
    let proto: object | null = formClass.prototype as object;
    proto !== null;
    proto = Object.getPrototypeOf(proto) as object | null
  ) {
    const own = SPECS.get(proto);
    if (own !== undefined) chain.unshift(own);
  }
  const merged = new Map<string, FieldSpec>();
  for (const own of chain) for (const [name, spec] of own) merged.set(name, spec);
  return [...merged.values()];
}
