import { nearest } from '@sadpath/faults';
import type { Collection, Doc } from '@sadpath/store';
import { eachInTurn } from '@sadpath/turns';
import type { DocumentProblem } from './document-problems';

/** Names among which the nearest is looked for. */
const MOST_NAMES = 200;
/** Problems that one answer tells. */
const MOST = 20;

/** A collection with the documents that it will hold. */
export interface Contents {
  readonly collection: Collection;
  readonly docs: readonly Doc[];
  /** Where they stand in what was sent; undefined where they were there before. */
  readonly pointer?: string;
}

/** Members that name documents which would not be there. */
export async function referenceProblems(all: readonly Contents[]): Promise<readonly DocumentProblem[]> {
  const keys = new Map<string, ReadonlyMap<string, Doc>>();
  for (const { collection, docs } of all) keys.set(collection.name, await keysInTurnsOf(collection, docs));
  const problems: DocumentProblem[] = [];
  for (const contents of all)
    for (const reference of Object.entries(contents.collection.references))
      await eachInTurn(contents.docs, (_, i) => {
        if (problems.length < MOST) problems.push(...danglingOf(reference, { all, keys, contents, i }));
      });
  return problems.slice(0, MOST);
}

async function keysInTurnsOf(collection: Collection, docs: readonly Doc[]): Promise<ReadonlyMap<string, Doc>> {
  const keys = new Map<string, Doc>();
  await eachInTurn(docs, (doc) => {
    keys.set(collection.key(doc), doc);
  });
  return keys;
}

/** One document of those that are looked through. */
interface Looked {
  readonly all: readonly Contents[];
  readonly keys: ReadonlyMap<string, ReadonlyMap<string, Doc>>;
  readonly contents: Contents;
  readonly i: number;
}

function danglingOf(
  [member, { to, keys: read, sharing = [] }]: readonly [string, Collection['references'][string]],
  { all, keys, contents: { collection, docs, pointer }, i }: Looked,
): readonly DocumentProblem[] {
  const doc = docs[i] as Doc;
  const at = pointer === undefined ? undefined : `${pointer}/${i}`;
  const named = [read(doc) ?? []].flat();
  const lacking = named
    .filter((key) => keys.get(to)?.has(key) === false)
    .slice(0, MOST)
    .map((key) => dangling({ member, to, key, at }, all, { collection, doc }));
  if (lacking.length > 0) return lacking;
  const wanted = all.find((each) => each.collection.name === to);
  return sharing.flatMap((shared) =>
    named
      .filter((key) => valueOf(keys.get(to)?.get(key), shared) !== valueOf(doc, shared))
      .map((key) => ({
        pointer: at === undefined ? (wanted?.pointer ?? '') : `${at}/${shared}`,
        message: `${collection.name} ${collection.key(doc)} has another ${shared} than ${to} ${key}, which it names in ${member}`,
      })),
  );
}

function valueOf(doc: Doc | undefined, member: string): unknown {
  return (doc as Readonly<Record<string, unknown>> | undefined)?.[member];
}

function dangling(
  {
    member,
    to,
    key,
    at,
  }: { readonly member: string; readonly to: string; readonly key: string; readonly at: string | undefined },
  all: readonly Contents[],
  { collection, doc }: { readonly collection: Collection; readonly doc: Doc },
): DocumentProblem {
  const wanted = all.find((each) => each.collection.name === to);
  if (at !== undefined) {
    const names = wanted?.docs.slice(0, MOST_NAMES).map((each) => wanted.collection.key(each)) ?? [];
    return { pointer: at + member, message: `${to} has no document ${key}`, nearest: nearest(key, names) };
  }
  const left = `${collection.name} ${collection.key(doc)}`;
  return { pointer: wanted?.pointer ?? '', message: `lacks ${key}, which ${left} names in ${member}` };
}
