import { isObject } from '@sadpath/json';
import type { Observation } from './observation';

/** What names a thing: a part of a path, or a member of a body, with a digit in it. */
const NAME = /^(?=.*\d)[\w-]{4,}$/;
const DATE = /^\d{4}-\d\d-\d\d/;
const AMOUNT_OR_TIME = /amount|value|total|fee|rate|date|time|at$/i;

/** The accounts, wallets, cards a request is about, by what names them in its path and its body. */
export function resourcesOf({ entry: { path, body }, traits: { key, toldBy } }: Observation): readonly string[] {
  const own = [...(typeof toldBy === 'object' ? toldBy : []), ...(typeof key === 'object' ? [key.member] : [])];
  const members = isObject(body) ? Object.entries(body) : [];
  const named = members.filter(([name]) => !own.includes(name) && !AMOUNT_OR_TIME.test(name));
  return [...path.split('/'), ...named.map(([, value]) => textOf(value))].filter(
    (text) => NAME.test(text) && !DATE.test(text),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
