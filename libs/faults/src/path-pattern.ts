/** Characters of a path that is compared with a pattern; no route has as many. */
const LONGEST_PATH = 2_000;
/** Stars of a pattern. */
export const MOST_STARS = 20;

/** Exact text; `*` stands for anything but a slash, `**` for anything. Takes about as long as the path, whatever the pattern is. */
export function matchesPath(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) return pattern === path;
  const [first = '', ...rest] = pattern.split(/(\*\*|\*)/);
  if (path.length > LONGEST_PATH || !path.startsWith(first)) return false;
  let reached: readonly number[] = [first.length];
  for (let at = 0; at + 2 < rest.length; at += 2) {
    const [star, text = ''] = rest.slice(at);
    reached = star === '**' ? afterAny(path, text, reached) : afterName(path, text, reached);
    if (reached.length === 0) return false;
  }
  const [star, last = ''] = rest.slice(-2);
  const from = path.length - last.length;
  return (
    path.endsWith(last) && reached.some((at) => at <= from && (star === '**' || !path.slice(at, from).includes('/')))
  );
}

/** How many stars a pattern has. */
export function starsOf(pattern: string): number {
  return pattern.split(/\*+/).length - 1;
}

/*
 * Both answer the earliest place in each part between slashes where the text may have ended. A later one in the same part
 * reaches nothing that the earliest does not.
 */

function afterAny(path: string, text: string, [from = 0]: readonly number[]): readonly number[] {
  const ends: number[] = [];
  for (let at = path.indexOf(text, from); at >= 0;) {
    ends.push(at + text.length);
    const slash = path.indexOf('/', at);
    at = slash < 0 ? -1 : path.indexOf(text, slash + 1);
  }
  return ends;
}

function afterName(path: string, text: string, reached: readonly number[]): readonly number[] {
  const slashAt = text.indexOf('/');
  return reached.flatMap((from) => {
    const slash = path.indexOf('/', from);
    const end = slash < 0 ? path.length : slash;
    // A text with a slash has it where the path has its next one.
    const at = slashAt < 0 ? path.indexOf(text, from) : end - slashAt;
    const fits = at >= from && at + (slashAt < 0 ? text.length : 0) <= end && path.startsWith(text, at);
    return fits ? [at + text.length] : [];
  });
}
