import type { ConductRegister, DroppedSpace, Judge, PastConduct } from '@sadpath/spaces';
import { ConductRows, type Queries } from '@sadpath/store';

/** What was found in spaces that have gone, for all processes on one PostgreSQL. */
export class PostgresConduct implements ConductRegister {
  private judge: Judge = () => [];
  private readonly rows: ConductRows;

  constructor(database: Queries, mostBytes: number) {
    this.rows = new ConductRows(database, mostBytes);
  }

  judgeBy(judge: Judge): void {
    this.judge = judge;
  }

  take(departure: DroppedSpace): Promise<void> | undefined {
    const found = this.judge(departure);
    if (found.length === 0 && departure.unread === 0) return undefined;
    return this.rows.add(found, departure.unread);
  }

  list(): Promise<PastConduct> {
    return this.rows.list();
  }

  clear(): Promise<void> {
    return this.rows.clear();
  }
}
