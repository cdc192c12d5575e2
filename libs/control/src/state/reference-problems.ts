import { nearest } from '@sadpath/faults';
import type { Collection, Doc, Reference } from '@sadpath/store';
import { eachInTurn } from '@sadpath/turns';
import type { Contents } from './contents';
import type { DocumentProblem } from './document-problems';
import { balanceProblems } from './balance-problems';
import { sumProblems } from './sum-problems';
import { trailProblems } from './trail-problems';

/** Names among which the nearest is looked for. */
const MOST_NAMES = 200;
/** Problems that one answer tells. */
const MOST = 20;

/** What does not hold between documents: names of such as would not be there, and money that does not add up. */
export async function relationProblems(all: readonly Contents[]): Promise<readonly DocumentProblem[]> {
  for (const problemsOf of [referenceProblems, sumProblems, balanceProblems, trailProblems]) {
    const problems = await problemsOf(all);
    if (problems.length > 0) return problems.slice(0, MOST);
  }
  return [];
}

async function referenceProblems(all: readonly Contents[]): Promise<readonly DocumentProblem[]> {
  const keys = new Keys(all);
  const problems: DocumentProblem[] = [];
  const looked = all.flatMap((contents) => referencesOf(contents.collection).map((one) => ({ contents, one })));
  for (const { contents, one } of looked) {
    const named = await keys.of(one[1]);
    if (named === undefined) continue;
    await eachInTurn(contents.docs, (_, i) => {
      if (problems.length < MOST) problems.push(...danglingOf(one, { all, named, contents, i }));
    });
  }
  return problems.slice(0, MOST);
}

/** All references of a collection, each with the pointer of its member. */
export function referencesOf({ references }: Collection): readonly (readonly [string, Reference])[] {
  return Object.entries(references).flatMap(([member, some]) => [some].flat().map((one) => [member, one] as const));
}

/** The documents of collections by what others name them by, each way worked out once. */
class Keys {
  private readonly known = new Map<unknown, ReadonlyMap<string, Doc>>();

  constructor(private readonly all: readonly Contents[]) {}

  async of({ to, by }: Reference): Promise<ReadonlyMap<string, Doc> | undefined> {
    const contents = this.all.find((each) => each.collection.name === to);
    const known = this.known.get(by ?? to);
    if (known !== undefined || contents === undefined) return known;
    const { collection, docs } = contents;
    const keys = new Map<string, Doc>();
    await eachInTurn(docs, (doc) => {
      for (const key of by === undefined ? [collection.key(doc)] : [by(doc)].flat()) keys.set(key, doc);
    });
    this.known.set(by ?? to, keys);
    return keys;
  }
}

/** One document of those that are looked through. */
interface Looked {
  readonly all: readonly Contents[];
  readonly named: ReadonlyMap<string, Doc>;
  readonly contents: Contents;
  readonly i: number;
}

function danglingOf(
  [member, { to, keys: read, sharing = [], tells }]: readonly [string, Reference],
  { all, named, contents: { collection, docs, pointer }, i }: Looked,
): readonly DocumentProblem[] {
  const doc = docs[i] as Doc;
  const at = pointer === undefined ? undefined : `${pointer}/${i}`;
  const keys = [read(doc) ?? []].flat();
  const lacking = keys
    .filter((key) => !named.has(key))
    .slice(0, MOST)
    .map((key) => dangling({ member, to, key, at, says: tells?.(doc) }, all, { collection, doc }));
  if (lacking.length > 0) return lacking;
  const wanted = all.find((each) => each.collection.name === to);
  return sharing.flatMap((shared) =>
    keys
      .filter((key) => valueOf(named.get(key), shared) !== valueOf(doc, shared))
      .map((key) => ({
        pointer: at === undefined ? (wanted?.pointer ?? '') : `${at}/${shared}`,
        message: `${collection.name} ${collection.key(doc)} has another ${shared} than ${to} ${key}, which it names in ${member}: ${told(valueOf(named.get(key), shared))}`,
      })),
  );
}

/** A value that is expected, in a sentence. */
function told(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function valueOf(doc: Doc | undefined, member: string): unknown {
  return (doc as Readonly<Record<string, unknown>> | undefined)?.[member];
}

/** A name of nothing. */
interface Dangling {
  readonly member: string;
  readonly to: string;
  readonly key: string;
  readonly at: string | undefined;
  readonly says: string | undefined;
}

function dangling(
  { member, to, key, at, says }: Dangling,
  all: readonly Contents[],
  { collection, doc }: { readonly collection: Collection; readonly doc: Doc },
): DocumentProblem {
  const wanted = all.find((each) => each.collection.name === to);
  const left = `${collection.name} ${collection.key(doc)}`;
  if (says !== undefined)
    return at === undefined
      ? { pointer: wanted?.pointer ?? '', message: `leaves ${left} with a ${member} that ${says}` }
      : { pointer: at + member, message: says };
  if (at !== undefined) {
    const names = wanted?.docs.slice(0, MOST_NAMES).map((each) => wanted.collection.key(each)) ?? [];
    return { pointer: at + member, message: `${to} has no document ${key}`, nearest: nearest(key, names) };
  }
  return { pointer: wanted?.pointer ?? '', message: `lacks ${key}, which ${left} names in ${member}` };
}
