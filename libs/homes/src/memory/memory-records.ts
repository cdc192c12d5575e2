import type { Journal, JournalEntry } from '@sadpath/journal';
import type { Records } from '@sadpath/spaces';

/** The record of a space's requests, where its journal has them all. */
export class MemoryRecords implements Records {
  constructor(private readonly journal: Journal) {}

  append(entry: JournalEntry): undefined {
    this.journal.append(entry);
  }

  update(): undefined {
    return undefined;
  }

  clear(): void {
    this.journal.clear();
  }

  follow(listener: (entry: JournalEntry) => void): () => void {
    return this.journal.listen(listener);
  }
}
