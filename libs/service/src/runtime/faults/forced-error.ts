import { DETAIL_NAMES, SENT_NAMES, type ErrorDetails, type ErrorSpec, type Scalar } from '@sadpath/catalog';
import { isoDate, isoMillis, isoSeconds, parseInstant, SECOND, type Instant } from '@sadpath/clock';
import { ServiceError, type FieldFault } from '@sadpath/errors';
import { fieldsOf, isAbsent } from '@sadpath/forms';
import type { Exchange } from '../../contract/exchange/exchange';
import type { KnownCode } from '../vocabulary';
import { membersOf, type Members } from './members-of';
import { related } from './related';

/** Stands where a message names something that the request does not. */
const NOT_GIVEN = '(not given)';
/** Members of details that tell how long to wait, in seconds. */
const WAIT = /^retryAfter/;
/** The sentence of a field that was left out. */
const MISSING = / is required$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

type Example = NonNullable<ErrorSpec['example']>;

/** What an answer tells beside its error: how long to wait, and how many requests a window has. */
export interface Told {
  readonly retryAfter?: number | string | undefined;
  readonly budget?: number | undefined;
}

/**
 * The error that a fault forces on a request: of the shape of a natural one, and as if of this request. What its message,
 * fields and details name is what the client sent; how long to wait is said alike everywhere.
 */
export function forcedError(
  { service, code, spec }: KnownCode,
  exchange: Exchange,
  { retryAfter, budget }: Told = {},
): ServiceError {
  const { example = {} } = spec;
  const sent = membersOf(exchange);
  const wait = waitOf(example, retryAfter);
  const params = mapValues(
    example.params ?? {},
    (value, name) => wordOf(example.words?.[name], sent) ?? paramOf(name, value, { sent, wait }),
  );
  const { details, fields } = example;
  return new ServiceError({ service, code, spec }, params, {
    ...(details && { details: detailsOf(details, { sent, wait, exchange, example, budget }) }),
    ...(fields && { fields: fields.flatMap((fault) => fieldsLike(fault, exchange, sent)) }),
    ...(example.headers && { headers: example.headers }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
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
  return sentAs(name, sent)?.value ?? (name in SENT_NAMES ? NOT_GIVEN : value);
}

/** The word of the first member that the request has. */
function wordOf(words: Readonly<Record<string, string>> | undefined, sent: Members): string | undefined {
  return Object.entries(words ?? {}).find(([member]) => sent.has(member))?.[1];
}

/** The member of the request that a name of the example means. */
function sentAs(
  name: string,
  sent: Members,
  others: readonly string[] | undefined = SENT_NAMES[name],
): { readonly name: string; readonly value: Scalar } | undefined {
  for (const candidate of [name, ...(others ?? [])]) {
    const value = sent.get(candidate);
    if (value !== undefined) return { name: candidate, value };
  }
  return undefined;
}

interface Situation {
  readonly budget: number | undefined;
  readonly example: Example;
  readonly sent: Members;
  readonly wait: Wait;
  readonly exchange: Exchange;
}

function detailsOf(details: ErrorDetails, situation: Situation): ErrorDetails {
  if (!Array.isArray(details)) return detailOf(details as Readonly<Record<string, unknown>>, situation);
  return (details as readonly Readonly<Record<string, unknown>>[]).map((detail) => detailOf(detail, situation));
}

function detailOf(
  detail: Readonly<Record<string, unknown>>,
  { budget, example, sent, wait, exchange }: Situation,
): Readonly<Record<string, unknown>> {
  const told = Object.entries(detail).find(([name]) => WAIT.test(name))?.[1];
  const seconds = wait.seconds ?? (typeof told === 'number' ? told : undefined);
  const asSent = mapValues(detail, (value, name) => {
    if (seconds !== undefined && WAIT.test(name)) return seconds;
    // An end that is told beside a wait is the end of that wait.
    if (seconds !== undefined && typeof value === 'string' && INSTANT.test(value))
      return isoSeconds(exchange.now + seconds * SECOND);
    if (name === 'limit' && 'windowSeconds' in detail) return budget ?? value;
    const given = sentAs(name, sent, DETAIL_NAMES[name])?.value;
    return typeof given === typeof value ? given : later(value, example, exchange.now);
  });
  return related(asSent, example.holds ?? []);
}

/** An instant or a date as far from now as it was from the time of the example; all else as it is. */
function later(value: unknown, { at }: Example, now: Instant): unknown {
  if (at === undefined || typeof value !== 'string' || !(INSTANT.test(value) || DATE.test(value))) return value;
  const moved = now + ((parseInstant(value) ?? now) - (parseInstant(at) ?? now));
  if (DATE.test(value)) return isoDate(moved);
  return value.includes('.') ? isoMillis(moved) : isoSeconds(moved);
}

/** The fields of this request that the example's field stands for; none where the operation has no such field. */
function fieldsLike(fault: FieldFault, exchange: Exchange, sent: Members): readonly FieldFault[] {
  if (MISSING.test(fault.message)) return missingFields(fault, exchange);
  const name = fault.field.split('.', 1)[0] ?? '';
  const meant = sentAs(name, sent)?.name;
  if (meant !== undefined && meant !== name) return [renamed(fault, meant)];
  const declared = declaredIn(exchange).map((field) => field.name);
  if (meant === name || declared.includes(name)) return [fault];
  // A rule of form is broken by whatever the operation takes.
  const other = declared.find((field) => sent.has(field)) ?? declared[0];
  return fault.rule === undefined || other === undefined ? [] : [renamed(fault, other)];
}

/** What a request lacks is told of it; of one that lacks nothing, that it lacks what it might have had besides. */
function missingFields(fault: FieldFault, exchange: Exchange): readonly FieldFault[] {
  const declared = declaredIn(exchange);
  const lacking = declared.filter(({ isRequired, isSent }) => isRequired && !isSent).map(({ name }) => name);
  if (lacking.length > 0) return lacking.map((name) => lackOf(name, fault));
  const spare = declared.find(({ isSent }) => !isSent) ?? declared[0];
  return spare === undefined ? [] : [lackOf(spare.name, fault)];
}

function lackOf(name: string, fault: FieldFault): FieldFault {
  return name === fault.field ? fault : { ...fault, field: name, message: `${name} is required` };
}

function renamed({ field, message, ...rest }: FieldFault, name: string): FieldFault {
  return { ...rest, field: name, message: message.replaceAll(field, name) };
}

interface DeclaredField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isSent: boolean;
}

/** The fields that the operation declares, in the order in which they are checked. */
function declaredIn({ operation, params, query, body }: Exchange): readonly DeclaredField[] {
  const places = [
    [operation?.path, params],
    [operation?.query, query],
    [operation?.body, body.kind === 'json' ? body.value : undefined],
  ] as const;
  return places.flatMap(([formClass, raw]) =>
    (formClass === undefined ? [] : fieldsOf(formClass)).map(({ name, isRequired }) => ({
      name,
      isRequired,
      isSent: isIn(raw, name),
    })),
  );
}

function isIn(raw: unknown, name: string): boolean {
  return raw !== null && typeof raw === 'object' && !isAbsent((raw as Readonly<Record<string, unknown>>)[name]);
}

function mapValues<T, U>(values: Readonly<Record<string, T>>, map: (value: T, name: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));
}
