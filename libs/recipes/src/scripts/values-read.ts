import type { Json, RecipeStep } from '../step';
import { partsOf } from '../references';

/** A value that one step reads out of the answer of another. */
export interface ValueRead {
  /** Name of the step whose answer has it. */
  readonly answer: string;
  /** Members that lead to it within the answer. */
  readonly path: readonly string[];
  /** `json` where a member of a body is the value as it is; `text` where the value stands in a longer text. */
  readonly as: 'json' | 'text';
}

/** What the steps read of earlier answers, each value once, in the order in which it is read first. */
export function valuesRead(steps: readonly RecipeStep[]): readonly ValueRead[] {
  const read = steps.flatMap(({ path, headers = {}, body = null }) => [
    ...[path, ...Object.values(headers)].flatMap((text) => readIn(text, 'text')),
    ...stringsIn(body).flatMap((text) => readIn(text, isOneReference(text) ? 'json' : 'text')),
  ]);
  return [...new Map(read.map((value) => [variableOf(value), value])).values()];
}

/** A name for a value that every shell takes: `login_data_accessToken`. */
export function variableOf({ answer, path, as }: ValueRead): string {
  const name = [answer, ...path].join('_').replaceAll(/\W/g, '_');
  return as === 'json' ? `${name}_json` : name;
}

/** True for a string of a body that is one reference only, so that it takes the type of the value. */
export function isOneReference(text: string): boolean {
  const [first, ...rest] = partsOf(text);
  return rest.length === 0 && typeof first === 'object';
}

function readIn(text: string, as: ValueRead['as']): ValueRead[] {
  return partsOf(text).flatMap((part) => (typeof part === 'string' ? [] : [{ ...part, as }]));
}

function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
