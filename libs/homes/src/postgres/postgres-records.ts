import { afterRealMs } from '@sadpath/clock';
import { textOfEntry, type Draft, type Journal, type JournalEntry } from '@sadpath/journal';
import type { Records, Resident } from '@sadpath/spaces';
import { JournalRows, StoreUnavailable, type Queries } from '@sadpath/store';

/** How often the journal is read for what other processes write, while somebody follows it; in real milliseconds. */
const ROUND_MS = 50;
/** Entries that are known to have been told; several times as many as a journal keeps. */
const KNOWN = 5_000;

/** The record of the requests of a space that several processes share. */
export class PostgresRecords implements Records {
  private readonly rows: JournalRows<JournalEntry>;
  private readonly journal: Journal;
  private readonly most: number;

  constructor({ id, journal, bounds }: Resident, database: Queries) {
    this.most = bounds.journalEntryBytes;
    this.rows = new JournalRows(database, id, { pieces: bounds.journalEntries, bytes: bounds.journalBytes });
    this.journal = journal;
  }

  async append(entry: JournalEntry): Promise<void> {
    await this.rows.append(entry, textOfEntry(entry, this.most));
    this.journal.append(entry);
  }

  record(draft: Draft, digestKey: string): Promise<void> {
    return this.append(this.journal.entryOf(draft, digestKey));
  }

  async update(): Promise<void> {
    const entries = await this.rows.list();
    this.journal.load(entries, await this.rows.tally());
  }

  async clear(): Promise<void> {
    await this.rows.clear();
    this.journal.clear();
  }

  follow(listener: (entry: JournalEntry) => void): () => void {
    const known = new Set(this.journal.list().map(({ id }) => id));
    const tell = (entry: JournalEntry): void => {
      if (isNews(known, entry.id)) listener(entry);
    };
    // Those of this process are told at once, before anything that follows from them.
    const stopListening = this.journal.listen(tell);
    const stopReading = inRounds(async () => {
      await this.updateIfThere();
      this.journal.list().forEach(tell);
    });
    return () => {
      stopListening();
      stopReading();
    };
  }

  /** Keeps what was known when the database is away. */
  private async updateIfThere(): Promise<void> {
    try {
      await this.update();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

function isNews(known: Set<string>, id: string): boolean {
  if (known.has(id)) return false;
  known.add(id);
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
