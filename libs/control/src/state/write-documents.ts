import { SandboxProblem, type Call, type ServiceDefinition } from '@sadpath/service';
import { UniqueViolation, type Collection, type DocumentForms, type Transaction } from '@sadpath/store';
import { Turn } from '@sadpath/turns';
import { documentProblems, type DocumentProblem, type SentDocuments } from './document-problems';
import { earlyProblems } from './early-problems';
import { Planner } from './planner';
import type { Contents } from './contents';
import { referencesOf, relationProblems } from './reference-problems';
import { sumsOf } from './sum-problems';
import { ownMember } from '../own-member';

/** What a service declares of what it stores. */
export interface Stored extends Pick<ServiceDefinition, 'due'> {
  readonly collections: readonly Collection[];
  readonly documents: DocumentForms;
}

/**
 * Replaces all documents of these collections, or nothing; what time will do to them is planned with them. Throws a 422 problem with pointers for documents that the
 * service could not have written itself.
 */
export async function writeDocuments(
  call: Call,
  { collections, documents, due = {} }: Stored,
  sent: readonly SentDocuments[],
): Promise<void> {
  for (const each of sent) refuse(await documentProblems(each, documents));
  const contents = sent as readonly Contents[];
  try {
    await call.store.transaction(async (tx) => {
      for (const each of contents) refuse(await earlyProblems(tx, each, call.now));
      for (const each of contents) await replace(tx, each, new Planner(call, ownMember(due, each.collection.name)));
      refuse(await relationProblems(await allOf(tx, { collections, contents })));
    });
    const keys = contents.map(({ collection, docs }) => [collection.name, docs.map((doc) => collection.key(doc))]);
    await call.space.control(() => {
      call.space.ordinals.takeIn(JSON.stringify(keys));
    });
  } catch (error) {
    if (error instanceof UniqueViolation) refuse([{ pointer: sent[0]?.pointer ?? '', message: error.message }]);
    throw error;
  }
}

async function replace(tx: Transaction, { collection, docs }: Contents, planner: Planner): Promise<void> {
  const turn = new Turn();
  for (const doc of await tx.all(collection)) {
    if (turn.isOver) await turn.next();
    await tx.remove(collection, collection.key(doc));
    planner.removed(collection.key(doc), doc);
  }
  for (const doc of docs) {
    if (turn.isOver) await turn.next();
    await tx.put(collection, doc);
    planner.written(collection.key(doc), doc);
  }
  planner.settle();
}

/** What the service would hold: of collections that name others, or are named. */
async function allOf(
  tx: Transaction,
  { collections, contents }: { readonly collections: readonly Collection[]; readonly contents: readonly Contents[] },
): Promise<readonly Contents[]> {
  const ends = new Set(collections.flatMap(endsOf));
  const all: Contents[] = [];
  for (const collection of collections) {
    if (!ends.has(collection.name)) continue;
    all.push(contents.find((each) => each.collection === collection) ?? { collection, docs: await tx.all(collection) });
  }
  return all;
}

function endsOf(collection: Collection): readonly string[] {
  const { name, balanced, trails } = collection;
  const named = [
    ...referencesOf(collection).map(([, { to }]) => to),
    ...sumsOf(collection).map(([, { of }]) => of),
    ...Object.values(trails).map(({ of }) => of),
  ];
  return named.length === 0 && Object.keys(balanced).length === 0 ? [] : [name, ...named];
}

/** Throws a 422 problem where there is anything wrong. */
export function refuse(problems: readonly DocumentProblem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new SandboxProblem(
    422,
    'invalid-state',
    `${first.pointer || 'the body'}: ${first.message}; nothing was changed`,
    {
      pointer: first.pointer,
      problems,
      nearest: first.nearest ?? [],
    },
  );
}
