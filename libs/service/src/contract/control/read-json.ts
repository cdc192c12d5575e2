import { BOUNDS } from '@sadpath/bounds';
import { nearest } from '@sadpath/faults';
import { fieldsOf, type FormClass } from '@sadpath/forms';
import { isObject } from '@sadpath/json';
import { SandboxProblem } from '../sandbox-problem';

/** The body as an object with known members only. Throws a 422 problem that names the nearest valid member. */
export function readObject(body: unknown, members: readonly string[]): Readonly<Record<string, unknown>> {
  if (body === undefined) return {};
  if (!isObject(body)) throw invalid('', 'the body must be a JSON object');
  for (const key of Object.keys(body)) {
    if (!members.includes(key)) throw invalid(key, `"${key}" is unknown here`, nearest(key, members));
  }
  return body;
}

/** The body as an object that has no members but those of a class. Throws as `readObject` does. */
export function readForm(body: unknown, form: FormClass): Readonly<Record<string, unknown>> {
  return readObject(body, fieldNames(form));
}

function fieldNames(form: FormClass): readonly string[] {
  return fieldsOf(form).map(({ name }) => name);
}

/** A value out of a list of names. */
export function readOneOf<T extends string>(name: string, value: unknown, valid: readonly T[]): T {
  if (value === undefined) throw invalid(name, `${name} is required: one of ${valid.join(', ')}`, valid);
  const found = valid.find((word) => word === value);
  if (found === undefined) throw invalid(name, `${name}: "${textOf(value)}" is not known`, valid);
  return found;
}

/** A value in words; what a client sends may be an object whose text cannot be asked for. */
function textOf(value: unknown): string {
  return (typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? 'undefined')).slice(
    0,
    200,
  );
}

/** What a whole number may be: from 0 to what every setting bears, unless said. */
export interface WholeRange {
  readonly min?: number;
  readonly max?: number;
}

/** A whole number within its range, or undefined when it is absent. */
export function readWhole(
  name: string,
  value: unknown,
  { min = 0, max = BOUNDS.wholeNumber.value }: WholeRange = {},
): number | undefined {
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < min || number > max) {
    throw invalid(name, `${name} must be a whole number from ${String(min)} to ${String(max)}`);
  }
  return number;
}

/** The refusal of a control request's body. */
export function invalid(member: string, detail: string, names: readonly string[] = []): SandboxProblem {
  return new SandboxProblem(422, 'invalid-control-request', detail, { member, nearest: names });
}
