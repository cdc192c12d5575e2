import { isoMillis, type Instant } from '@sadpath/clock';
import type { Doc, Transaction } from '@sadpath/store';
import { eachInTurn } from '@sadpath/turns';
import type { Contents } from './contents';
import type { DocumentProblem } from './document-problems';

/**
 * What would have come about before its time. A document that is there already may stay as it is: the clock may have been
 * set back since.
 */
export async function earlyProblems(
  tx: Transaction,
  { collection, docs, pointer = '' }: Contents,
  now: Instant,
): Promise<readonly DocumentProblem[]> {
  const problems: DocumentProblem[] = [];
  const early: { readonly doc: Doc; readonly problem: DocumentProblem }[] = [];
  await eachInTurn(docs, (doc, i) => {
    for (const [member, { since, says }] of Object.entries(collection.awaited)) {
      const from = since(doc);
      if (from === undefined || from <= now) continue;
      const message = `${says} before ${isoMillis(from)}, and it is ${isoMillis(now)}`;
      early.push({ doc, problem: { pointer: `${pointer}/${i}${member}`, message } });
    }
  });
  for (const { doc, problem } of early) {
    const there = await tx.get(collection, collection.key(doc));
    if (JSON.stringify(there) !== JSON.stringify(doc)) problems.push(problem);
  }
  return problems;
}
