/** A JSON schema, as far as the documents use it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

/** A document, as far as it tells of answers. */
export interface AnswerDocument {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Responses; operationId: string }>>>
  >;
}

type Responses = Readonly<
  Record<string, { readonly $ref?: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
>;

/** Which members of the successes of a document may be null, and which were. Shared schemas count once, under their names. */
export class NullableMembers {
  readonly documented = new Set<string>();
  readonly wereNull = new Set<string>();
  readonly hadValues = new Set<string>();
  readonly undocumented = new Set<string>();

  constructor(private readonly document: AnswerDocument) {
    for (const { operationId, schema } of this.successes()) this.collect(schema, operationId, new Set());
  }

  /** Looks at an answer of an operation; one without a documented success of JSON is left. */
  see(operationId: string, status: number, value: unknown): void {
    const found = this.successes().find((each) => each.operationId === operationId && each.status === String(status));
    if (found !== undefined) this.look(found.schema, value, operationId);
  }

  private successes() {
    return Object.values(this.document.paths).flatMap((item) =>
      Object.values(item).flatMap(({ operationId, responses }) =>
        Object.entries(responses).flatMap(([status, { content = {} }]) => {
          const schema = content['application/json']?.schema;
          return status < '300' && schema !== undefined ? [{ operationId, status, schema }] : [];
        }),
      ),
    );
  }

  private collect(schema: Schema, at: string, seen: Set<string>): void {
    if (schema.$ref !== undefined && seen.has(schema.$ref)) return;
    if (schema.$ref !== undefined) seen.add(schema.$ref);
    for (const { place, shape } of this.parts(schema, at)) {
      if (mayBeNull(shape)) this.documented.add(place);
      this.collect(shape, place, seen);
    }
  }

  private look(schema: Schema, value: unknown, at: string): void {
    const nullable = this.branches(schema).some(mayBeNull) || mayBeNull(schema);
    if (value === null) (nullable ? this.wereNull : this.undocumented).add(at);
    if (value === null || typeof value !== 'object') {
      if (value !== null && this.documented.has(at)) this.hadValues.add(at);
      return;
    }
    if (this.documented.has(at)) this.hadValues.add(at);
    for (const { name, place, shape } of this.parts(schema, at))
      for (const part of partsNamed(name, value)) this.look(shape, part, place);
  }

  /** Members and items of all branches, each with the place it counts under: that of the shared schema, where it has a name. */
  private parts(
    schema: Schema,
    at: string,
  ): { readonly name?: string; readonly place: string; readonly shape: Schema }[] {
    return this.named(schema, at).flatMap(([base, { properties = {}, items }]) => [
      ...Object.entries(properties).map(([name, shape]) => ({ name, place: `${base}.${name}`, shape })),
      ...(items === undefined ? [] : [{ place: `${base}[]`, shape: items }]),
    ]);
  }

  private named(schema: Schema, at: string): (readonly [string, Schema])[] {
    if (schema.$ref !== undefined) return this.named(this.resolve(schema.$ref), schema.$ref.split('/').at(-1) ?? at);
    return [[at, schema] as const, ...(schema.anyOf ?? []).flatMap((branch) => this.named(branch, at))];
  }

  private branches(schema: Schema): readonly Schema[] {
    return this.named(schema, '').map(([, branch]) => branch);
  }

  private resolve(ref: string): Schema {
    const steps = ref.slice(2).split('/');
    return steps.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], this.document) as Schema;
  }
}

/** A member of an object that is there, or the items of a list. */
function partsNamed(name: string | undefined, value: object): readonly unknown[] {
  if (name === undefined) return Array.isArray(value) ? (value as unknown[]) : [];
  return name in value ? [(value as Record<string, unknown>)[name]] : [];
}

/** Whether a schema itself lets null pass; one without a type lets everything. */
function mayBeNull(schema: Schema): boolean {
  const { type, anyOf = [], $ref, enum: values, const: only } = schema;
  if (anyOf.length > 0) return anyOf.some(mayBeNull);
  if ($ref !== undefined) return false;
  if (type === undefined) return values?.includes(null) ?? ('const' in schema ? only === null : true);
  return typeof type === 'string' ? type === 'null' : type.includes('null');
}
