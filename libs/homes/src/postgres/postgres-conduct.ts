import type { ConductRegister, DroppedSpace, Judge } from '@sadpath/spaces';
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
    return found.length === 0 ? undefined : this.rows.add(found);
  }

  list(): Promise<readonly string[]> {
    return this.rows.list();
  }

  clear(): Promise<void> {
    return this.rows.clear();
  }
}
