import { KnownSecrets } from './known-secrets';
import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
import { textOfEntry } from './cut-entry';
import { packDraft, unpackDraft, type Draft } from './draft';
import { entryOf } from './entry-of';
import type { JournalEntry } from './journal-entry';
import { Slabs, type Placed } from './slabs';
import { eachInTurn } from '@sadpath/turns';

/** How many requests of each kind a space has seen; not bounded as the entries are. */
export interface Tally {
  natural: number;
  forced: number;
}

type Listener = (entry: JournalEntry) => void;

/** An entry as it is kept: as the text of its draft, or masked, as JSON. */
interface Kept {
  readonly id: string;
  draft: Placed | undefined;
  json: string;
  size: number;
  isGone: boolean;
}

/** In the place of an entry that has gone. */
const NOTHING: Kept = { id: '', draft: undefined, json: '', size: 0, isGone: true };

/** How much a journal holds. */
export type JournalBounds = Pick<Bounds, 'journalEntries' | 'journalBytes' | 'journalEntryBytes'>;

/**
 * The bounded record of a space's requests; the oldest go first. A request is kept as it was, because most are never read;
 * what leaves the journal is masked, and stays so. Secrets are forgotten only after all that was told with them is masked.
 */
export class Journal {
  /** What nobody may read in it, as far as this process has been told. */
  readonly secrets: KnownSecrets;
  private kept: Kept[] = [];
  private head = 0;
  private slabs = new Slabs();
  private digestKey = '';
  /** Entries that are kept as drafts. */
  private drafts = 0;
  private readonly listeners = new Set<Listener>();
  private counts: Tally = { natural: 0, forced: 0 };

  private size = 0;
  private readonly bounds: JournalBounds;

  /** `given` are secrets of all spaces. */
  constructor(bounds: Partial<JournalBounds> = {}, given?: () => ReadonlySet<string>) {
    this.bounds = { ...DEFAULT_BOUNDS, ...bounds };
    this.secrets = new KnownSecrets(() => {
      this.maskAll();
    }, given);
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

  /** Appends what `entryOf` will make an entry of; at once where somebody listens, or where it is too long to be kept as it is. */
  record(draft: Draft, digestKey: string): void {
    this.digestKey = digestKey;
    const packed = packDraft(draft);
    if (this.listeners.size > 0 || packed.length > this.bounds.journalEntryBytes) {
      this.append(this.entryOf(draft, digestKey));
      return;
    }
    this.drafts += 1;
    this.add({ id: draft.head.id, draft: this.slabs.put(packed), json: '', size: packed.length, isGone: false });
    const { outcome } = draft.head;
    if (outcome !== 'sandbox') this.counts[outcome] += 1;
  }

  /** The entry of a draft, without what this journal knows to be secret. */
  entryOf(draft: Draft, digestKey: string): JournalEntry {
    return entryOf(draft, { secrets: this.secrets, digestKey });
  }

  /** All entries, oldest first. */
  list(): readonly JournalEntry[] {
    return this.inOrder().map(this.read);
  }

  /**
   * The same, or those that fit, as what is long work is done: of those that go meanwhile it has none, and one that does not fit
   * is not held on to.
   */
  async listInTurns(fits: (entry: JournalEntry) => boolean = () => true): Promise<readonly JournalEntry[]> {
    const entries: JournalEntry[] = [];
    await eachInTurn(this.inOrder(), (kept) => {
      if (kept.isGone) return;
      const entry = this.read(kept);
      if (fits(entry)) entries.push(entry);
    });
    return entries;
  }

  /** The entry of an id; where none has it, the newest that its client called so: a call is written after those it makes. */
  find(id: string): JournalEntry | undefined {
    const own = this.inOrder().findLast((kept) => kept.id === id);
    return own === undefined ? this.called(id)[0] : this.read(own);
  }

  /** All entries that their client called so, newest first. */
  called(requestId: string): readonly JournalEntry[] {
    const mark = `"requestId":${JSON.stringify(requestId)}`;
    return this.inOrder()
      .filter(({ draft, json }) => (draft === undefined ? json : this.slabs.read(draft)).includes(mark))
      .reverse()
      .map(this.read)
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
    for (const kept of this.inOrder()) kept.isGone = true;
    this.kept = [];
    this.drafts = 0;
    this.slabs = new Slabs();
    this.head = 0;
    this.size = 0;
  }

  private keep(entry: JournalEntry): void {
    const json = textOfEntry(entry, this.bounds.journalEntryBytes);
    this.add({ id: entry.id, draft: undefined, json, size: json.length, isGone: false });
  }

  private add(kept: Kept): void {
    this.kept.push(kept);
    this.size += kept.size;
    const { journalEntries, journalBytes } = this.bounds;
    while (this.head < this.kept.length && (this.kept.length - this.head > journalEntries || this.size > journalBytes))
      this.dropFirst();
  }

  /** The room that the oldest leave is given back when it is half of all. */
  private dropFirst(): void {
    const first = this.kept[this.head] ?? NOTHING;
    if (first.draft !== undefined) this.release(first.draft);
    this.size -= first.size;
    first.isGone = true;
    this.kept[this.head] = NOTHING;
    this.head += 1;
    if (this.head * 2 < this.kept.length) return;
    this.kept.splice(0, this.head);
    this.head = 0;
  }

  private readonly read = (kept: Kept): JournalEntry => {
    this.mask(kept);
    return JSON.parse(kept.json) as JournalEntry;
  };

  private maskAll(): void {
    for (let at = this.kept.length - 1; this.drafts > 0 && at >= this.head; at--) this.mask(this.kept[at] ?? NOTHING);
  }

  private release(draft: Placed): void {
    this.slabs.free(draft);
    this.drafts -= 1;
  }

  private mask(kept: Kept): void {
    const { draft } = kept;
    if (draft === undefined) return;
    const entry = this.entryOf(unpackDraft(this.slabs.read(draft)), this.digestKey);
    this.release(draft);
    kept.draft = undefined;
    kept.json = textOfEntry(entry, this.bounds.journalEntryBytes);
    this.size += kept.json.length - kept.size;
    kept.size = kept.json.length;
  }
}
