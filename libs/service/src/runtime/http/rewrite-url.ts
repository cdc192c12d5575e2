import type { RawRequest } from '../../contract/exchange/raw-request';
import { cutSpacePrefix } from './choose-space';

/** Where the control API stands on every port. */
export const CONTROL_PREFIX = '/__admin';
/** The one route of the control API, which looks up the rest in a table of its own. */
export const CONTROL_ROUTE = `${CONTROL_PREFIX}/any`;

/**
 * The URL that a router is to see: without the prefix of a space, which is kept on the request, and as `route` maps it.
 * Every call of the control API is sent to one route, so that it reads the path itself, however badly it is escaped.
 */
export function rewriteUrl(raw: RawRequest, route: (path: string) => string): string {
  const { url, space } = cutSpacePrefix(raw.url ?? '/');
  if (space !== undefined) raw.sadpathSpace = decoded(space);
  raw.sadpathUrl = url;
  if (!isControl(url)) return route(url);
  const query = url.indexOf('?');
  return query < 0 ? CONTROL_ROUTE : CONTROL_ROUTE + url.slice(query);
}

function isControl(url: string): boolean {
  return url.startsWith(CONTROL_PREFIX) && /^[/?]|^$/.test(url.slice(CONTROL_PREFIX.length, CONTROL_PREFIX.length + 1));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
