import { DEFAULT_SPACE } from '@sadpath/spaces';
import type { RequestHeaders } from '../../contract/exchange/exchange';

/** A space's name and what chose it. */
export interface ChosenSpace {
  readonly id: string;
  readonly by: string;
}

const PREFIX = /^\/s\/([^/?]+)(?=[/?]|$)/;
/** Whatever stands before: what cannot name a space is refused, and not taken for none. */
const HOST = /^([^:/]+)\.localhost(?::\d+)?$/i;
const CACHE_SIZE = 1_000;
/** Characters of a header that is remembered; real ones are shorter. */
const LONGEST_KEPT = 4_096;
const spaceOfToken = new Map<string, string | undefined>();
/** The header that was read last: most requests come in rows of one client, and a comparison costs less than a look-up. */
let last: { readonly authorization: string; readonly space: string | undefined } = {
  authorization: '',
  space: undefined,
};

/** Cuts the prefix `/s/{space}` off a URL; one that names its host too is reduced to its path. */
export function cutSpacePrefix(url: string): { readonly url: string; readonly space: string | undefined } {
  const path = url.startsWith('/') ? url : pathForm(url);
  const match = path.startsWith('/s/') ? PREFIX.exec(path) : null;
  if (match === null) return { url: path, space: undefined };
  const rest = path.slice(match[0].length);
  return { url: rest.startsWith('/') ? rest : `/${rest}`, space: match[1] };
}

/** Every server must take `http://host/path` for `/path`; `*` (all of the server) has no path. */
function pathForm(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?]*/i, '');
  return path.startsWith('/') ? path : `/${path.startsWith('?') ? path : ''}`;
}

/** What a request says of its space beside its headers. */
export interface SaidOfSpace {
  /** Of `/s/{space}`. */
  readonly prefix?: string | undefined;
  /** A token of a login in the body, where the operation takes one. */
  readonly token?: string | undefined;
}

/**
 * The space of a request: by header, path prefix, host name, the claim of the bearer token or of the one in its body, or
 * the default (design §4).
 */
export function chooseSpace(headers: RequestHeaders, { prefix, token }: SaidOfSpace = {}): ChosenSpace {
  const header = headers['x-sandbox-space'];
  if (typeof header === 'string' && header !== '') return { id: header, by: 'header' };
  if (prefix !== undefined) return { id: prefix, by: 'path' };
  const host = typeof headers['host'] === 'string' ? HOST.exec(headers['host'])?.[1] : undefined;
  if (host !== undefined) return { id: host.toLowerCase(), by: 'host' };
  const { authorization } = headers;
  const claimed =
    (typeof authorization === 'string' ? lastClaim(authorization) : undefined) ??
    (token === undefined ? undefined : readClaim(`Bearer ${token}`));
  return claimed === undefined ? { id: DEFAULT_SPACE, by: 'default' } : { id: claimed, by: 'token' };
}

function lastClaim(authorization: string): string | undefined {
  if (authorization !== last.authorization) last = { authorization, space: claimedSpace(authorization) };
  return last.space;
}

/** The `space` claim of a bearer token. The token is checked by the service later, in its own order. */
function claimedSpace(authorization: string): string | undefined {
  if (authorization.length > LONGEST_KEPT) return readClaim(authorization);
  if (spaceOfToken.has(authorization)) return spaceOfToken.get(authorization);
  if (spaceOfToken.size >= CACHE_SIZE) spaceOfToken.clear();
  const space = readClaim(authorization);
  spaceOfToken.set(authorization, space);
  return space;
}

function readClaim(authorization: string): string | undefined {
  const payload = /^Bearer\s+[\w-]+\.([\w-]+)\./i.exec(authorization)?.[1];
  if (payload === undefined) return undefined;
  try {
    const { space } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { readonly space?: unknown };
    return typeof space === 'string' ? space : undefined;
  } catch {
    return undefined;
  }
}
