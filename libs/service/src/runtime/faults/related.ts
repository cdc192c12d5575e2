type Detail = Readonly<Record<string, unknown>>;

const RELATION = /^(\w+) (=|<|>|!=) (\w+)(?: ([+-]) (\w+))?$/;

/**
 * Details of which the numbers are to each other what the relations say, in their order: the member on the left gives way.
 * Throws for what is no relation of numbers.
 */
export function related(detail: Detail, relations: readonly string[]): Detail {
  return relations.reduce(settled, detail);
}

function settled(detail: Detail, relation: string): Detail {
  const [, left = '', sign, right = '', operator, last = ''] = RELATION.exec(relation) ?? [];
  const numberOf = (name: string): number => {
    const value = detail[name];
    if (typeof value !== 'number') throw new TypeError(`${relation}: ${name} is no number`);
    return value;
  };
  const held = numberOf(left);
  const second = operator === undefined ? 0 : numberOf(last);
  const bound = rounded(numberOf(right) + (operator === '-' ? -second : second));
  if (sign === '!=') return held !== bound ? detail : { ...detail, [left]: rounded(bound - 1) };
  if (sign === '<') return held < bound ? detail : { ...detail, [left]: rounded(bound - 1) };
  if (sign === '>') return held > bound ? detail : { ...detail, [left]: rounded(bound + 1) };
  return { ...detail, [left]: bound };
}

/** Amounts have two decimals at most. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
