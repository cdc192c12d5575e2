import type { Catalog, CodeOf, RetryAdvice } from '@sadpath/catalog';
import type { Json, RecipeStep } from './step';

/**
 * What leads past a refusal, beside the recipe that leads to it, and executed like it. The steps may read the answers of
 * the recipe and of each other; `refused` is the answer in which the recipe ends.
 */
export interface Remedy {
  /** What changes the state that the request meets; for a code that says `check-first`, the reads that come before the next write. */
  readonly steps?: readonly RecipeStep[];
  /**
   * What differs in the request that succeeds then; the same request succeeds where it is absent. After a check it is the
   * next write: the same one where nothing has happened, another one where it has.
   */
  readonly request?: ChangedRequest;
  /** What the reads of a code that says `check-first` find after its recipe. */
  readonly finds?: Finding;
  /** ISO duration that is enough, where the answer does not tell how long to wait; `request` is what succeeds after it. */
  readonly wait?: string;
  /** The code that refuses the same request thirty days later, where it is another: what it is about has aged. */
  readonly later?: string;
  /** Why nothing a client could send leads past the refusal. */
  readonly impossible?: string;
}

/** A member of an answer, `transfer.data.status`, and what it tells. */
export interface Finding {
  readonly at: string;
  readonly is: Json;
  /** What that means, where the value alone does not show it. */
  readonly means?: string;
}

/** Members of a request that take the place of those it had; objects of headers and body are merged (RFC 7396). */
export interface ChangedRequest {
  readonly method?: RecipeStep['method'];
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** The codes of a catalog that carry one of these advices. */
export type CodeAdvised<C extends Catalog, A extends RetryAdvice> = {
  [K in CodeOf<C>]: C['errors'][K]['retry'] extends A ? K : never;
}[CodeOf<C>];

/** The remedy of a code that says `check-first`: reads, and what they find. */
export type CheckedRemedy = Remedy & Required<Pick<Remedy, 'steps' | 'finds'>>;

/** The remedies of a service: one for each code after which something is to be changed or read, at will one for the others. */
export type RemedyBook<C extends Catalog = Catalog> = Readonly<Record<CodeAdvised<C, 'after-change'>, Remedy>> &
  Readonly<Record<CodeAdvised<C, 'check-first'>, CheckedRemedy>> &
  Readonly<Partial<Record<CodeOf<C>, Remedy>>>;

/** Declares the remedies of a service; one that is missing, or without a code, does not compile. */
export function defineRemedies<C extends Catalog>(_catalog: C, remedies: RemedyBook<C>): RemedyBook<C> {
  return Object.freeze(remedies);
}
