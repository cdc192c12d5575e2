/** What a token says, as JSON. */
export type Claims = Readonly<Record<string, unknown>>;

/** Reads the bearer tokens of the suite. */
export interface TokenReader {
  /** The claims of a token that is well-formed and signed with the suite's key, at once where it was seen before; undefined otherwise. */
  read(token: string): Claims | Promise<Claims | undefined>;
}

const BEARER = /^Bearer +([^\s]+)$/i;

/** The token of an `Authorization: Bearer` header; undefined when there is none. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return authorization === undefined ? undefined : BEARER.exec(authorization.trim())?.[1];
}
