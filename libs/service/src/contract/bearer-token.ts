/** What a token says, as JSON. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Whose a token is. All services of the suite sign with one key, so a signature says nothing of the platform: only what is
 * sealed so is read as so sealed.
 */
export interface TokenSeal {
  readonly issuer: string;
  readonly audience: string;
  /** The platform, whose services take each other's tokens. */
  readonly platform: string;
}

/** Reads the bearer tokens of the suite. */
export interface TokenReader {
  /** The claims of a token that is well-formed, signed with the suite's key and sealed by this platform, at once where it was seen before; undefined otherwise. */
  read(token: string): Claims | Promise<Claims | undefined>;
}

const BEARER = /^Bearer +([^\s]+)$/i;

/** The header that was read last, and its token: most requests come in rows of one client. */
let last: { readonly header: string; readonly token: string | undefined } = { header: '', token: undefined };

/** The token of an `Authorization: Bearer` header; undefined when there is none. */
export function bearerOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  if (authorization !== last.header) last = { header: authorization, token: BEARER.exec(authorization.trim())?.[1] };
  return last.token;
}
