import {
  DETAIL_NAMES,
  OWN_DETAILS,
  SENT_NAMES,
  type ErrorDetails,
  type ErrorSpec,
  type Scalar,
} from '@sadpath/catalog';
import { isoDate, isoMillis, isoSeconds, parseInstant, SECOND, type Instant } from '@sadpath/clock';
import { ServiceError, type FieldFault } from '@sadpath/errors';
import type { Exchange } from '../../contract/exchange/exchange';
import type { KnownCode } from '../vocabulary';
import { declaredIn, fieldsLike, sentAs } from './forced-fields';
import { membersOf, mentions, type Members } from './members-of';
import { related } from './related';

/** Stands where a message names something that the request does not. */
const NOT_GIVEN = '(not given)';
/** Members of details that tell how long to wait, in seconds. */
const WAIT = /^retryAfter/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

type Example = NonNullable<ErrorSpec['example']>;

/** What an answer tells beside its error: how long to wait, and how many requests a window has. */
export interface Told {
  readonly retryAfter?: number | string | undefined;
  readonly budget?: number | undefined;
  /** The sentence of the space, where it has another. */
  readonly message?: string | undefined;
  /** What the operation answered before its answer was lost. */
  readonly made?: Members | undefined;
  /** The fields of the operation's own form that have this code. */
  readonly formFields?: readonly FieldFault[] | undefined;
}

/**
 * The error that a fault forces on a request: of the shape of a natural one, and as if of this request. What its message,
 * fields and details name is what the client sent; how long to wait is said alike everywhere.
 */
export function forcedError(
  { service, code, spec }: KnownCode,
  exchange: Exchange,
  { retryAfter: wanted, budget, message, made, formFields }: Told = {},
): ServiceError {
  const { example = {} } = spec;
  const sent = membersOf(exchange);
  const retryAfter = wanted ?? knownWait(example, exchange);
  const wait = waitOf(example, retryAfter);
  const params = mapValues(
    example.params ?? {},
    (value, name) => wordOf(example.words?.[name], exchange, sent) ?? paramOf(name, value, { sent, wait }),
  );
  const fields = formFields ?? example.fields?.flatMap((fault) => fieldsLike(fault, exchange, sent));
  const details = insteadOf(example, exchange, sent) ?? example.details;
  return new ServiceError({ service, code, spec }, params, {
    ...(details && { details: detailsOf(details, { sent, wait, exchange, example, budget, made }) }),
    ...(fields && { fields: withWords(fields, { from: example.params ?? {}, to: params }) }),
    ...(message === undefined ? {} : { message }),
    ...(example.headers && { headers: example.headers }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/** The wait that the service itself knows of, where the answer says it in its header too. */
function knownWait({ headers }: Example, { known }: Exchange): number | undefined {
  if (headers?.['retry-after'] === undefined) return undefined;
  const told = Object.entries(known ?? {}).find(([name]) => WAIT.test(name))?.[1];
  return typeof told === 'number' ? told : undefined;
}

/** How long the client is to wait: seconds as the example has them, and as the fault says. */
interface Wait {
  readonly example: string | undefined;
  readonly seconds: number | undefined;
}

function waitOf({ headers }: Example, retryAfter: number | string | undefined): Wait {
  const example = headers?.['retry-after'];
  const seconds = Number(retryAfter);
  return { example, seconds: Number.isSafeInteger(seconds) ? seconds : undefined };
}

function paramOf(name: string, value: Scalar, { sent, wait }: { readonly sent: Members; readonly wait: Wait }): Scalar {
  if (wait.seconds !== undefined && String(value) === wait.example) return wait.seconds;
  return sentAs(name, sent)?.value ?? (SENT_NAMES.has(name) ? NOT_GIVEN : value);
}

/** The details of the situation that this operation, or a member of this request, is met with. */
function insteadOf({ instead }: Example, { operation }: Exchange, sent: Members): ErrorDetails | undefined {
  return Object.entries(instead ?? {}).find(([name]) => name === operation?.name || sent.has(name))?.[1];
}

/** The word of the operation, or else of the first member that the request has. */
function wordOf(
  words: Readonly<Record<string, string>> | undefined,
  { operation, body }: Exchange,
  sent: ReadonlyMap<string, unknown>,
): string | undefined {
  const value = body.kind === 'json' ? body.value : undefined;
  const met = ([member]: [string, string]): boolean => sent.has(member) || mentions(value, member);
  return words?.[operation?.name ?? ''] ?? Object.entries(words ?? {}).find(met)?.[1];
}

/** Sentences of fields that repeat a parameter of the message repeat what it has become. */
function withWords(fields: readonly FieldFault[], { from, to }: Replaced): readonly FieldFault[] {
  const changed = Object.entries(from).filter(([name, value]) => to[name] !== value && String(value) !== '');
  const replaced = (text: string): string =>
    changed.reduce((now, [name, value]) => now.replaceAll(String(value), String(to[name])), text);
  return fields.map((fault) => ({ ...fault, field: replaced(fault.field), message: replaced(fault.message) }));
}

interface Replaced {
  readonly from: Readonly<Record<string, Scalar>>;
  readonly to: Readonly<Record<string, Scalar>>;
}

interface Situation {
  readonly budget: number | undefined;
  readonly example: Example;
  readonly sent: Members;
  readonly wait: Wait;
  readonly exchange: Exchange;
  readonly made: Members | undefined;
}

function detailsOf(details: ErrorDetails, situation: Situation): ErrorDetails {
  if (!Array.isArray(details)) return detailOf(details as Readonly<Record<string, unknown>>, situation);
  return (details as readonly Readonly<Record<string, unknown>>[]).map((detail) => detailOf(detail, situation));
}

function detailOf(
  detail: Readonly<Record<string, unknown>>,
  { budget, example, sent, wait, exchange, made }: Situation,
): Readonly<Record<string, unknown>> {
  const told = Object.entries(detail).find(([name]) => WAIT.test(name))?.[1];
  const seconds = wait.seconds ?? (typeof told === 'number' ? told : undefined);
  const asSent = mapValues(detail, (value, name) => {
    if (wait.seconds !== undefined && WAIT.test(name)) return wait.seconds;
    const record = example.effect?.[name];
    if (record !== undefined) return made?.get(record) ?? null;
    const known = exchange.known?.[name];
    if (known !== undefined) return known;
    if (seconds !== undefined && WAIT.test(name)) return seconds;
    // An end that is told beside a wait is the end of that wait.
    if (seconds !== undefined && typeof value === 'string' && INSTANT.test(value))
      return isoSeconds(exchange.now + seconds * SECOND);
    if (name === 'limit' && 'windowSeconds' in detail) return budget ?? value;
    const own = ownWord(name, { example, sent, exchange });
    if (own !== undefined) return own;
    if (OWN_DETAILS.has(name)) return value;
    const given = sentAs(name, sent, DETAIL_NAMES.get(name))?.value;
    if (typeof given === typeof value) return given;
    // A query has texts alone.
    if (typeof value === 'number' && typeof given === 'string' && given.trim() !== '' && Number.isFinite(Number(given)))
      return Number(given);
    return isId(name, value) ? NOT_GIVEN : later(value, example, exchange.now);
  });
  return related(asSent, example.holds ?? []);
}

/** Ids of details are those of something: of nothing that is made up. */
function isId(name: string, value: unknown): boolean {
  return /Id$/.test(name) && typeof value === 'string';
}

/** What the operation says of itself under the name, or the word of a member that the request has, or else might have. */
function ownWord(
  name: string,
  { example, sent, exchange }: Pick<Situation, 'example' | 'sent' | 'exchange'>,
): Scalar | undefined {
  const mark = exchange.operation?.marks[name];
  if (typeof mark === 'string') return mark;
  const words = example.words?.[name];
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

function mapValues<T, U>(values: Readonly<Record<string, T>>, map: (value: T, name: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));
}
