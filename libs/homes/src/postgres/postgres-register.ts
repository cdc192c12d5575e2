import { SPACES_REMEMBERED, type CoverageRegister, type Meeting, type MetPair } from '@sadpath/spaces';
import { CoverageRows, type Queries } from '@sadpath/store';
import { MemoryRegister } from '../memory/memory-register';

/** The register that all processes on one PostgreSQL add to. While one writes, what comes meanwhile gathers and is written together. */
export class PostgresRegister implements CoverageRegister {
  private readonly rows: CoverageRows;
  private gathered = new MemoryRegister();
  private writing: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(database: Queries) {
    this.rows = new CoverageRows(database, SPACES_REMEMBERED);
  }

  add(meeting: Meeting): Promise<void> {
    this.gathered.add(meeting);
    return this.written();
  }

  async list(): Promise<readonly MetPair[]> {
    return this.rows.list();
  }

  merge(pairs: readonly MetPair[]): Promise<void> {
    this.gathered.merge(pairs);
    return this.written();
  }

  async clear(): Promise<void> {
    await this.rows.clear();
  }

  /** Settles when what has gathered so far is written. */
  private written(): Promise<void> {
    this.next ??= this.afterPresent();
    return this.next;
  }

  private async afterPresent(): Promise<void> {
    await this.writing?.catch(() => undefined);
    const pairs = this.gathered.list();
    this.gathered = new MemoryRegister();
    this.next = undefined;
    this.writing = this.rows.add(pairs);
    await this.writing;
  }
}
