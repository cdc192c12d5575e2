import { isoMillis, type Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import type { JournalEntry } from '@sadpath/journal';

/** Names of what there was, and of what was wanted of it. */
const HAD = /^(?:available|balance|remaining|left|refundable)/i;
const WANTED = /^(?:requested|required|needed|amount|wanted|attempted)/i;
const LIMIT = /^(?:limit|max|maximum)/i;
/** Names of instants that end something. */
const END = /until|expire/i;

/** The values that an answer itself tells beside its sentence, in whatever envelope they stand. */
export function valuesIn(response: unknown): Readonly<Record<string, unknown>> {
  const given = detailsIn(response);
  const details: unknown = Array.isArray(given) ? given[0] : given;
  return details !== null && typeof details === 'object' && !Array.isArray(details)
    ? (details as Readonly<Record<string, unknown>>)
    : {};
}

/** What was too little, too much, too early or too late by what an answer tells; undefined where no two values are comparable. */
export function comparisonOf(values: Readonly<Record<string, unknown>>, now: Instant): string | undefined {
  return amountsOf(values) ?? endOf(values, now);
}

function amountsOf(values: Readonly<Record<string, unknown>>): string | undefined {
  const numbers = Object.entries(values).filter(([, value]) => Number.isFinite(numberOf(value)));
  const named = (words: RegExp) => numbers.find(([name]) => words.test(name));
  const wanted = named(WANTED);
  const had = named(HAD);
  const bound = had ?? named(LIMIT);
  if (wanted === undefined || bound === undefined) return undefined;
  const [first, second] = had === undefined ? [wanted, bound] : [bound, wanted];
  return comparing({ [first[0]]: String(first[1]) }, { [second[0]]: String(second[1]) }).compared;
}

function endOf(values: Readonly<Record<string, unknown>>, now: Instant): string | undefined {
  const [name, end] = Object.entries(values).find(([each, value]) => END.test(each) && isInstant(value)) ?? [];
  return name === undefined ? undefined : comparing({ [name]: String(end) }, { now: isoMillis(now) }).compared;
}

/** The bounds that sentences on fields name, with the sign that a value must not have to them. */
const BOUNDS: readonly (readonly [RegExp, '>' | '<' | '<='])[] = [
  [/(?:at most|from \S+ to) (?<bound>-?\d+(?:\.\d+)?)/, '>'],
  [/(?:at least|from) (?<bound>-?\d+(?:\.\d+)?)/, '<'],
  [/(?:greater than|above) (?<bound>-?\d+(?:\.\d+)?)/, '<='],
];
const FIELD = /^the field (?<field>\S+): (?<message>.+)$/s;
const COUNTED = /\d (?<unit>character|item|digit)s?\b/;

/** How a field that was sent breaks the bound that its sentence names: `limit 201 > 200`; undefined where it is no matter of a bound. */
export function brokenBound({ notes, body, query }: JournalEntry): string | undefined {
  const { field, message } = notes.map((note) => FIELD.exec(note)?.groups).find((groups) => groups !== undefined) ?? {};
  if (field === undefined || message === undefined) return undefined;
  const sent = [body, query].map((part) => memberOf(part, field)).find((value) => value !== undefined);
  const unit = COUNTED.exec(message)?.groups?.['unit'];
  const size = unit === undefined ? numberOf(sent) : lengthOf(sent);
  for (const [sentence, sign] of BOUNDS) {
    const bound = Number(sentence.exec(message)?.groups?.['bound'] ?? NaN);
    if (sign === '>' ? size > bound : sign === '<' ? size < bound : size <= bound)
      return comparing({ [unit === undefined ? field : `${unit}s of ${field}`]: size }, { bound }).compared;
  }
  return undefined;
}

function memberOf(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((part, name) => {
    if (part === null || typeof part !== 'object') return undefined;
    return Object.hasOwn(part, name) ? (part as Record<string, unknown>)[name] : undefined;
  }, value);
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : NaN;
}

const EXPIRED = /^token: it expired at (?<end>\S+), and it is (?<now>\S+)$/;

/** What a note tells of a token whose time is over, as a comparison. */
export function expiryOf(notes: readonly string[]): string | undefined {
  const { end, now } = notes.map((note) => EXPIRED.exec(note)?.groups).find((groups) => groups !== undefined) ?? {};
  return end === undefined || now === undefined ? undefined : comparing({ 'valid until': end }, { now }).compared;
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}

function detailsIn(response: unknown): unknown {
  if (response === null || typeof response !== 'object') return undefined;
  const { details, error } = response as { readonly details?: unknown; readonly error?: unknown };
  return details ?? (typeof error === 'object' ? detailsIn(error) : undefined);
}
