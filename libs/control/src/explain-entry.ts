import { isoMillis } from '@sadpath/clock';
import type { JournalEntry } from '@sadpath/journal';
import type { Platform } from '@sadpath/service';

/** Says why a request was answered as it was: the space, the rules asked, the code's meaning, remedy and retry advice. */
export function explainEntry(entry: JournalEntry, platform: Platform): Record<string, unknown> {
  const spec = entry.code === undefined ? undefined : platform.vocabularies.get(entry.service)?.find(entry.code);
  const because =
    entry.outcome === 'forced'
      ? `${entry.rule ?? 'the sandbox'} forced this outcome`
      : spec === undefined
        ? 'nothing refused the request'
        : `${spec.service} refused the request: ${spec.spec.meaning}`;
  return {
    id: entry.id,
    at: isoMillis(entry.at),
    request: `${entry.method} ${entry.path}`,
    service: entry.service,
    operation: entry.operation ?? null,
    status: entry.status,
    code: entry.code ?? null,
    outcome: entry.outcome,
    because,
    steps: entry.notes,
    ...(spec === undefined
      ? {}
      : { raisedBy: spec.service, meaning: spec.spec.meaning, remedy: spec.spec.remedy, retry: spec.spec.retry }),
  };
}
