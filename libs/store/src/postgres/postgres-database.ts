import { Client, Pool, type ClientConfig, type PoolClient } from 'pg';
import { applyMigrations } from './apply-migrations';
import { deleteSpace } from './delete-space';
import { take } from './locks';
import { Session, type Queries, type Statement } from './session';
import { asStoreError } from './store-unavailable';

/** Connections for statements and transactions, at most, unless told otherwise. */
const CONNECTIONS = 8;
/** Connections that do nothing but hold a lock. */
const LOCK_CONNECTIONS = 4;
/** How long a call waits for a connection before the store counts as away. */
const PATIENCE_MS = 10_000;
/** How long a call waits for a lock, and how long a process that stands still may keep one. */
const LOCK_PATIENCE_MS = 30_000;

/** Every statement must see what was committed before its lock was granted, which a snapshot of the whole transaction hides. */
const BEGIN = 'begin isolation level read committed read write';

/**
 * A PostgreSQL database with the tables of Sadpath. Everything throws `StoreUnavailable` while the database is away, and
 * works again when it is back.
 */
export class PostgresDatabase implements Queries {
  private readonly pool: Pool;
  /** Apart from the others, so that those who hold a lock never wait for a connection that others keep waiting for it. */
  private readonly locks: Pool;

  private constructor(
    private readonly url: string,
    connections: number,
  ) {
    this.pool = poolOf(url, connections, PATIENCE_MS);
    this.locks = poolOf(url, LOCK_CONNECTIONS, LOCK_PATIENCE_MS);
  }

  /** Opens the database at a `postgresql://` address and brings its tables up to date. Throws `StoreUnavailable`. */
  static async open(url: string, connections = CONNECTIONS): Promise<PostgresDatabase> {
    const database = new PostgresDatabase(url, connections);
    try {
      await database.transaction((session) => applyMigrations(session));
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  async query<R extends object>(sql: string | Statement, values: readonly unknown[] = []): Promise<readonly R[]> {
    const statement = typeof sql === 'string' ? { text: sql } : sql;
    try {
      return (await this.pool.query<R>({ ...statement, values: [...values] })).rows;
    } catch (error) {
      throw asStoreError(error);
    }
  }

  /** Runs `work` in a transaction: all it does, or, when it throws, nothing. `opening` is run at its start, without a round trip. */
  async transaction<T>(
    work: (session: Session, opened: readonly object[]) => Promise<T>,
    opening: readonly string[] = [],
  ): Promise<T> {
    const client = await connect(this.pool);
    const session = new Session(client);
    let isBroken = false;
    try {
      const opened = await session.script([BEGIN, ...opening]);
      const result = await work(session, opened);
      await session.commit();
      return result;
    } catch (error) {
      await session.rollBack().catch(() => (isBroken = true));
      throw error;
    } finally {
      client.release(isBroken);
    }
  }

  /**
   * Runs a transaction in one round trip: `work` asks for all its statements before it awaits the first. Answers false, and keeps
   * nothing, where a statement finds that what it relies on has changed.
   */
  async unlessChanged(work: (session: Session) => Promise<void>): Promise<boolean> {
    const client = await connect(this.pool);
    const session = new Session(client);
    let isBroken = true;
    try {
      const all = [session.script([BEGIN]), work(session)];
      for (const each of all) each.catch(() => undefined);
      await session.commit();
      isBroken = false;
      return true;
    } catch (error) {
      isBroken = !hasChanged(error);
      if (isBroken) throw error;
      return false;
    } finally {
      client.release(isBroken);
    }
  }

  /** Runs `work` while nobody else, in any process, runs work under that name. */
  async exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    const client = await connect(this.locks);
    try {
      await client.query(take(name));
    } catch (error) {
      client.release(true);
      throw asStoreError(error);
    }
    try {
      return await work();
    } finally {
      await unlock(client);
    }
  }

  /** A connection that whoever asks for it has to himself until he ends it; `whenLost` is called when it breaks. */
  async connection(whenLost: () => void): Promise<Client> {
    const client = new Client(settingsOf(this.url, PATIENCE_MS));
    client.on('error', whenLost);
    client.on('end', whenLost);
    try {
      await client.connect();
      return client;
    } catch (error) {
      throw asStoreError(error);
    }
  }

  /** Removes everything of a space. */
  async deleteSpace(space: string): Promise<void> {
    await this.transaction((session) => deleteSpace(session, space));
  }

  /** Waits for what is under way and closes all connections. */
  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.locks.end()]);
  }
}

function poolOf(url: string, max: number, patienceMs: number): Pool {
  const pool = new Pool({ ...settingsOf(url, patienceMs), max, pipeline: true });
  // The pool drops an idle connection that breaks, and one in use tells its user with the next statement; without
  // listeners either would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

function settingsOf(url: string, patienceMs: number): ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    lock_timeout: LOCK_PATIENCE_MS,
    idle_in_transaction_session_timeout: LOCK_PATIENCE_MS,
    keepAlive: true,
    fallback_application_name: 'sadpath',
  };
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Gives the lock and the connection back; where the connection is broken, the lock is gone with it. */
async function unlock(client: PoolClient): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_all()');
    client.release();
  } catch {
    client.release(true);
  }
}

/** What `sadpath_write` says of documents that another process has changed. */
function hasChanged(error: unknown): boolean {
  return (error as { readonly code?: string }).code === 'SP001';
}

function ignore(): void {
  // see poolOf
}
