import type { Collection, Doc, Sum } from '@sadpath/store';
import { eachInTurn } from '@sadpath/turns';
import type { DocumentProblem } from './document-problems';
import { problemBeside } from './problem-beside';
import type { Contents } from './contents';

/** Members that would not be the sum of what other documents add to them. */
export async function sumProblems(all: readonly Contents[]): Promise<readonly DocumentProblem[]> {
  const problems: DocumentProblem[] = [];
  for (const contents of all)
    for (const [member, sum] of sumsOf(contents.collection))
      problems.push(...(await wrongIn(contents, [member, sum], all)));
  return problems;
}

/** All sums of a collection, each with the pointer of its member. */
export function sumsOf({ sums }: Collection): readonly (readonly [string, Sum])[] {
  return Object.entries(sums).flatMap(([member, some]) => [some].flat().map((one) => [member, one] as const));
}

async function wrongIn(
  contents: Contents,
  [member, wanted]: readonly [string, Sum],
  all: readonly Contents[],
): Promise<readonly DocumentProblem[]> {
  const { collection, docs } = contents;
  const others = all.find((each) => each.collection.name === wanted.of);
  if (others === undefined) return [];
  const sums = await addedUp(others.docs, wanted.part);
  const problems: DocumentProblem[] = [];
  await eachInTurn(docs, (doc, index) => {
    const key = collection.key(doc);
    const sum = sums.get(wanted.by?.(doc) ?? key) ?? 0;
    const value = wanted.value(doc);
    if (value === undefined || value === sum || (wanted.isLeast === true && value > sum)) return;
    const message = messageOf(wanted, doc, sum);
    problems.push(problemBeside(others, { contents, key, index, member, message }));
  });
  return problems;
}

function messageOf({ says, tells, isLeast = false }: Sum, doc: Doc, sum: number): string {
  return tells?.(doc) ?? `must be ${isLeast ? 'at least ' : ''}${sum}, the sum of ${says}`;
}

async function addedUp(docs: readonly Doc[], part: Sum['part']): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  await eachInTurn(docs, (doc) => {
    for (const { key, amount } of [part(doc) ?? []].flat()) sums.set(key, (sums.get(key) ?? 0) + amount);
  });
  return sums;
}
