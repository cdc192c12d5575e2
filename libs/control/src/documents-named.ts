import type { JournalEntry } from '@sadpath/journal';
import { describeDocument, type Platform, type SeenDocument } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';

const MOST_NAMES = 30;
const NAME = /^[\w.:@+-]{2,64}$/;

/** The documents, as they are now, of the service that a request names in its path, query or body, or its answer in its details. */
export async function documentsNamed(
  entry: JournalEntry,
  space: Space,
  platform: Platform,
): Promise<readonly SeenDocument[]> {
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
    const found: (SeenDocument | undefined)[] = [];
    for (const collection of definition.collections) {
      for (const key of keys) {
        const doc = await tx.get(collection, key);
        found.push(doc && describeDocument({ collection: collection.name, key, doc }, definition, now));
      }
    }
    return found.filter((document) => document !== undefined);
  });
}

/** The texts in a value that may be the key of a document. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return NAME.test(value) ? [value] : [];
  if (typeof value === 'number') return [String(value)];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(namesIn) : [];
}
