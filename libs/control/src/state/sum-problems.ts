import type { Collection, Doc } from '@sadpath/store';
import { eachInTurn } from '@sadpath/turns';
import type { DocumentProblem } from './document-problems';
import type { Contents } from './contents';

/** Members that would not be the sum of what other documents add to them. */
export async function sumProblems(all: readonly Contents[]): Promise<readonly DocumentProblem[]> {
  const problems: DocumentProblem[] = [];
  for (const contents of all)
    for (const sum of Object.entries(contents.collection.sums)) problems.push(...(await wrongIn(contents, sum, all)));
  return problems;
}

async function wrongIn(
  { collection, docs, pointer }: Contents,
  [member, { of, says, value, part }]: readonly [string, Collection['sums'][string]],
  all: readonly Contents[],
): Promise<readonly DocumentProblem[]> {
  const others = all.find((each) => each.collection.name === of);
  if (others === undefined) return [];
  const sums = await addedUp(others.docs, part);
  const problems: DocumentProblem[] = [];
  await eachInTurn(docs, (doc, i) => {
    const [key, told] = [collection.key(doc), value(doc)];
    const sum = sums.get(key) ?? 0;
    if (told === sum) return;
    const message = `must be ${sum}, the sum of ${says}`;
    problems.push(
      pointer === undefined
        ? {
            pointer: others.pointer ?? '',
            message: `leaves ${collection.name} ${key} with another ${member} than ${sum}, the sum of ${says}`,
          }
        : { pointer: `${pointer}/${i}${member}`, message },
    );
  });
  return problems;
}

async function addedUp(
  docs: readonly Doc[],
  part: Collection['sums'][string]['part'],
): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>();
  await eachInTurn(docs, (doc) => {
    const added = part(doc);
    if (added !== undefined) sums.set(added.key, (sums.get(added.key) ?? 0) + added.amount);
  });
  return sums;
}
