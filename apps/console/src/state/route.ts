export const PAGES = ['errors', 'requests', 'faults', 'time', 'outbox', 'spaces'] as const;
export type Page = (typeof PAGES)[number];

/** A place in the console, as its address says it: `#/errors/wallet/ERR_WALLET_FROZEN?space=a&q=frozen`. */
export interface Route {
  readonly page: Page;
  /** What follows the page, in order. */
  readonly args: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** Reads the hash of an address; an unknown page is the first one. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s, 2);
  const [first, ...args] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  const page = PAGES.find((known) => known === first) ?? 'errors';
  return { page, args: page === first ? args : [], query: Object.fromEntries(new URLSearchParams(query)) };
}

/** The hash of a route; what is empty in its query is left out. */
export function hrefOf({ page, args, query }: Route): string {
  const path = [page, ...args].map(encodeURIComponent).join('/');
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return `#/${path}${given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`}`;
}

/** The space of an address that names none in its hash: that of the prefix `/s/{space}/` or of the host `{space}.localhost`. */
export function spaceOfAddress({
  pathname,
  hostname,
}: {
  readonly pathname: string;
  readonly hostname: string;
}): string {
  const byPath = /^\/s\/([^/]+)/.exec(pathname)?.[1];
  const byHost = /^([a-z0-9_-]+)\.localhost$/i.exec(hostname)?.[1];
  return byPath === undefined ? (byHost?.toLowerCase() ?? 'default') : decode(byPath);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
