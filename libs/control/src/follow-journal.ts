import { afterRealMs } from '@sadpath/clock';
import type { JournalEntry } from '@sadpath/journal';
import type { Space } from '@sadpath/spaces';
import { StoreUnavailable } from '@sadpath/store';

/** How often the journal of a shared space is read for what other processes write, in real milliseconds. */
const ROUND_MS = 50;
/** Entries that are known to have been told; several times as many as a journal keeps. */
const KNOWN = 5_000;

/** Calls back once for every later entry, whichever process writes it, until the returned function is called. */
export function followJournal(space: Space, listener: (entry: JournalEntry) => void): () => void {
  if (space.sharing === undefined) return space.journal.listen(listener);
  const known = new Set(space.journal.list().map(nameOf));
  const tell = (entry: JournalEntry): void => {
    if (isNews(known, nameOf(entry))) listener(entry);
  };
  // Those of this process are told at once, before anything that follows from them.
  const stopListening = space.journal.listen(tell);
  const stopReading = inRounds(async () => (await entriesOf(space)).forEach(tell));
  return () => {
    stopListening();
    stopReading();
  };
}

function isNews(known: Set<string>, name: string): boolean {
  if (known.has(name)) return false;
  known.add(name);
  const [oldest] = known;
  if (known.size > KNOWN && oldest !== undefined) known.delete(oldest);
  return true;
}

function inRounds(read: () => Promise<void>): () => void {
  let callOff: () => void = () => undefined;
  let isOver = false;
  const goRound = (): void => {
    if (!isOver) callOff = afterRealMs(ROUND_MS, () => void read().then(goRound, goRound));
  };
  goRound();
  return () => {
    isOver = true;
    callOff();
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

/** An inner call has the id of its outer one, so that the id alone names no entry. */
function nameOf({ id, at, service, operation = '', tookMs }: JournalEntry): string {
  return [id, at, service, operation, tookMs].join(' ');
}
