import {
  NO_JUDGE,
  type ConductRegister,
  type DroppedSpace,
  type Judge,
  type PastConduct,
  type PastFinding,
} from '@sadpath/spaces';
import { ConductRows, type Queries } from '@sadpath/store';
import { atOnce, inTurns } from '@sadpath/turns';

/** What was found in spaces that have gone, for all processes on one PostgreSQL. */
export class PostgresConduct implements ConductRegister {
  private judge: Judge = NO_JUDGE;
  private readonly rows: ConductRows;

  constructor(database: Queries, mostBytes: number) {
    this.rows = new ConductRows(database, mostBytes);
  }

  judgeBy(judge: Judge): void {
    this.judge = judge;
  }

  take(departure: DroppedSpace): Promise<void> | undefined {
    return this.keep(atOnce(this.judge(departure)), departure);
  }

  async takeInTurns(departure: DroppedSpace): Promise<void> {
    await this.keep(await inTurns(this.judge(departure)), departure);
  }

  list(): Promise<PastConduct> {
    return this.rows.list();
  }

  clear(): Promise<void> {
    return this.rows.clear();
  }

  private keep(found: readonly PastFinding[], { unread }: DroppedSpace): Promise<void> | undefined {
    return found.length === 0 && unread === 0 ? undefined : this.rows.add(found, unread);
  }
}
