/** Why the sandbox refused a control call (RFC 9457), or why no answer came (status 0). */
export interface Problem {
  readonly status: number;
  readonly slug: string;
  readonly title: string;
  readonly detail: string;
  /** What is wrong with a rule, member by member. */
  readonly problems: readonly {
    readonly pointer: string;
    readonly message: string;
    readonly nearest: readonly string[];
  }[];
  readonly nearest: readonly string[];
}

/** What a control call came to. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const NO_ANSWER = 'Nothing answers. Does the sandbox still run?';

/** The failure of a call that got no answer. */
export function noAnswer(): Problem {
  return { status: 0, slug: 'no-answer', title: 'no answer', detail: NO_ANSWER, problems: [], nearest: [] };
}

/** A problem document as the sandbox sends it. */
interface Told extends Omit<Problem, 'problems'> {
  readonly type: string;
  readonly problems: readonly (Omit<Problem['problems'][number], 'nearest'> & {
    readonly nearest?: readonly string[];
  })[];
}

/** Reads the body of a refusal; one that is no problem document is shown as it came. */
export function problemOf(status: number, text: string): Problem {
  const json = parse(text) as Partial<Told> | undefined;
  if (json?.detail === undefined) {
    const detail = text === '' ? `The answer was ${status} and empty` : text.slice(0, 500);
    return { status, slug: 'unknown', title: `status ${status}`, detail, problems: [], nearest: [] };
  }
  const { type = '', title = `status ${status}`, detail, problems = [], nearest = [] } = json;
  // A member that has no name like it is told without the nearest ones.
  const parts = problems.map((part) => ({ ...part, nearest: part.nearest ?? [] }));
  return { status, slug: type.split(':').at(-1) ?? '', title, detail, problems: parts, nearest };
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}
