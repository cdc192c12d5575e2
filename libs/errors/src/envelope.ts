import type { Instant } from '@sadpath/clock';
import { isoSeconds } from '@sadpath/clock';
import type { EnvelopeSchemas } from './envelope-schemas';
import type { ServiceError } from './service-error';
import { standardSchemas } from './standard-schemas';

/** What an envelope may say about the request it answers. */
export interface EnvelopeContext {
  readonly now: Instant;
  readonly method: string;
  /** The documented path that was called, without query and without the sandbox's own prefixes. */
  readonly path: string;
  readonly requestId: string;
  /** Name of the answering service. */
  readonly service: string;
  /** The envelope that was asked for; the standard one unless given. */
  readonly envelope?: 'standard' | 'native';
}

/** The JSON shape around an answer. */
export interface Envelope<C extends EnvelopeContext = EnvelopeContext> {
  success(value: unknown, context: C): unknown;
  failure(error: ServiceError, context: C): unknown;
}

/** An envelope that tells its shapes, so that documents can show what it writes. */
export interface DescribedEnvelope<C extends EnvelopeContext = EnvelopeContext> extends Envelope<C> {
  readonly schemas: EnvelopeSchemas;
}

/** One list of an answer with its page, in whatever shape the envelope writes it. */
export class Page<T = unknown> {
  constructor(
    readonly items: readonly T[],
    readonly pagination: Readonly<Record<string, unknown>>,
    /** The whole native answer, where a contract gives this list a shape of its own. */
    readonly native?: unknown,
  ) {}
}

/** An answer that stays bare in every envelope, because its document shows it bare. */
export class Bare {
  constructor(readonly value: unknown) {}
}

/** The envelope that serves all services alike (design §3). */
export const standardEnvelope: DescribedEnvelope = Object.freeze({
  success: (value: unknown) => ({ success: true, data: value instanceof Page ? pageData(value) : (value ?? null) }),
  failure: (error: ServiceError, { now, path, method }: EnvelopeContext) => ({
    success: false,
    error: error.message,
    code: error.spec.wire ?? error.code,
    details: error.details ?? error.fields.map(({ field, message }) => ({ field, message })),
    timestamp: isoSeconds(now),
    path,
    method,
  }),
  schemas: standardSchemas,
});

function pageData(page: Page): unknown {
  return { items: page.items, pagination: page.pagination };
}
