import type { KnownError } from '../api/control-types';
import { PAGES, type Page } from '../state/route';

/** A place that the palette leads to. */
export interface PaletteEntry {
  readonly title: string;
  readonly kind: string;
  readonly page: Page;
  readonly args: readonly string[];
}

const SHOWN = 12;

/** The keys that follow `g`, by page. */
export const PAGE_KEYS: Readonly<Record<string, Page>> = {
  s: 'start',
  e: 'errors',
  r: 'requests',
  d: 'state',
  m: 'machines',
  f: 'faults',
  t: 'time',
  o: 'outbox',
  c: 'coverage',
  k: 'conduct',
  p: 'spaces',
};

/** The pages and codes in which every word of a text stands, pages first. */
export function paletteEntries(text: string, errors: readonly KnownError[]): readonly PaletteEntry[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const pages = Object.entries(PAGES).map(([page, title]): PaletteEntry => {
    const key = Object.entries(PAGE_KEYS).find(([, own]) => own === page)?.[0];
    return { title, kind: key === undefined ? 'page' : `page, g ${key}`, page: page as Page, args: [] };
  });
  const codes = errors.map(({ service, code, message }): PaletteEntry => ({
    title: `${service}/${code}`,
    kind: message,
    page: 'errors',
    args: [service, code],
  }));
  const fits = ({ title, kind }: PaletteEntry): boolean =>
    words.every((word) => `${title} ${kind}`.toLowerCase().includes(word));
  return [...pages, ...codes].filter(fits).slice(0, SHOWN);
}
