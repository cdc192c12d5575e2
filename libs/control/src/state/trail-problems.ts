import type { Doc, Trail } from '@sadpath/store';
import { eachInTurn } from '@sadpath/turns';
import type { Contents } from './contents';
import type { DocumentProblem } from './document-problems';
import { problemBeside } from './problem-beside';

/**
 * Members that would not be where other documents lead. Where they begin is free: what was there before them stands in none.
 * Nor are they ordered by an instant, which a clock that is set back turns round.
 */
export async function trailProblems(all: readonly Contents[]): Promise<readonly DocumentProblem[]> {
  const problems: DocumentProblem[] = [];
  for (const contents of all)
    for (const [member, trail] of Object.entries(contents.collection.trails))
      problems.push(...(await astrayIn(contents, [member, trail], all)));
  return problems;
}

async function astrayIn(
  contents: Contents,
  [member, { of, says, value, steps }]: readonly [string, Trail],
  all: readonly Contents[],
): Promise<readonly DocumentProblem[]> {
  const { collection, docs } = contents;
  const others = all.find((each) => each.collection.name === of);
  if (others === undefined) return [];
  const walks = await walksOf(others.docs, steps);
  const problems: DocumentProblem[] = [];
  await eachInTurn(docs, (doc, index) => {
    const key = collection.key(doc);
    const at = value(doc);
    const message = at === undefined ? undefined : strayOf(walks.get(key), at, says);
    if (message === undefined) return;
    problems.push(problemBeside(others, { contents, key, index, member, message }));
  });
  return problems;
}

/** How often each value was left, less how often it was gone on from; undefined once some step tells of no values. */
interface Walk {
  readonly left: Map<number, number> | undefined;
}

async function walksOf(docs: readonly Doc[], steps: Trail['steps']): Promise<ReadonlyMap<string, Walk>> {
  const walks = new Map<string, Walk>();
  await eachInTurn(docs, (doc) => {
    for (const { key, change } of steps(doc)) {
      const { left } = walks.get(key) ?? { left: new Map<number, number>() };
      walks.set(key, { left: change === undefined ? undefined : left });
      if (left === undefined || change === undefined) continue;
      left.set(change.after, (left.get(change.after) ?? 0) + 1);
      left.set(change.before, (left.get(change.before) ?? 0) - 1);
    }
  });
  return walks;
}

/** What is wrong with a value beside its walk; undefined where nothing is. */
function strayOf(walk: Walk | undefined, value: number, says: string): string | undefined {
  const left = walk?.left;
  if (left === undefined) return undefined;
  const ends = [...left].flatMap(([at, times]) => Array<number>(Math.max(0, times)).fill(at));
  const [end] = ends;
  if (ends.length > 1)
    return `cannot be: ${says} do not go on from each other, but end at ${ends.slice(0, 5).join(' and at ')}`;
  if (end === undefined) return left.has(value) ? undefined : `must be one of the values that ${says} have left`;
  return end === value ? undefined : `must be ${end}, to which ${says} lead`;
}
