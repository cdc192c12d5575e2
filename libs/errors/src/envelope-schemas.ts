/** A JSON schema, in the dialect of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The value of an answer as a schema. */
export interface ValueSchema {
  /** As it may stand in a member: often a reference. */
  readonly schema: JsonSchema;
  /** Its members, for an envelope that puts its own beside them. */
  readonly object: ObjectSchema;
}

/** The members of a JSON object. */
export interface ObjectSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

/** A page of a list as schemas. */
export interface PageSchema {
  readonly items: JsonSchema;
  readonly pagination: ValueSchema;
  /** The whole native answer, where a contract gives this list a shape of its own. */
  readonly native?: JsonSchema;
}

/** What one branch of an error answer has of its own. */
export interface CodeSchema {
  /** The code on the wire of the standard envelope; several situations may share it. */
  readonly wire: string;
  /** The codes that leave so. */
  readonly codes: readonly string[];
  /** The status of the answer; undefined where the shape is asked for by its code alone. */
  readonly statuses: readonly number[];
  /** The `details` of those codes; undefined where they tell of failing fields alone. */
  readonly details: JsonSchema | undefined;
  /** Whether failing fields may be told. */
  readonly mayHaveFields: boolean;
}

/** The shapes of an envelope. Each schema is closed: it has every member that may come. */
export interface EnvelopeSchemas {
  success(value: ValueSchema): JsonSchema;
  page(page: PageSchema): JsonSchema;
  /** One branch of an error answer, with the name under which documents share it. */
  failure(code: CodeSchema): { readonly name: string; readonly schema: JsonSchema };
}

/** The schema of an object whose members are all required, unless they are named as optional. */
export function objectSchema(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }) };
}
