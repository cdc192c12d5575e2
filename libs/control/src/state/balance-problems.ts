import type { Balanced } from '@sadpath/store';
import { eachInTurn } from '@sadpath/turns';
import type { Contents } from './contents';
import type { DocumentProblem } from './document-problems';

/** Documents that would not cancel each other out: money that nobody has given, or that nobody has got. */
export async function balanceProblems(all: readonly Contents[]): Promise<readonly DocumentProblem[]> {
  const problems: DocumentProblem[] = [];
  for (const contents of all.filter(({ pointer }) => pointer !== undefined))
    for (const [member, balanced] of Object.entries(contents.collection.balanced))
      problems.push(...(await unevenIn(contents, member, balanced)));
  return problems;
}

async function unevenIn(
  { docs, pointer = '' }: Contents,
  member: string,
  { says, by, amount }: Balanced,
): Promise<readonly DocumentProblem[]> {
  const groups = new Map<string, { readonly first: number; excess: number }>();
  await eachInTurn(docs, (doc, i) => {
    const name = by(doc);
    if (name === undefined) return;
    const group = groups.get(name) ?? { first: i, excess: 0 };
    group.excess += amount(doc);
    groups.set(name, group);
  });
  return [...groups.values()]
    .filter(({ excess }) => excess !== 0)
    .map(({ first, excess }) => ({ pointer: `${pointer}/${first}${member}`, message: says(excess) }));
}
