import { afterRealMs } from '@sadpath/clock';
import { textOfEntry, type Draft, type Journal, type JournalEntry } from '@sadpath/journal';
import type { Records, Resident } from '@sadpath/spaces';
import { JournalRows, StoreUnavailable, type PeerProcesses, type Queries } from '@sadpath/store';
import type { JournalWriter } from './journal-writer';

/** How often the journal is read for what other processes write, while somebody follows it; in real milliseconds. */
const ROUND_MS = 50;
/** Entries that are known to have been told; several times as many as a journal keeps. */
const KNOWN = 5_000;

/** What all records of a process write with. */
export interface SharedWriters {
  readonly database: Queries;
  readonly journals: JournalWriter;
  readonly peers: Pick<PeerProcesses, 'isPresent' | 'appear' | 'settled'>;
}

/**
 * The record of the requests of a space that several processes share. It is written behind the answers: whoever reads it asks
 * all processes first to write what they have; what a process has not written dies with it.
 */
export class PostgresRecords implements Records {
  private readonly rows: JournalRows<JournalEntry>;
  private readonly bounds: { readonly pieces: number; readonly bytes: number };

  constructor(
    private readonly space: Pick<Resident, 'id' | 'journal' | 'bounds'>,
    private readonly writers: SharedWriters,
  ) {
    const { id, bounds } = space;
    this.bounds = { pieces: bounds.journalEntries, bytes: bounds.journalBytes };
    this.rows = new JournalRows(writers.database, id, this.bounds);
  }

  append(entry: JournalEntry): Promise<void> {
    this.add(entry, () => entry);
    this.journal.append(entry);
    return this.writers.journals.written();
  }

  record(draft: Draft, digestKey: string): Promise<void> | undefined {
    this.add(draft.head, () => this.journal.entryOf(draft, digestKey));
    this.journal.record(draft, digestKey);
    const { journals, peers } = this.writers;
    if (peers.isPresent && !journals.isFull) return undefined;
    // Until the others can ask this process for what it has not written, it writes before it answers.
    return Promise.all([peers.appear(), journals.written()]).then(() => undefined);
  }

  async update(): Promise<void> {
    await this.writers.peers.settled();
    await this.read();
  }

  async clear(): Promise<void> {
    await this.writers.peers.settled();
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
      await this.readIfThere();
      this.journal.list().forEach(tell);
    });
    return () => {
      stopListening();
      stopReading();
    };
  }

  private get journal(): Journal {
    return this.space.journal;
  }

  private add({ id, outcome }: Pick<JournalEntry, 'id' | 'outcome'>, entryOf: () => JournalEntry): void {
    const { id: space, bounds } = this.space;
    const textOf = (): string => textOfEntry(entryOf(), bounds.journalEntryBytes);
    this.writers.journals.add({ space, id, outcome, most: this.bounds, textOf });
  }

  private async read(): Promise<void> {
    const entries = await this.rows.list();
    this.journal.load(entries, await this.rows.tally());
  }

  /** Keeps what was known when the database is away. */
  private async readIfThere(): Promise<void> {
    try {
      await this.writers.journals.written();
      await this.read();
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
