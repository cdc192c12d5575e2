import type { FastifyRequest } from 'fastify';

const SPACE = /^\/s\/[^/?]+/;

/** The absolute address under which a document was asked for, with the prefix of its space. */
export function originOf({ protocol, host, originalUrl }: FastifyRequest): string {
  return `${protocol}://${host}${SPACE.exec(originalUrl)?.[0] ?? ''}`;
}
