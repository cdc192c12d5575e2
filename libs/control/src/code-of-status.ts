import { SandboxProblem, type KnownCode, type Platform, type ServiceVocabulary } from '@sadpath/service';

/**
 * A rule that names a status, as people write it, becomes one that names the code of that status. Throws a 422 problem
 * with the choices where the operation, or without one the service, has several codes of the status or none.
 */
export function withCodeOfStatus(body: unknown, platform: Platform): unknown {
  if (body === null || typeof body !== 'object' || !('status' in body)) return body;
  const { status: given, ...rule } = body as { readonly status: unknown; readonly match?: unknown };
  const status = statusOf(given);
  const { service, operation } = (rule.match ?? {}) as { readonly service?: string; readonly operation?: string };
  const vocabulary = platform.vocabularies.get(service ?? '');
  if (vocabulary === undefined)
    throw refusal('/match/service', 'a status means a code where match.service says whose', [
      ...platform.vocabularies.keys(),
    ]);
  if ('error' in rule) throw refusal('/status', 'status and error exclude each other', []);
  const codes = codesOf(vocabulary, operation);
  const fitting = codes.filter(({ spec }) => spec.status === status);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return { ...rule, error: { code: only.code } };
  const where = operation ?? service ?? '';
  if (fitting.length > 1)
    throw refusal(
      '/status',
      `${where} has several codes of status ${String(status)}; name one as error.code`,
      fitting.map(({ code }) => code),
    );
  const statuses = [...new Set(codes.flatMap(({ spec }) => spec.status ?? []))].sort((a, b) => a - b);
  throw refusal('/status', `${where} has no code of status ${String(status)}`, statuses.map(String));
}

function statusOf(given: unknown): number {
  if (typeof given === 'number' && Number.isInteger(given) && given >= 400 && given <= 599) return given;
  throw refusal('/status', 'must be a whole number from 400 to 599', []);
}

/** Those that an operation may answer, or all operations of a service; an operation nobody knows is told when it is read. */
function codesOf(vocabulary: ServiceVocabulary, operation: string | undefined): readonly KnownCode[] {
  const named = vocabulary.operations.filter(({ spec }) => operation === undefined || spec.name === operation);
  const codes = named.flatMap(({ spec }) => vocabulary.codesOf(spec));
  return [...new Map(codes.map((known) => [known.code, known])).values()];
}

function refusal(pointer: string, message: string, choices: readonly string[]): SandboxProblem {
  const problems = [{ pointer, message, nearest: choices }];
  return new SandboxProblem(422, 'invalid-fault', `${pointer}: ${message}`, { problems, nearest: choices });
}
