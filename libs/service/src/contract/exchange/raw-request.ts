import type { IncomingMessage } from 'node:http';

/** What the URL rewriting and the listeners leave on the raw request. */
export interface RawRequest extends IncomingMessage {
  sadpathSpace?: string;
  /** URL without the space prefix, as it was called. */
  sadpathUrl?: string;
  sadpathListener?: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    isControl?: boolean;
  }
}
