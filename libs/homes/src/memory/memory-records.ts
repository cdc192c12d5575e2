import type { Draft, Journal, JournalEntry } from '@sadpath/journal';
import type { Records } from '@sadpath/spaces';

/** The record of a space's requests, where its journal has them all. */
export class MemoryRecords implements Records {
  constructor(private readonly journal: Journal) {}

  append(entry: JournalEntry): undefined {
    this.journal.append(entry);
  }

  record(draft: Draft, digestKey: string): undefined {
    this.journal.record(draft, digestKey);
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
