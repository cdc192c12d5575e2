type Detail = Readonly<Record<string, unknown>>;

const RELATION = /^(\w+) (=|<|>|!=) (\w+)(?: ([+-]) (\w+))?$/;

/** By how much the right side is more than the left one where a relation has to be made to hold. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['=', 0],
  ['<', 1],
  ['>', -1],
  ['!=', 1],
]);

/**
 * Details of which the numbers are to each other what the relations say, in their order. What is true of the request or of
 * the state stays, though a relation should not hold then: of the other members the first one of a relation gives way.
 * Throws for what is no relation of numbers.
 */
export function related(detail: Detail, relations: readonly string[], isTrue: ReadonlySet<string> = new Set()): Detail {
  return relations.reduce((settled, relation) => heldIn(settled, termsOf(relation, settled), isTrue), detail);
}

/** `left sign right`, or `left sign right operator last`. */
interface Terms {
  readonly sign: string;
  readonly left: Term;
  readonly right: Term;
  /** What is added to the right side or taken off it. */
  readonly last: Term & { readonly factor: 1 | -1 };
}

/** A member by its name; what a relation does not have is zero and nameless. */
interface Term {
  readonly name: string | undefined;
  readonly value: number;
}

function termsOf(relation: string, detail: Detail): Terms {
  const [, left = '', sign = '', right = '', operator, last] = RELATION.exec(relation) ?? [];
  const termOf = (name: string): Term => {
    const value = detail[name];
    if (typeof value !== 'number') throw new TypeError(`${relation}: ${name} is no number`);
    return { name, value };
  };
  const added = last === undefined ? { name: undefined, value: 0 } : termOf(last);
  const factor = operator === '-' ? -1 : 1;
  return { sign, left: termOf(left), right: termOf(right), last: { ...added, factor } };
}

function heldIn(detail: Detail, { sign, left, right, last }: Terms, isTrue: ReadonlySet<string>): Detail {
  const bound = rounded(right.value + last.factor * last.value);
  if (holds(left.value, sign, bound)) return detail;
  const step = STEPS.get(sign) ?? 0;
  const wanted = left.value + step;
  const ways: readonly (readonly [string | undefined, number])[] = [
    [left.name, bound - step],
    [right.name, wanted - last.factor * last.value],
    [last.name, last.factor * (wanted - right.value)],
  ];
  const [name, value] = ways.find(([member]) => member !== undefined && !isTrue.has(member)) ?? [];
  return name === undefined || value === undefined ? detail : { ...detail, [name]: rounded(value) };
}

function holds(left: number, sign: string, bound: number): boolean {
  if (sign === '=') return left === bound;
  if (sign === '!=') return left !== bound;
  return sign === '<' ? left < bound : left > bound;
}

/** Amounts have two decimals at most. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
