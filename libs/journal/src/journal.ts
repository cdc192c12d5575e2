import { KnownSecrets } from './known-secrets';
import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
import { textOfEntry } from './cut-entry';
import type { JournalEntry } from './journal-entry';

/** How many requests of each kind a space has seen; not bounded as the entries are. */
export interface Tally {
  natural: number;
  forced: number;
}

type Listener = (entry: JournalEntry) => void;

/** An entry as it is kept. */
interface Kept {
  readonly id: string;
  readonly json: string;
}

/** In the place of an entry that has gone. */
const NOTHING: Kept = { id: '', json: '' };

/** How much a journal holds. */
export type JournalBounds = Pick<Bounds, 'journalEntries' | 'journalBytes' | 'journalEntryBytes'>;

/**
 * The bounded record of a space's requests; the oldest go first. Entries are kept as text: a thousand texts cost the
 * garbage collector next to nothing, where the objects they stand for are copied again and again.
 */
export class Journal {
  /** What nobody may read in it, as far as this process has been told. */
  readonly secrets = new KnownSecrets();
  private kept: Kept[] = [];
  private head = 0;
  private readonly listeners = new Set<Listener>();
  private counts: Tally = { natural: 0, forced: 0 };

  private size = 0;
  private readonly bounds: JournalBounds;

  constructor(bounds: Partial<JournalBounds> = {}) {
    this.bounds = { ...DEFAULT_BOUNDS, ...bounds };
  }

  /** Characters of the entries that it holds. */
  get bytes(): number {
    return this.size;
  }

  append(entry: JournalEntry): void {
    this.keep(entry);
    if (entry.outcome !== 'sandbox') this.counts[entry.outcome] += 1;
    for (const listener of this.listeners) listener(entry);
  }

  /** All entries, oldest first. */
  list(): readonly JournalEntry[] {
    return this.inOrder().map(read);
  }

  /** The entry of an id; where none has it, the newest that its client called so: a call is written after those it makes. */
  find(id: string): JournalEntry | undefined {
    const own = this.inOrder().findLast((kept) => kept.id === id);
    return own === undefined ? this.called(id)[0] : read(own);
  }

  /** All entries that their client called so, newest first. */
  called(requestId: string): readonly JournalEntry[] {
    const mark = `"requestId":${JSON.stringify(requestId)}`;
    return this.inOrder()
      .filter(({ json }) => json.includes(mark))
      .reverse()
      .map(read)
      .filter((entry) => entry.requestId === requestId);
  }

  get tally(): Readonly<Tally> {
    return { ...this.counts };
  }

  clear(): void {
    this.empty();
    this.counts = { natural: 0, forced: 0 };
  }

  /** Takes over what another process has written; listeners are not told. */
  load(entries: readonly JournalEntry[], tally: Readonly<Tally>): void {
    this.empty();
    for (const entry of entries) this.keep(entry);
    this.counts = { ...tally };
  }

  /** Calls back for every later entry, until the returned function is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private inOrder(): readonly Kept[] {
    return this.kept.slice(this.head);
  }

  private empty(): void {
    this.kept = [];
    this.head = 0;
    this.size = 0;
  }

  private keep(entry: JournalEntry): void {
    const json = textOfEntry(entry, this.bounds.journalEntryBytes);
    this.kept.push({ id: entry.id, json });
    this.size += json.length;
    const isTooMuch = (): boolean =>
      this.kept.length - this.head > this.bounds.journalEntries || this.size > this.bounds.journalBytes;
    while (isTooMuch() && this.head < this.kept.length) this.dropFirst();
  }

  /** The room that the oldest leave is given back when it is half of all. */
  private dropFirst(): void {
    this.size -= this.kept[this.head]?.json.length ?? 0;
    this.kept[this.head] = NOTHING;
    this.head += 1;
    if (this.head * 2 < this.kept.length) return;
    this.kept.splice(0, this.head);
    this.head = 0;
  }
}

function read({ json }: Kept): JournalEntry {
  return JSON.parse(json) as JournalEntry;
}
