/** Names of what there was, and of what was wanted of it. */
const HAD = /^(?:available|balance|remaining|left|refundable)/i;
const WANTED = /^(?:requested|required|needed|amount|wanted|attempted)/i;
const LIMIT = /^(?:limit|max|maximum)/i;

/** The values that an answer itself tells beside its sentence, in whatever envelope they stand. */
export function valuesIn(response: unknown): Readonly<Record<string, unknown>> {
  const given = detailsIn(response);
  const details: unknown = Array.isArray(given) ? given[0] : given;
  return details !== null && typeof details === 'object' && !Array.isArray(details)
    ? (details as Readonly<Record<string, unknown>>)
    : {};
}

/** What was too little or too much, as a comparison: `available 50.00 < required 100.10`; undefined where no two values are comparable. */
export function comparisonOf(values: Readonly<Record<string, unknown>>): string | undefined {
  const numbers = Object.entries(values).filter(([, value]) => Number.isFinite(numberOf(value)));
  const named = (words: RegExp) => numbers.find(([name]) => words.test(name));
  const wanted = named(WANTED);
  const [bound, isTooMuch] = [named(HAD) ?? named(LIMIT), named(HAD) === undefined] as const;
  if (wanted === undefined || bound === undefined) return undefined;
  const [first, second] = isTooMuch ? [wanted, bound] : [bound, wanted];
  const [a, b] = [numberOf(first[1]), numberOf(second[1])];
  const sign = a === b ? '=' : a < b ? '<' : '>';
  return `${first[0]} ${String(first[1])} ${sign} ${second[0]} ${String(second[1])}`;
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}

function detailsIn(response: unknown): unknown {
  if (response === null || typeof response !== 'object') return undefined;
  const { details, error } = response as { readonly details?: unknown; readonly error?: unknown };
  return details ?? (typeof error === 'object' ? detailsIn(error) : undefined);
}
