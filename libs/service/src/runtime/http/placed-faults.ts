import type { FieldFault, ServiceError } from '@sadpath/errors';
import { isObject } from '@sadpath/json';
import type { Exchange } from '../../contract/exchange/exchange';

/** Levels of a body that are looked at. */
const DEPTH = 4;

interface Member {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

/**
 * A refusal with its faults where the request has them: who throws one knows what is wrong with a value, and not always by
 * which name, or how deep, it was sent. What another service refused is looked for by its name.
 */
export function withPlacedFaults(error: ServiceError, exchange: Exchange): ServiceError {
  const isOfAnother = error.service !== exchange.service;
  if (!error.fields.some(({ value }) => value !== undefined || isOfAnother)) return error;
  const { params, query, body } = exchange;
  const sent = [params, query, ...(body.kind === 'json' ? [body.value] : [])];
  const members = sent.flatMap((part) => membersIn(part, '', DEPTH));
  return error.withFields(error.fields.map((fault) => placed(fault, members, isOfAnother)));
}

function placed({ value, ...fault }: FieldFault, members: readonly Member[], isOfAnother: boolean): FieldFault {
  const { field, message } = fault;
  const path = value === undefined ? isOfAnother && onlyPlaceOf(field, members) : placeOf(field, value, members);
  if (path === false || path === undefined || path === field) return fault;
  return { ...fault, field: path, message: message.startsWith(field) ? path + message.slice(field.length) : message };
}

function placeOf(
  field: string,
  value: NonNullable<FieldFault['value']>,
  members: readonly Member[],
): string | undefined {
  const same = members.filter((member) => String(member.value) === String(value));
  return (same.find(({ path }) => path === field) ?? same.find(({ name }) => name === field) ?? same[0])?.path;
}

function onlyPlaceOf(field: string, members: readonly Member[]): string | undefined {
  const named = members.filter(({ name }) => name === field);
  return named.length === 1 ? named[0]?.path : undefined;
}

/** Every text, number and switch of a value, by its path. */
function membersIn(value: unknown, before: string, depth: number): readonly Member[] {
  if (depth === 0 || !(isObject(value) || Array.isArray(value))) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const path = `${before}${name}`;
    if (member !== null && typeof member === 'object') return membersIn(member, `${path}.`, depth - 1);
    return member === null || member === undefined ? [] : [{ path, name, value: member }];
  });
}
