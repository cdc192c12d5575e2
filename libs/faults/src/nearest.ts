/** A misspelt name longer than this is nobody's; its first characters are looked at. */
const MAX_WORD = 64;
/** Names are compared to no more than these. */
const MAX_NAMES = 2_000;

/** The names closest to a misspelt one: at most three, nearest first. Its cost is bounded, however long the word is. */
export function nearest(word: string, names: Iterable<string>): string[] {
  const wanted = word.slice(0, MAX_WORD).toLowerCase();
  return [...new Set(names)]
    .slice(0, MAX_NAMES)
    .map((name) => ({ name, distance: distance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Levenshtein's distance, less when one word holds the other. */
function distance(a: string, b: string): number {
  const row = Uint16Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const char = a.charCodeAt(i - 1);
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const change = diagonal + (char === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = row[j] ?? 0;
      row[j] = Math.min(change, diagonal + 1, (row[j - 1] ?? 0) + 1);
    }
  }
  const edits = row[b.length] ?? 0;
  return a.length > 2 && (b.includes(a) || a.includes(b)) ? edits / 4 : edits;
}
