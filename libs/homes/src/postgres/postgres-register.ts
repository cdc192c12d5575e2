import { SPACES_REMEMBERED, type CoverageRegister, type Meeting, type MetPair } from '@sadpath/spaces';
import { CoverageRows, type PeerProcesses, type Queries } from '@sadpath/store';
import { MemoryRegister } from '../memory/memory-register';
import { WriteBehind } from './write-behind';

/** The register that all processes on one PostgreSQL add to. What is counted gathers, and is written behind the answers. */
export class PostgresRegister implements CoverageRegister {
  private readonly rows: CoverageRows;
  private gathered = new MemoryRegister();
  private readonly behind = new WriteBehind(() => this.write());

  constructor(
    database: Queries,
    private readonly peers: Pick<PeerProcesses, 'isPresent' | 'settled'>,
  ) {
    this.rows = new CoverageRows(database, SPACES_REMEMBERED);
  }

  add(meeting: Meeting): Promise<void> | undefined {
    this.gathered.add(meeting);
    if (!this.peers.isPresent) return this.written();
    this.behind.soon();
    return undefined;
  }

  async list(): Promise<readonly MetPair[]> {
    await this.peers.settled();
    return this.rows.list();
  }

  merge(pairs: readonly MetPair[]): Promise<void> {
    this.gathered.merge(pairs);
    return this.written();
  }

  async clear(): Promise<void> {
    await this.peers.settled();
    await this.rows.clear();
  }

  /** Settles when what this process has counted so far is written. */
  written(): Promise<void> {
    return this.behind.now();
  }

  private async write(): Promise<void> {
    const pairs = this.gathered.list();
    if (pairs.length === 0) return;
    this.gathered = new MemoryRegister();
    try {
      await this.rows.add(pairs);
    } catch (error) {
      // They wait for the next that comes; the universe of pairs bounds them.
      this.gathered.merge(pairs);
      throw error;
    }
  }
}
