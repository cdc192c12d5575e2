import type { FieldFault, ServiceError } from '@sadpath/errors';
import { isComposite } from '@sadpath/json';
import type { Exchange } from '../../contract/exchange/exchange';

/** Levels of a body that are looked at, and members of it: no form has as many, and others wait for their turns. */
const DEPTH = 4;
const MOST_MEMBERS = 2_000;

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
  const members = membersOf(exchange);
  return error.withFields(error.fields.map((fault) => placed(fault, members, isOfAnother)));
}

function placed({ value, ...fault }: FieldFault, members: readonly Member[], isOfAnother: boolean): FieldFault {
  const { field, message } = fault;
  const byName = isOfAnother ? onlyPlaceOf(field, members) : field;
  const path = value === undefined ? byName : placeOf(field, value, members);
  if (path === undefined || path === field) return fault;
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

/** The texts, numbers and switches of path, query and body, in this order. */
function membersOf({ params, query, body }: Exchange): readonly Member[] {
  const members: Member[] = [];
  for (const part of [params, query, body.kind === 'json' ? body.value : undefined]) collect(part, '', members);
  return members;
}

function collect(value: unknown, before: string, members: Member[], depth = DEPTH): void {
  if (depth === 0 || !isComposite(value)) return;
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    if (members.length === MOST_MEMBERS) return;
    const path = `${before}${name}`;
    if (isComposite(member)) collect(member, `${path}.`, members, depth - 1);
    else if (member !== null && member !== undefined) members.push({ path, name, value: member });
  }
}
