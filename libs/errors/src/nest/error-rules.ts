import type { Catalog } from '@sadpath/catalog';
import type { Envelope, EnvelopeContext } from '../envelope';
import type { ServiceError } from '../service-error';

/** The words in which a service answers what it did not throw itself. */
export interface ErrorWords<C extends EnvelopeContext = EnvelopeContext> {
  /** The error for a request that a framework could not read; `message` says why, and its own code names what it was. */
  form(message: string, context: C, code?: string): ServiceError;
  /** The error for a path or a method that no operation has. */
  notFound(context: C): ServiceError;
  /** The error for a defect; says nothing of its cause. */
  internal(context: C): ServiceError;
  /** The error while something the service needs is away; the internal one with status 503 unless it gives one. */
  unavailable?(context: C): ServiceError | undefined;
}

/** Everything that answering errors asks of a service. */
export interface ErrorRules<C extends EnvelopeContext = EnvelopeContext> {
  readonly catalog: Catalog;
  readonly words: ErrorWords<C>;
  /** The platform's own envelope, for those who ask for it. */
  readonly native: Envelope<C>;
  /** Why the operation under way may not answer this error; undefined where it may. */
  objection(error: ServiceError, context: C): string | undefined;
  /** The status on the wire, where it is not the error's. */
  statusOf?(error: ServiceError, context: C): number;
  /** Takes down a defect: nothing of it is answered. */
  report(defect: unknown, where: string): void;
}

/** How a service answers what was thrown: asked by the filter, and by whoever catches outside of Nest's handlers. */
export interface ErrorAnswers {
  /** Ends the request with an answer. Never throws. */
  fail(request: unknown, reply: unknown, thrown: unknown): Promise<void> | undefined;
}
