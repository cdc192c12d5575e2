import type { JournalEntry } from './journal-entry';

/** Of an entry that is too long, what its body and its answer keep each; of its path, headers and notes, less. */
const SHARE = 4;
const SMALL_SHARE = 16;

/** An entry as text of at most so many characters: what is too long of it is cut, and says so. */
export function textOfEntry(entry: JournalEntry, most: number): string {
  const text = JSON.stringify(entry);
  return text.length <= most ? text : JSON.stringify(cut(entry, most));
}

function cut(entry: JournalEntry, most: number): object {
  const [large, small] = [Math.floor(most / SHARE), Math.floor(most / SMALL_SHARE)];
  return {
    ...entry,
    path: cutText(entry.path, small),
    query: cutJson(entry.query, small),
    headers: cutJson(entry.headers, small),
    body: cutJson(entry.body, large),
    response: cutJson(entry.response, large),
    responseHeaders: cutJson(entry.responseHeaders, small),
    notes: [cutText(entry.notes.join('; '), small)],
  };
}

/** The value itself where it is short, else the beginning of its JSON. */
function cutJson(value: unknown, most: number): unknown {
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length <= most ? value : cutText(text, most);
}

/** Quotes and line ends double when they are written once more, so that half may be kept. */
function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.floor(most / 2))}… (${String(text.length)} characters)`;
}
