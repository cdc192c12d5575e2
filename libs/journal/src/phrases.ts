/**
 * Notes that many entries have alike, as a number: a draft is written for each request and most are never read, so that text
 * which is known beforehand need not be written each time. Callers keep what their services and codes bound, and nothing of a request.
 */
const phrases: (readonly string[])[] = [];

/** Keeps notes that follow each other; the number stands for them in the drafts of this process. */
export function keepPhrase(notes: readonly string[]): number {
  return phrases.push(notes) - 1;
}

/** A note as it is, or all that its number stands for. */
export function notesOf(note: string | number): readonly string[] {
  return typeof note === 'string' ? [note] : (phrases[note] ?? []);
}
