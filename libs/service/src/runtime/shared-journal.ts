import type { JournalEntry, Tally } from '@sadpath/journal';
import type { Space } from '@sadpath/spaces';
import type { Queries } from '@sadpath/store';

/** Entries of the journal that a space keeps. */
const JOURNAL_LENGTH = 1_000;

/** The journals of spaces that several processes share. */
export class SharedJournal {
  constructor(private readonly database: Queries) {}

  async append(space: Space, entry: JournalEntry): Promise<void> {
    // A request that outlives its space leaves no record behind.
    const sql = `insert into sadpath_journal (space, id, entry, outcome)
      select $1, $2, $3, $4 where exists (select from sadpath_spaces where id = $1) returning seq`;
    const [row] = await this.database.query<{ seq: string }>(sql, [
      space.id,
      entry.id,
      JSON.stringify(entry),
      entry.outcome,
    ]);
    space.journal.append(entry);
    const oldest = Number(row?.seq) - 50 * JOURNAL_LENGTH;
    if (row !== undefined && Number(row.seq) % 100 === 0)
      await this.database.query('delete from sadpath_journal where space = $1 and seq < $2', [space.id, oldest]);
  }

  async read(space: Space): Promise<{ readonly entries: readonly JournalEntry[]; readonly tally: Tally }> {
    const newest = 'select entry from sadpath_journal where space = $1 order by seq desc limit $2';
    const rows = await this.database.query<{ entry: JournalEntry }>(newest, [space.id, JOURNAL_LENGTH]);
    const counted = `select outcome, count(*) as n from sadpath_journal where space = $1 group by 1`;
    const counts = await this.database.query<{ outcome: 'natural' | 'forced'; n: string }>(counted, [space.id]);
    const tally: Tally = { natural: 0, forced: 0 };
    for (const { outcome, n } of counts) tally[outcome] = Number(n);
    return { entries: rows.map(({ entry }) => entry).reverse(), tally };
  }

  async clear(space: Space): Promise<void> {
    await this.database.query('delete from sadpath_journal where space = $1', [space.id]);
  }
}
