import { SENT_NAMES, type ErrorSpec, type Scalar } from '@sadpath/catalog';
import { ServiceError, type FieldFault } from '@sadpath/errors';
import type { Exchange } from '../../contract/exchange/exchange';
import type { KnownCode } from '../vocabulary';
import { forcedDetails, WAIT } from './forced-details';
import { fieldsLike, sentAs } from './forced-fields';
import { membersOf, type Members } from './members-of';
import { mapValues, NOT_GIVEN, wordOf } from './word-of';

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
    (value, name) =>
      knownAs(name, exchange) ?? wordOf(example.words?.[name], exchange, sent) ?? paramOf(name, value, { sent, wait }),
  );
  const fields = formFields ?? example.fields?.flatMap((fault) => fieldsLike(fault, exchange, sent));
  const details = forcedDetails({ spec, exchange, sent, seconds: wait.seconds, budget, made });
  return new ServiceError({ service, code, spec }, params, {
    ...(details && { details }),
    ...(fields && { fields: withWords(fields, { from: example.params ?? {}, to: params }) }),
    ...sentenceOf(message, spec.message, params),
    ...(example.headers && { headers: example.headers }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/** A sentence leaves out what the request does not name, unless a space has another sentence. */
function sentenceOf(
  own: string | undefined,
  message: string,
  params: Readonly<Record<string, Scalar>>,
): { readonly message?: string } {
  if (own !== undefined) return { message: own };
  const unnamed = Object.entries(params).flatMap(([name, value]) => (value === NOT_GIVEN ? [name] : []));
  const shorter = unnamed.reduce((text, name) => text.replace(new RegExp(`(?: for)? \\{${name}\\}`), ''), message);
  if (shorter === message) return {};
  return { message: shorter.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name])) };
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

/** What the service's own documents say of a parameter, whatever the client sent. */
function knownAs(name: string, { known }: Exchange): Scalar | undefined {
  const value = known?.[name];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function paramOf(name: string, value: Scalar, { sent, wait }: { readonly sent: Members; readonly wait: Wait }): Scalar {
  if (wait.seconds !== undefined && String(value) === wait.example) return wait.seconds;
  return sentAs(name, sent)?.value ?? (SENT_NAMES.has(name) ? NOT_GIVEN : value);
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
