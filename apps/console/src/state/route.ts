/** The pages that the navigation lists, and what they are called. */
export const PAGES = {
  start: 'Start',
  errors: 'Errors',
  requests: 'Requests',
  state: 'State',
  machines: 'Machines',
  faults: 'Faults',
  time: 'Time',
  outbox: 'Outbox',
  coverage: 'Coverage',
  conduct: 'Conduct',
  spaces: 'Spaces',
} as const;
/** Pages that no link leads to: for who works at the console. */
const UNLISTED = { parts: 'Parts' } as const;
const TITLES = { ...PAGES, ...UNLISTED };
export type Page = keyof typeof TITLES;

const PAGE_NAMES = Object.keys(TITLES) as readonly Page[];

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
  const page = PAGE_NAMES.find((known) => known === first) ?? 'start';
  return { page, args: page === first ? args : [], query: Object.fromEntries(new URLSearchParams(query)) };
}

/** The hash of a route; what is empty in its query is left out. */
export function hrefOf({ page, args, query }: Route): string {
  const path = [page, ...args].map(encodeURIComponent).join('/');
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return `#/${path}${given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`}`;
}

/** What a browser calls a place in its tabs and its history. */
export function titleOf({ page, args }: Route, space: string): string {
  return [args.at(-1) ?? TITLES[page], space, 'Sadpath'].join(' · ');
}

/**
 * The space of an address that names none in its hash: that of the query `?space=`, of the prefix `/s/{space}/` or of the host
 * `{space}.localhost`.
 */
export function spaceOfAddress({
  pathname,
  hostname,
  search,
}: Readonly<Record<'pathname' | 'hostname' | 'search', string>>): string {
  const byQuery = new URLSearchParams(search).get('space') ?? '';
  if (byQuery !== '') return byQuery;
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
