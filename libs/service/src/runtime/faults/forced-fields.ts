import { SENT_NAMES, type Scalar } from '@sadpath/catalog';
import type { FieldFault } from '@sadpath/errors';
import { fieldsOf, isAbsent } from '@sadpath/forms';
import type { Exchange } from '../../contract/exchange/exchange';
import type { Members } from './members-of';

/** The sentence of a field that was left out. */
const MISSING = /^(?!exactly one of ).* is required$/;

/** The member of the request that a name of the example means. */
export function sentAs(
  name: string,
  sent: Members,
  others: readonly string[] | undefined = SENT_NAMES.get(name),
): { readonly name: string; readonly value: Scalar } | undefined {
  for (const candidate of [name, ...(others ?? [])]) {
    const value = sent.get(candidate);
    if (value !== undefined) return { name: candidate, value };
  }
  return undefined;
}

/** The fields of this request that the example's field stands for; none where the operation has no such field. */
export function fieldsLike(fault: FieldFault, exchange: Exchange, sent: Members): readonly FieldFault[] {
  if (MISSING.test(fault.message)) return missingFields(fault, exchange);
  const name = fault.field.split('.', 1)[0] ?? '';
  const meant = sentAs(name, sent);
  // With its value a field is told where the request has it.
  if (meant !== undefined) return [{ ...renamed(fault, meant.name), value: meant.value }];
  const declared = likelyIn(exchange).map((field) => field.name);
  if (declared.includes(name)) return [fault];
  // A rule of form is broken by whatever the operation takes; what the rule demands of it, its form does not say.
  const other = declared.find((field) => sent.has(field)) ?? declared[0];
  return fault.rule === undefined || other === undefined
    ? []
    : [{ ...fault, field: other, message: `${other} is refused` }];
}

/** What a request lacks is told of it; of one that lacks nothing, that it lacks what it might have had besides. */
function missingFields(fault: FieldFault, exchange: Exchange): readonly FieldFault[] {
  const declared = likelyIn(exchange);
  const lacking = declared.filter(({ isRequired, isSent }) => isRequired && !isSent).map(({ name }) => name);
  if (lacking.length > 0) return lacking.map((name) => lackOf(name, fault));
  const spare = declared.find(({ isSent }) => !isSent) ?? declared[0];
  return spare === undefined ? [] : [lackOf(spare.name, fault)];
}

function lackOf(name: string, fault: FieldFault): FieldFault {
  return name === fault.field ? fault : { ...fault, field: name, message: `${name} is required` };
}

function renamed({ field, message, ...rest }: FieldFault, name: string): FieldFault {
  if (field.split('.', 1)[0] === name) return { ...rest, field, message };
  return { ...rest, field: name, message: message.replaceAll(field, name) };
}

/** A field that an operation declares, and what the request has of it. */
interface DeclaredField {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isSent: boolean;
}

/** The same, those of the path last: an operation is met by them, so they are the least likely to be wanting or wrong. */
function likelyIn(exchange: Exchange): readonly DeclaredField[] {
  const inPath = new Set(exchange.operation?.path === undefined ? [] : fieldsOf(exchange.operation.path).map(nameOf));
  const declared = declaredIn(exchange);
  return [...declared.filter(({ name }) => !inPath.has(name)), ...declared.filter(({ name }) => inPath.has(name))];
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** The fields that the operation declares, in the order in which they are checked. */
export function declaredIn({ operation, params, query, body }: Exchange): readonly DeclaredField[] {
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
