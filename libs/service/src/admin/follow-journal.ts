import { afterRealMs } from '@sadpath/clock';
import type { JournalEntry } from '@sadpath/journal';
import type { Space } from '@sadpath/spaces';
import { StoreUnavailable } from '@sadpath/store';

/** How often the journal of a shared space is read anew, in real milliseconds: nothing announces its entries. */
const ROUND_MS = 50;

/** Calls back for every later entry, whichever process writes it, until the returned function is called. */
export function followJournal(space: Space, listener: (entry: JournalEntry) => void): () => void {
  if (space.sharing === undefined) return space.journal.listen(listener);
  let last = textOf(space.journal.list().at(-1));
  const read = async (): Promise<void> => {
    const entries = await entriesOf(space);
    // Where the last one known has gone, with a reset or to make room, all are new.
    const known = entries.findLastIndex((entry) => textOf(entry) === last);
    for (const entry of entries.slice(known + 1)) listener(entry);
    last = textOf(entries.at(-1));
  };
  let callOff: (() => void) | undefined;
  let isOver = false;
  const goRound = (): void => {
    if (isOver) return;
    callOff = afterRealMs(ROUND_MS, () => void read().then(goRound, goRound));
  };
  goRound();
  return () => {
    isOver = true;
    callOff?.();
  };
}

/** What all processes have written so far; what was known when the database is away. */
async function entriesOf(space: Space): Promise<readonly JournalEntry[]> {
  try {
    const written = await space.sharing?.journal(space);
    if (written !== undefined) space.journal.load(written.entries, written.tally);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
  return space.journal.list();
}

/** Entries are read anew each time, so that only what they say makes them the same. */
function textOf(entry: JournalEntry | undefined): string {
  return JSON.stringify(entry ?? null);
}
