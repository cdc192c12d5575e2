import { isoMillis } from '@sadpath/clock';
import { nearest } from '@sadpath/faults';
import type { JournalEntry } from '@sadpath/journal';
import type { Platform } from '@sadpath/service';

/** Says why a request was answered as it was: the space, the rules asked, the code's meaning, remedy and retry advice. */
export function explainEntry(entry: JournalEntry, platform: Platform): Record<string, unknown> {
  const spec = entry.code === undefined ? undefined : platform.vocabularies.get(entry.service)?.find(entry.code);
  const because =
    entry.outcome === 'forced'
      ? `${entry.rule ?? 'the sandbox'} forced this outcome`
      : entry.outcome === 'sandbox'
        ? 'the sandbox itself could not follow the request'
        : spec === undefined
          ? 'nothing refused the request'
          : `${spec.service} refused the request: ${spec.spec.meaning}`;
  const compared = comparedIn(entry.response);
  return {
    id: entry.id,
    requestId: entry.requestId,
    at: isoMillis(entry.at),
    request: `${entry.method} ${entry.path}`,
    service: entry.service,
    operation: entry.operation ?? null,
    status: entry.status,
    code: entry.code ?? null,
    outcome: entry.outcome,
    because,
    steps: entry.notes,
    ...(Object.keys(compared).length === 0 ? {} : { compared }),
    ...(entry.operation === undefined ? { nearestRoutes: nearestRoutes(entry, platform) } : {}),
    ...(spec === undefined
      ? {}
      : { raisedBy: spec.service, meaning: spec.spec.meaning, remedy: spec.spec.remedy, retry: spec.spec.retry }),
  };
}

/** The values that an answer itself tells beside its sentence: what was there, and what was wanted. */
function comparedIn(response: unknown): Readonly<Record<string, unknown>> {
  const { details } = (response ?? {}) as { readonly details?: unknown };
  if (details === null || typeof details !== 'object' || Array.isArray(details)) return {};
  return details as Readonly<Record<string, unknown>>;
}

/** The routes of the service that are most like what was called. */
function nearestRoutes({ service, method, path }: JournalEntry, platform: Platform): readonly string[] {
  const operations = platform.vocabularies.get(service)?.operations ?? [];
  const routes = operations.map((operation) => `${operation.method} ${operation.url}`);
  return nearest(`${method} ${path}`, routes);
}
