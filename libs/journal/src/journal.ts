import type { Instant } from '@sadpath/clock';

/** One request and its answer, with secrets masked when it was written. */
export interface JournalEntry {
  readonly id: string;
  /** Virtual time of the request. */
  readonly at: Instant;
  readonly service: string;
  readonly operation: string | undefined;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** The service that sent the request, when it was one of the suite. */
  readonly caller?: string;
  readonly status: number;
  readonly code?: string;
  readonly outcome: 'natural' | 'forced';
  readonly rule?: string;
  readonly response: unknown;
  /** Real milliseconds from the first byte read to the answer. */
  readonly tookMs: number;
  /** Why the answer is what it is, step by step. */
  readonly notes: readonly string[];
}

/** How many requests of each kind a space has seen; not bounded as the entries are. */
export interface Tally {
  natural: number;
  forced: number;
}

type Listener = (entry: JournalEntry) => void;

/** The bounded record of a space's requests; the oldest go first. */
export class Journal {
  private entries: JournalEntry[] = [];
  private head = 0;
  private readonly listeners = new Set<Listener>();
  private counts: Tally = { natural: 0, forced: 0 };

  constructor(private readonly capacity = 1_000) {}

  append(entry: JournalEntry): void {
    if (this.entries.length < this.capacity) this.entries.push(entry);
    else {
      this.entries[this.head] = entry;
      this.head = (this.head + 1) % this.capacity;
    }
    this.counts[entry.outcome] += 1;
    for (const listener of this.listeners) listener(entry);
  }

  /** All entries, oldest first. */
  list(): readonly JournalEntry[] {
    return [...this.entries.slice(this.head), ...this.entries.slice(0, this.head)];
  }

  /** The newest entry of an id: a call hands its id on to the calls it makes, and is written after them. */
  find(id: string): JournalEntry | undefined {
    return this.list().findLast((entry) => entry.id === id);
  }

  get tally(): Readonly<Tally> {
    return { ...this.counts };
  }

  clear(): void {
    this.entries = [];
    this.head = 0;
    this.counts = { natural: 0, forced: 0 };
  }

  /** Takes over what another process has written; listeners are not told. */
  load(entries: readonly JournalEntry[], tally: Readonly<Tally>): void {
    this.entries = entries.slice(-this.capacity);
    this.head = 0;
    this.counts = { ...tally };
  }

  /** Calls back for every later entry, until the returned function is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
