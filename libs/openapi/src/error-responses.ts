import { detailsSchemaOf } from '@sadpath/catalog';
import type { CodeSchema, EnvelopeSchemas, JsonSchema, ServiceError } from '@sadpath/errors';
import type { KnownCode, OperationSpec, ServiceVocabulary } from '@sadpath/service';
import type { Schemas } from './schemas';

/** What the refusals of a service are shown with. */
export interface ErrorMaking {
  readonly vocabulary: ServiceVocabulary;
  readonly envelope: EnvelopeSchemas;
  readonly schemas: Schemas;
  /** An error as it leaves. */
  readonly render: (error: ServiceError) => unknown;
}

/** The refusals of an operation by status: a union with one branch for each code, and each code a named example. */
export function errorResponses(spec: OperationSpec, making: ErrorMaking): JsonSchema {
  const byStatus = new Map<number, KnownCode[]>();
  for (const known of making.vocabulary.codesOf(spec)) {
    for (const status of statusesOf(known)) byStatus.set(status, [...(byStatus.get(status) ?? []), known]);
  }
  const statuses = [...byStatus.keys()].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [String(status), responseOf(byStatus.get(status) ?? [], status, making)]),
  );
}

/** The statuses with which a code may leave; none for a failure below HTTP. */
function statusesOf({ spec }: KnownCode): readonly number[] {
  return spec.belowHttp === true ? [] : [spec.status, ...(spec.alsoStatus ?? [])];
}

function responseOf(codes: readonly KnownCode[], status: number, making: ErrorMaking): JsonSchema {
  const branches = new Map(codes.map((known) => branchOf(known, status, making)));
  const examples = Object.fromEntries(
    codes.map((known) => [
      known.code,
      { summary: known.spec.meaning, value: making.render(making.vocabulary.exampleOf(known)) },
    ]),
  );
  const refs = [...branches.values()];
  const schema = refs.length === 1 ? refs[0] : { anyOf: refs };
  return {
    description: codes.map(({ code }) => `\`${code}\``).join(', '),
    content: { 'application/json': { schema, examples } },
  };
}

/** The branch of a code, and of all that leave under the same word: one for each service, shared by its operations. */
function branchOf(known: KnownCode, status: number, { vocabulary, envelope, schemas }: ErrorMaking) {
  const wire = wireOf(known);
  const alike = vocabulary.known().filter((other) => wireOf(other) === wire);
  const { name, schema } = envelope.failure({
    wire,
    codes: alike.map(({ code }) => code),
    statuses: [status],
    ...detailsOf(alike),
  });
  return [name, schemas.keep(name, schema)] as const;
}

function wireOf({ code, spec }: KnownCode): string {
  return spec.wire ?? code;
}

function detailsOf(alike: readonly KnownCode[]): Pick<CodeSchema, 'details' | 'mayHaveFields'> {
  const told = alike.map(({ spec }) => detailsSchemaOf(spec));
  const shapes = new Map(told.flatMap((schema) => (schema === undefined ? [] : [[JSON.stringify(schema), schema]])));
  const all = [...shapes.values()];
  const mayHaveFields = alike.some(({ spec }, at) => told[at] === undefined || spec.detailsMayLack === true);
  return { details: all.length > 1 ? { anyOf: all } : all[0], mayHaveFields };
}
