import { isoMillis } from '@sadpath/clock';
import { nearest } from '@sadpath/faults';
import type { JournalEntry } from '@sadpath/journal';
import { declineIn, documentOfNote, type Platform, type SeenDocument } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';
import { brokenBound, comparisonOf, expiryOf, valuesIn } from './compared-values';
import { contractSection } from './contract-section';
import { documentsNamed } from './documents-named';

/** Says why a request was answered as it was: the space, the rules asked, the code's meaning, remedy and retry advice. */
export async function explainEntry(
  entry: JournalEntry,
  space: Space,
  platform: Platform,
): Promise<Record<string, unknown>> {
  const spec = entry.code === undefined ? undefined : platform.vocabularies.get(entry.service)?.find(entry.code);
  const declined = declineIn(entry.notes);
  const isRefused = spec !== undefined || declined !== undefined;
  const because =
    entry.outcome === 'forced'
      ? `${entry.rule ?? 'the sandbox'} forced this outcome`
      : entry.outcome === 'sandbox'
        ? 'the sandbox itself could not follow the request'
        : spec === undefined
          ? declined === undefined
            ? 'nothing refused the request'
            : `${entry.service} declined what was asked: ${declined}`
          : `${spec.service} refused the request: ${spec.spec.meaning}`;
  const compared = valuesIn(entry.response);
  const asked = isRefused ? askedBy(entry, space) : [];
  const comparison = isRefused ? comparisonIn(entry, asked) : undefined;
  const contract = contractSection(entry, platform.definition(entry.service)?.sections);
  const documents = isRefused ? await documentsOf(entry, space, platform) : [];
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
    ...(contract === undefined ? {} : { contract }),
    ...(comparison === undefined ? {} : { comparison }),
    ...(Object.keys(compared).length === 0 ? {} : { compared }),
    ...(asked.length === 0 ? {} : { asked: asked.map(tellAsked) }),
    ...(documents.length === 0 ? {} : { documents }),
    ...(entry.operation === undefined ? { nearestRoutes: nearestRoutes(entry, platform) } : {}),
    ...(spec === undefined
      ? {}
      : { raisedBy: spec.service, meaning: spec.spec.meaning, remedy: spec.spec.remedy, retry: spec.spec.retry }),
  };
}

interface DocumentTold extends SeenDocument {
  readonly asOf: 'the refusal' | 'now';
}

/** Those that the operation had looked at, as they were; beside them those that the request names, as they are now. */
async function documentsOf(entry: JournalEntry, space: Space, platform: Platform): Promise<readonly DocumentTold[]> {
  const noted = entry.notes.map(documentOfNote).filter((document) => document !== undefined);
  const known = new Set(noted.map(({ collection, id }) => `${collection} ${id}`));
  const named = await documentsNamed(entry, space, platform);
  return [
    ...noted.map((document) => ({ ...document, asOf: 'the refusal' as const })),
    ...named
      .filter(({ collection, id }) => !known.has(`${collection} ${id}`))
      .map((document) => ({ ...document, asOf: 'now' as const })),
  ];
}

const COMPARED = 'compared: ';
/** Milliseconds by which clocks of two processes and roundings may differ. */
const TOLERANCE_MS = 2;

/**
 * The values that decided a refusal: those that the service noted, those of its token, of the service that it had asked and that
 * refused, of the field that broke a bound, or those that the answer tells.
 */
function comparisonIn(entry: JournalEntry, asked: readonly JournalEntry[]): string | undefined {
  if (entry.outcome === 'forced') return comparisonOf(valuesIn(entry.response), entry.at);
  const refused = asked.findLast(({ code }) => code !== undefined && (entry.code ?? code) === code) ?? asked.at(-1);
  return (
    comparisonNoted(entry) ??
    expiryOf(entry.notes) ??
    (refused?.code === undefined ? undefined : comparisonNoted(refused)) ??
    brokenBound(entry) ??
    comparisonOf(valuesIn(entry.response), entry.at)
  );
}

/** What the service itself noted of the values that it compared. */
function comparisonNoted({ notes }: JournalEntry): string | undefined {
  return notes.find((note) => note.startsWith(COMPARED))?.slice(COMPARED.length);
}

/** What the service asked of others to answer a request, oldest first. */
function askedBy(entry: JournalEntry, { journal }: Space): readonly JournalEntry[] {
  return journal.called(entry.requestId).filter(isAskedBy(entry)).reverse();
}

function isAskedBy({ id, service, realAt, tookMs }: JournalEntry): (other: JournalEntry) => boolean {
  const endedAt = realAt + tookMs + TOLERANCE_MS;
  return (other) =>
    other.id !== id && other.caller === service && other.realAt >= realAt - TOLERANCE_MS && other.realAt <= endedAt;
}

function tellAsked({ id, service, operation, status, code }: JournalEntry): object {
  return { id, service, operation: operation ?? null, status, code: code ?? null };
}

/** The routes of the service that are most like what was called. */
function nearestRoutes({ service, method, path }: JournalEntry, platform: Platform): readonly string[] {
  const operations = platform.vocabularies.get(service)?.operations ?? [];
  const routes = operations.map((operation) => `${operation.method} ${operation.url}`);
  return nearest(`${method} ${path}`, routes);
}
