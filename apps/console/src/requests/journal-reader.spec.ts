import type { JournalEntry, JournalPage } from '../api/control-types';
import { problemOf, type Answer } from '../api/problem';
import { journalEntry } from './journal-entry.fixture';
import { JournalReader, NOTHING_READ, type JournalView } from './journal-reader';

/** A journal as the control API pages it, oldest first. */
class Journal {
  entries: JournalEntry[] = [];

  receive(...ids: readonly string[]): void {
    this.entries.push(...ids.map((id) => journalEntry(id)));
  }

  read = async ({ limit, before, after }: Readonly<Record<string, string>>): Promise<Answer<JournalPage>> => {
    const cursor = before ?? after;
    const place = this.entries.findIndex(({ id }) => id === cursor);
    if (cursor !== undefined && place < 0)
      return { ok: false, problem: problemOf(404, '{"type":"x:unknown-cursor","detail":"gone"}') };
    if (after !== undefined)
      return { ok: true, value: { items: this.entries.slice(place + 1).slice(0, Number(limit)) } };
    const within = this.entries.slice(0, before === undefined ? undefined : place);
    const items = within.slice(-Number(limit));
    const hasOlder = within.length > items.length;
    return { ok: true, value: { items, ...(hasOlder && items[0] !== undefined ? { previous: items[0].id } : {}) } };
  };
}

describe('the reader of a journal', () => {
  let journal: Journal;
  let view: JournalView;
  let reader: JournalReader;
  const ids = (): readonly string[] => view.entries.map(({ id }) => id);
  const names = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `r${from + i}`);

  beforeEach(() => {
    journal = new Journal();
    view = NOTHING_READ;
    reader = new JournalReader(journal.read, (seen) => (view = seen));
  });

  it('shows the newest first, and what came since', async () => {
    journal.receive('a', 'b');
    await reader.update();
    expect(ids()).toEqual(['b', 'a']);
    journal.receive('c');
    await reader.update();
    expect(ids()).toEqual(['c', 'b', 'a']);
    expect(view.hasOlder).toBe(false);
  });

  it('reads older pages until there are none', async () => {
    journal.receive(...names(0, 250));
    await reader.update();
    expect(view).toMatchObject({ hasOlder: true, entries: { length: 100 } });
    await reader.older();
    await reader.older();
    expect(ids()).toEqual(names(0, 250).toReversed());
    expect(view.hasOlder).toBe(false);
  });

  it('goes on where more came than one page holds', async () => {
    journal.receive('a');
    await reader.update();
    journal.receive(...names(0, 150));
    await reader.update();
    expect(ids()).toEqual([...names(0, 150).toReversed(), 'a']);
  });

  it('begins anew when its place is gone', async () => {
    journal.receive('a');
    await reader.update();
    journal.entries = [];
    journal.receive('z');
    await reader.update();
    expect(ids()).toEqual(['z']);
  });

  it('reads once more when it was asked while it read', async () => {
    const first = reader.update();
    journal.receive('late');
    await Promise.all([first, reader.update()]);
    expect(ids()).toEqual(['late']);
  });

  it('reads an older page that was asked for while it read', async () => {
    journal.receive(...names(0, 150));
    await reader.update();
    await Promise.all([reader.update(), reader.older()]);
    expect(view.entries).toHaveLength(150);
  });

  it('shows nothing once it is stopped', async () => {
    journal.receive('a');
    const reading = reader.update();
    reader.stop();
    await reading;
    expect(view).toBe(NOTHING_READ);
  });
});
