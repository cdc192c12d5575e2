import type { Doc } from '../api/control-types';

const MOST = 7;
/** What a person looks for first. */
const FIRST = ['id', 'key', 'status', 'state', 'name', 'email', 'currency', 'balance', 'amount'];

/** The members that a table shows: plain values, the telling ones first. */
export function columnsOf(docs: readonly Doc[]): readonly string[] {
  const names = new Set(docs.slice(0, 50).flatMap((doc) => Object.keys(doc).filter((name) => isPlain(doc[name]))));
  const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return [...names].sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

/** The documents, with their keys, in which a text stands somewhere. */
export function findDocs<E extends readonly [key: string, doc: Doc]>(docs: readonly E[], text: string): readonly E[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? docs : docs.filter((entry) => JSON.stringify(entry).toLowerCase().includes(wanted));
}

function isPlain(value: unknown): boolean {
  return value !== null && ['string', 'number', 'boolean'].includes(typeof value);
}
