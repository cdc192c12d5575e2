import type { ConductRegister, DroppedSpace, PastConduct, PastFinding } from '@sadpath/spaces';
import { ConductRows, type Queries } from '@sadpath/store';
import { JudgedConduct } from '../judged-conduct';

/** What was found in spaces that have gone, for all processes on one PostgreSQL. */
export class PostgresConduct extends JudgedConduct implements ConductRegister {
  private readonly rows: ConductRows;

  constructor(database: Queries, mostBytes: number) {
    super();
    this.rows = new ConductRows(database, mostBytes);
  }

  list(): Promise<PastConduct> {
    return this.rows.list();
  }

  clear(): Promise<void> {
    return this.rows.clear();
  }

  protected keep(found: readonly PastFinding[], { unread }: DroppedSpace): Promise<void> | undefined {
    return found.length === 0 && unread === 0 ? undefined : this.rows.add(found, unread);
  }
}
