import { preciseNow } from '@sadpath/clock';
import { JournalAppender, StoreUnavailable, type Queries, type WrittenEntry } from '@sadpath/store';
import { WriteBehind } from './write-behind';

/** Entries that may wait to be written; beyond them, answers wait too. */
const MOST_WAITING = 1_000;

/** An entry that is to be written; its text is made then, off the way of the answer. */
export type EntryToWrite = Omit<WrittenEntry, 'leftAt' | 'text'> & { readonly textOf: () => string };

/** Writes the journals of all spaces behind the answers, many entries at a time. */
export class JournalWriter {
  private readonly behind: WriteBehind;
  private readonly appender: JournalAppender;
  private waiting: (EntryToWrite & { readonly leftAt: number })[] = [];

  constructor(queries: Queries) {
    this.appender = new JournalAppender(queries);
    this.behind = new WriteBehind(() => this.write());
  }

  /** True where so much waits that no more should be promised. */
  get isFull(): boolean {
    return this.waiting.length >= MOST_WAITING;
  }

  add(entry: EntryToWrite): void {
    this.waiting.push({ ...entry, leftAt: preciseNow() });
    this.behind.soon();
  }

  /** Settles when all that was added is written. Throws `StoreUnavailable`; what could not be written is tried once more then. */
  written(): Promise<void> {
    return this.behind.now();
  }

  private async write(): Promise<void> {
    const taken = this.waiting;
    this.waiting = [];
    if (taken.length === 0) return;
    try {
      await this.appender.append(taken.map(({ textOf, ...entry }) => ({ ...entry, text: textOf() })));
    } catch (error) {
      if (error instanceof StoreUnavailable) this.waiting = [...taken, ...this.waiting].slice(-MOST_WAITING);
      throw error;
    }
    await this.appender.trim();
  }
}
