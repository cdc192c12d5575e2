import { unique } from '@sadpath/chance';
import { afterRealMs } from '@sadpath/clock';
import type { Client, Notification } from 'pg';
import type { PostgresDatabase } from './postgres-database';
import { asStoreError } from './store-unavailable';

/** Lock that every process shares which may have something that is not written yet. */
const PRESENCE = '7233728402';
const ASK = 'sadpath_settle';
const TELL = 'sadpath_settled';
/** Real milliseconds that a process is waited for which does not answer: it stands still, and its answers too. */
const PATIENCE_MS = 1_000;

const APPEAR = `select pg_advisory_lock_shared(${PRESENCE}), pg_backend_pid() as pid`;

/** True where nobody else is present; gives up the lock at once. */
const ALONE = `select pg_try_advisory_xact_lock(${PRESENCE}) as alone`;

/** The connections of those who are present in this database, but for $1. */
const OTHERS = `
  select pid from pg_locks where locktype = 'advisory' and granted and pid <> $1 and objsubid = 1
    and (classid::bigint << 32 | objid::bigint) = ${PRESENCE}
    and database = (select oid from pg_database where datname = current_database())`;

/** Asks on a connection of one's own. Throws `StoreUnavailable`. */
async function rowsOf<R extends object = { alone: boolean }>(client: Client, sql: string): Promise<readonly R[]> {
  try {
    return (await client.query<R>(sql)).rows;
  } catch (error) {
    throw asStoreError(error);
  }
}

/** The connection on which a process is asked and answers. */
interface Line {
  readonly client: Client;
  readonly pid: number;
}

/** What one process has asked of the others. */
interface Question {
  readonly missing: Set<number>;
  readonly end: () => void;
}

/**
 * The processes on one database, as far as they write behind their answers. Whoever reads what all have written asks the
 * others first to write what they have.
 */
export class PeerProcesses {
  private line: Line | undefined;
  private appearing: Promise<void> | undefined;
  private readonly questions = new Map<string, Question>();

  /** `settle` writes what this process has not written yet. */
  constructor(
    private readonly database: PostgresDatabase,
    private readonly settle: () => Promise<void>,
  ) {}

  /** True while the others can ask this process. */
  get isPresent(): boolean {
    return this.line !== undefined;
  }

  /** Makes this process one that can be asked. Throws `StoreUnavailable`. */
  async appear(): Promise<void> {
    if (this.isPresent) return;
    this.appearing ??= this.connect().finally(() => (this.appearing = undefined));
    await this.appearing;
  }

  /** Settles when what any process had to write at the time of this call is written. Throws `StoreUnavailable`. */
  async settled(): Promise<void> {
    const [alone] = await Promise.all([this.isAlone(), this.settle()]);
    if (alone) return;
    const others = await this.database.query<{ pid: number }>(OTHERS, [this.line?.pid ?? 0]);
    if (others.length === 0) return;
    await this.appear();
    const missing = new Set(others.map(({ pid }) => pid).filter((pid) => pid !== this.line?.pid));
    if (missing.size > 0) await this.ask(missing);
  }

  async close(): Promise<void> {
    const { line } = this;
    this.line = undefined;
    await line?.client.end();
  }

  private async isAlone(): Promise<boolean> {
    const { line } = this;
    // Asked on the line, which shares the lock itself and would be in its own way elsewhere.
    const [row] =
      line === undefined ? await this.database.query<{ alone: boolean }>(ALONE) : await rowsOf(line.client, ALONE);
    return row?.alone === true;
  }

  private async connect(): Promise<void> {
    const kept: { line?: Line } = {};
    const client = await this.database.connection(() => {
      if (this.line === kept.line) this.line = undefined;
    });
    client.on('notification', (told) => void this.hear(told));
    for (const channel of [ASK, TELL]) await rowsOf(client, `listen ${channel}`);
    const [row] = await rowsOf<{ pid: number }>(client, APPEAR);
    kept.line = { client, pid: row?.pid ?? 0 };
    this.line = kept.line;
  }

  private async ask(missing: Set<number>): Promise<void> {
    const token = unique();
    await new Promise<void>((end, fail) => {
      const callOff = afterRealMs(PATIENCE_MS, end);
      const endNow = (): void => {
        callOff();
        end();
      };
      this.questions.set(token, { missing, end: endNow });
      this.database.query('select pg_notify($1, $2)', [ASK, token]).catch(fail);
    }).finally(() => this.questions.delete(token));
  }

  private async hear({ channel, payload = '', processId }: Notification): Promise<void> {
    if (channel === ASK) {
      if (!this.questions.has(payload)) await this.answer(payload);
      return;
    }
    const question = this.questions.get(payload);
    question?.missing.delete(processId);
    if (question?.missing.size === 0) question.end();
  }

  private async answer(token: string): Promise<void> {
    try {
      await this.settle();
      await this.line?.client.query('select pg_notify($1, $2)', [TELL, token]);
    } catch {
      // whoever asked goes on without it after a while
    }
  }
}
