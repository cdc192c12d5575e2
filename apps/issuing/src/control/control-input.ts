import { invalid, SandboxProblem } from '@sadpath/service';
import type { Collection, Doc, Transaction } from '@sadpath/store';

/** A document that a control request names. Throws a 404 problem. */
export async function findOr404<D extends Doc>(tx: Transaction, collection: Collection<D>, key: string): Promise<D> {
  const found = await tx.get(collection, key);
  if (found !== undefined) return found;
  throw problem(404, 'unknown-document', `${collection.name} has no ${key}`);
}

/** The refusal of a control request that the state does not allow. */
export function conflict(detail: string): SandboxProblem {
  return problem(409, 'not-possible-now', detail);
}

function problem(status: number, slug: string, detail: string): SandboxProblem {
  return new SandboxProblem(status, slug, detail);
}

/** A list of texts. Throws a 422 problem. */
export function readTexts(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value;
  throw invalid(name, `${name} must be a list of texts`);
}
