import { afterRealMs, DAY, monotonicMs, type Instant } from '@sadpath/clock';
import { isAbsent } from '@sadpath/forms';
import type { Call, DocumentJobs } from '@sadpath/service';
import { defineCollection, type Transaction } from '@sadpath/store';
import { keyIn } from './tenant-key';
import type { Visit } from './visit';

/** What a client may repeat: the operation, and the id it gave the request, if any. */
export interface Repeatable {
  readonly operation: string;
  /** The customer, card or fee that the request is about: the same id for another one is another request. */
  readonly of?: string | undefined;
  readonly id: string | null | undefined;
}

/** A request with an id of its own: under way, or answered (contracts/debit.md §2.8). */
export interface KnownRequest {
  readonly tenant: string;
  /** The operation and the client's id. */
  readonly key: string;
  readonly at: Instant;
  /**
   * The claim under which it is worked on; absent once it is answered.
   * @minimum 1
   */
  readonly claim?: number;
  readonly result?: unknown;
}

/** Keeps the result in a transaction of the work, so that neither is ever there without the other. */
export type KeepIn = (tx: Transaction, result: unknown) => Promise<void>;

/** The requests that a service may have to answer again. */
export const knownRequests = defineCollection<KnownRequest>('requests', {
  key: ({ tenant, key }) => keyIn(tenant, key),
});

/** Forgets a request after its day. */
export const FORGET_REQUEST_JOB = 'forget-request';

/** How long an id stands for its first answer. */
const MEMORY = DAY;
/** Real milliseconds between two looks at a request that another one of the same id is working on. */
const PAUSE_MS = 15;
/** Real milliseconds after which whoever works on a request counts as gone; longer than any chain of calls to other services. */
const PATIENCE_MS = 60_000;

/**
 * The result of `work`, or the one that the same operation has given under the same id within a day. The id is claimed in a
 * transaction, whichever process has it; parallel requests wait for the claim. A refusal is not kept: the next one is
 * worked on anew.
 */
export async function once<T>(visit: Visit, wish: Repeatable, work: (keepIn: KeepIn) => Promise<T>): Promise<T> {
  const key = keyOf(wish);
  if (key === undefined) return work(() => Promise.resolve());
  const held = await claim(visit, key);
  if (held.claim === undefined) return held.result as T;
  const kept = { already: false };
  const keepIn: KeepIn = async (tx, result) => {
    const { claim: _, ...answered } = held;
    await tx.put(knownRequests, { ...answered, result });
    kept.already = true;
  };
  try {
    const result = await work(keepIn);
    if (!kept.already) await visit.call.store.transaction((tx) => keepIn(tx, result));
    return result;
  } catch (error) {
    await release(visit, held);
    throw error;
  }
}

/** Runs `work` while no other process and no other request does so under the same operation and id. Nothing is kept of it. */
export async function alone<T>(
  visit: Visit,
  wish: Repeatable & { readonly id: string },
  work: () => Promise<T>,
): Promise<T> {
  const held = await claim(visit, keyOf(wish));
  try {
    return await work();
  } finally {
    await release(visit, held);
  }
}

/** The same as `once` for work that is one transaction: the claim, the work and its result are kept together or not at all. */
export async function onceIn<T>(
  tx: Transaction,
  { visit, ...wish }: Repeatable & { readonly visit: Visit },
  work: () => Promise<T>,
): Promise<T> {
  const key = keyOf(wish);
  if (key === undefined) return work();
  const { call, tenant } = visit;
  const known = await tx.get(knownRequests, keyIn(tenant, key));
  if (known !== undefined && isRemembered(known, call.now)) return known.result as T;
  const result = await work();
  await tx.put(knownRequests, { tenant, key, at: call.now, result });
  planEnd(visit, key);
  return result;
}

/** What a request was answered under an id, within a transaction; undefined when it was not, or is forgotten. */
export async function answerIn(
  tx: Transaction,
  { visit, ...wish }: Repeatable & { readonly visit: Visit },
): Promise<unknown> {
  const key = keyOf(wish);
  return key === undefined ? undefined : (await tx.get(knownRequests, keyIn(visit.tenant, key)))?.result;
}

/** True while somebody works under the operation and id: a job may not wait for it, because it may wait for the job. */
export async function isBusy({ call, tenant }: Visit, wish: Repeatable & { readonly id: string }): Promise<boolean> {
  const known = await call.store.transaction((tx) => tx.get(knownRequests, keyIn(tenant, keyOf(wish))));
  return known?.claim !== undefined;
}

/** Forgets a request whose day is over; `key` is that of its document. */
export function forgetRequest(call: Call, key: string): Promise<void> {
  return call.store.transaction((tx) => tx.remove(knownRequests, key));
}

/** The request, claimed by the caller or answered before. Waits while somebody else works on it. */
async function claim(visit: Visit, key: string): Promise<KnownRequest> {
  let gone: number | undefined;
  let since = monotonicMs();
  let seen: number | undefined;
  for (;;) {
    const { known, isMine } = await tryClaim(visit, key, gone);
    if (isMine || known.claim === undefined) return known;
    if (known.claim !== seen) [seen, since] = [known.claim, monotonicMs()];
    if (monotonicMs() - since > PATIENCE_MS) gone = known.claim;
    visit.call.lapse();
    await new Promise<void>((resume) => afterRealMs(PAUSE_MS, resume));
  }
}

function tryClaim(
  visit: Visit,
  key: string,
  gone: number | undefined,
): Promise<{ readonly known: KnownRequest; readonly isMine: boolean }> {
  const { call, tenant } = visit;
  return call.store.transaction(async (tx) => {
    const known = await tx.get(knownRequests, keyIn(tenant, key));
    const isGone = gone !== undefined && known?.claim === gone;
    if (known !== undefined && !isGone && isRemembered(known, call.now)) return { known, isMine: false };
    const mine = { tenant, key, at: call.now, claim: await tx.next('requests') };
    await tx.put(knownRequests, mine);
    planEnd(visit, key);
    return { known: mine, isMine: true };
  });
}

/** Frees the id, unless somebody else has it by now. */
function release({ call, tenant }: Visit, held: KnownRequest): Promise<void> {
  const key = keyIn(tenant, held.key);
  return call.store.transaction(async (tx) => {
    if ((await tx.get(knownRequests, key))?.claim !== held.claim) return;
    await tx.remove(knownRequests, key);
    call.cancel(FORGET_REQUEST_JOB, key);
  });
}

function planEnd({ call, tenant }: Visit, key: string): void {
  const { job, entity, at } = forgettingOf({ tenant, key, at: call.now });
  call.plan(job, entity, at);
}

/** The end of the day of a request. */
export function forgettingOf({ tenant, key, at }: Pick<KnownRequest, 'tenant' | 'key' | 'at'>): DocumentJobs[number] {
  return { job: FORGET_REQUEST_JOB, entity: keyIn(tenant, key), at: at + MEMORY };
}

function isRemembered({ at }: KnownRequest, now: Instant): boolean {
  return now < at + MEMORY;
}

function keyOf(wish: Repeatable & { readonly id: string }): string;
function keyOf(wish: Repeatable): string | undefined;
function keyOf({ operation, of, id }: Repeatable): string | undefined {
  if (isAbsent(id)) return undefined;
  return [operation, ...(of === undefined ? [] : [encodeURIComponent(of)]), id].join('/');
}
