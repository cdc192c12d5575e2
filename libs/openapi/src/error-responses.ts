import type { ServiceError } from '@sadpath/errors';
import type { KnownCode, OperationSpec, ServiceVocabulary } from '@sadpath/service';

type Json = Record<string, unknown>;

/** The refusals of an operation by status, each code a named example. */
export function errorResponses(
  vocabulary: ServiceVocabulary,
  spec: OperationSpec,
  render: (error: ServiceError) => unknown,
): Json {
  const byStatus = new Map<number, KnownCode[]>();
  for (const known of vocabulary.codesOf(spec)) {
    if (known.spec.belowHttp === true) continue;
    for (const status of [known.spec.status, ...(known.spec.alsoStatus ?? [])]) {
      byStatus.set(status, [...(byStatus.get(status) ?? []), known]);
    }
  }
  const statuses = [...byStatus.keys()].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [String(status), responseOf(byStatus.get(status) ?? [], vocabulary, render)]),
  );
}

function responseOf(
  codes: readonly KnownCode[],
  vocabulary: ServiceVocabulary,
  render: (error: ServiceError) => unknown,
): Json {
  const examples = Object.fromEntries(
    codes.map((known) => [known.code, { summary: known.spec.meaning, value: render(vocabulary.forcedError(known)) }]),
  );
  return {
    description: codes.map(({ code }) => `\`${code}\``).join(', '),
    content: { 'application/json': { schema: { type: 'object' }, examples } },
  };
}
