import { Call, SandboxProblem, type ControlRequest } from '@sadpath/service';
import type { Collection, Doc, Transaction } from '@sadpath/store';

/** Name of the service in the suite. */
export const SERVICE = 'issuing';

/** The service's view of the space of a control request, at its present time. */
export function controlCall({ platform, space }: ControlRequest): Call {
  const forwarded = { requestId: 'control', headers: {} };
  const dependencyKey = (name: string): string => platform.dependencyKey(SERVICE, name);
  return new Call({ service: SERVICE, space, now: space.clock.now(), forwarded, dependencyKey });
}

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
