import type { JournalEntry } from '@sadpath/journal';
import type { Platform } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';

/** A document that a request names, as it is now. */
export interface NamedDocument {
  readonly collection: string;
  readonly id: string;
  /** By its lifecycle, or by its own word. */
  readonly state?: string;
  readonly version?: string | number;
}

const MOST_NAMES = 30;
const NAME = /^[\w.:@+-]{2,64}$/;

/** The documents of the service that a request names in its path, query or body, or its answer in its details. */
export async function documentsNamed(
  entry: JournalEntry,
  space: Space,
  platform: Platform,
): Promise<readonly NamedDocument[]> {
  const definition = platform.definition(entry.service);
  if (definition === undefined) return [];
  const named = namesIn([entry.path.split('/'), entry.query, entry.body, entry.response]);
  const names = [...new Set(named)].slice(0, MOST_NAMES);
  // A document of one tenant among many stands under both names.
  const owners = namesIn(
    Object.entries(entry.headers)
      .filter(([name]) => name.includes('tenant'))
      .map(([, value]) => value),
  );
  const now = space.clock.now();
  return space.store(entry.service).transaction(async (tx) => {
    const keys = names.flatMap((name) => [name, ...owners.map((owner) => `${owner}/${name}`)]);
    const found: (NamedDocument | undefined)[] = [];
    for (const collection of definition.collections) {
      const machine = definition.machines?.find((each) => each.collection.name === collection.name);
      for (const id of keys) {
        const doc = await tx.get(collection, id);
        found.push(doc && { collection: collection.name, id, ...describe(doc, machine?.stateOf(doc, now)) });
      }
    }
    return found.filter((document) => document !== undefined);
  });
}

function describe(doc: object, ofLife: string | undefined): Pick<NamedDocument, 'state' | 'version'> {
  const state = ofLife ?? wordOf(doc, 'status') ?? wordOf(doc, 'state');
  const version = wordOf(doc, 'version') ?? wordOf(doc, 'updatedAt');
  return { ...(state === undefined ? {} : { state: String(state) }), ...(version === undefined ? {} : { version }) };
}

function wordOf(doc: object, name: string): string | number | undefined {
  const value = (doc as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** The texts in a value that may be the key of a document. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return NAME.test(value) ? [value] : [];
  if (typeof value === 'number') return [String(value)];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(namesIn) : [];
}
