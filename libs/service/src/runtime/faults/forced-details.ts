import { DETAIL_NAMES, OWN_DETAILS, type ErrorDetails, type ErrorSpec, type Scalar } from '@sadpath/catalog';
import { isoDate, isoMillis, isoSeconds, parseInstant, SECOND, type Instant } from '@sadpath/clock';
import type { Exchange } from '../../contract/exchange/exchange';
import { declaredIn, sentAs } from './forced-fields';
import type { Members } from './members-of';
import { related } from './related';
import { mapValues, NOT_GIVEN, wordOf } from './word-of';

/** Members of details that tell how long to wait, in seconds. */
export const WAIT = /^retryAfter/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

type Example = NonNullable<ErrorSpec['example']>;
type Detail = Readonly<Record<string, unknown>>;

/** What the details of a forced answer are made of. */
export interface Situation {
  readonly spec: ErrorSpec;
  readonly exchange: Exchange;
  readonly sent: Members;
  /** The wait that is told in the header too. */
  readonly seconds: number | undefined;
  readonly budget: number | undefined;
  /** What the operation answered before its answer was lost. */
  readonly made: Members | undefined;
}

/** A member of details; true where it is that of the request or of the state, and not of the example. */
interface ToldMember {
  readonly value: unknown;
  readonly isTrue: boolean;
}

/** The details of the situation that fits the request, with what the client sent and what the service knows; undefined where the code has none. */
export function forcedDetails(situation: Situation): ErrorDetails | undefined {
  const { example = {} } = situation.spec;
  const details = insteadOf(example, situation) ?? example.details;
  if (details === undefined) return undefined;
  if (!Array.isArray(details)) return detailOf(details as Detail, situation);
  return (details as readonly Detail[]).map((detail) => detailOf(detail, situation));
}

/** The details of the situation that the service knows of, or that this operation or a member of this request is met with. */
function insteadOf({ instead = {} }: Example, { exchange, sent }: Situation): ErrorDetails | undefined {
  const reason = exchange.known?.['reason'];
  const known = Object.values(instead).find(
    (detail) => reason !== undefined && (detail as Detail)['reason'] === reason,
  );
  if (known !== undefined) return known;
  return Object.entries(instead).find(([name]) => name === exchange.operation?.name || sent.has(name))?.[1];
}

function detailOf(detail: Detail, situation: Situation): Detail {
  const members = mapValues(detail, (value, name) => memberOf(name, value, { ...situation, detail }));
  const isTrue = new Set(Object.entries(members).flatMap(([name, member]) => (member.isTrue ? [name] : [])));
  const told = mapValues(members, ({ value }) => value);
  return related(told, situation.spec.example?.holds ?? [], isTrue);
}

interface SituationOfOne extends Situation {
  readonly detail: Detail;
}

function memberOf(name: string, value: unknown, situation: SituationOfOne): ToldMember {
  const known = truthOf(name, value, situation);
  if (known !== undefined) return { value: known, isTrue: true };
  const { spec, exchange } = situation;
  const wait = waitIn(situation);
  // An end that is told beside a wait is the end of that wait.
  if (wait !== undefined && typeof value === 'string' && INSTANT.test(value))
    return { value: isoSeconds(exchange.now + wait * SECOND), isTrue: false };
  const own = ownWord(name, situation);
  if (own !== undefined) return { value: own, isTrue: false };
  if (OWN_DETAILS.has(name)) return { value, isTrue: false };
  const given = givenAs(name, value, situation.sent);
  if (given !== undefined) return { value: given, isTrue: true };
  if (isId(name, value)) return { value: mayBeNull(name, spec) ? null : NOT_GIVEN, isTrue: false };
  return { value: later(value, spec.example ?? {}, exchange.now), isTrue: false };
}

/** What is known of a member, whatever the client sent; undefined where nothing is. */
function truthOf(name: string, value: unknown, situation: SituationOfOne): unknown {
  const { spec, exchange, seconds, budget, made, detail } = situation;
  if (seconds !== undefined && WAIT.test(name)) return seconds;
  const record = spec.example?.effect?.[name];
  if (record !== undefined) return made?.get(record) ?? null;
  const known = exchange.known?.[name];
  if (known !== undefined) return known;
  if (WAIT.test(name)) return waitIn(situation);
  return name === 'limit' && 'windowSeconds' in detail ? (budget ?? value) : undefined;
}

/** The wait that the answer tells, in seconds. */
function waitIn({ detail, seconds }: SituationOfOne): number | undefined {
  const told = Object.entries(detail).find(([name]) => WAIT.test(name))?.[1];
  return seconds ?? (typeof told === 'number' ? told : undefined);
}

/** What the client sent under the name, of the kind of the example. */
function givenAs(name: string, value: unknown, sent: Members): Scalar | undefined {
  const given = sentAs(name, sent, DETAIL_NAMES.get(name))?.value;
  if (typeof given === typeof value) return given;
  // A query has texts alone.
  const isNumber = typeof value === 'number' && typeof given === 'string' && given.trim() !== '';
  return isNumber && Number.isFinite(Number(given)) ? Number(given) : undefined;
}

/** Ids of details are those of something: of nothing that is made up. */
function isId(name: string, value: unknown): boolean {
  return /Id$/.test(name) && typeof value === 'string';
}

/** True of a member that may say of what it names that there is none. */
function mayBeNull(name: string, { details = {} }: ErrorSpec): boolean {
  const kind = details[name];
  return typeof kind === 'string' && kind.includes('|null');
}

/** What the operation says of itself under the name, or the word of a member that the request has, or else might have. */
function ownWord(name: string, { spec, sent, exchange }: Situation): Scalar | undefined {
  const mark = exchange.operation?.marks[name];
  if (typeof mark === 'string') return mark;
  const words = spec.example?.words?.[name];
  const declared = new Map(declaredIn(exchange).map((field) => [field.name, true] as const));
  return wordOf(words, exchange, sent) ?? wordOf(words, exchange, declared);
}

/** An instant or a date as far from now as it was from the time of the example; all else as it is. */
function later(value: unknown, { at }: Example, now: Instant): unknown {
  if (at === undefined || typeof value !== 'string' || !(INSTANT.test(value) || DATE.test(value))) return value;
  const moved = now + ((parseInstant(value) ?? now) - (parseInstant(at) ?? now));
  if (DATE.test(value)) return isoDate(moved);
  return value.includes('.') ? isoMillis(moved) : isoSeconds(moved);
}
