import { PostgresServer } from '@sadpath/testing';
import { applyMigrations } from './apply-migrations';
import { DueJobs } from './due-jobs';
import { MIGRATIONS } from './migrations';
import { PostgresDatabase } from './postgres-database';
import { SentMessages } from './sent-messages';
import type { Queries } from './session';
import { StoreUnavailable } from './store-unavailable';

describe('the database', () => {
  let server: PostgresServer;
  let database: PostgresDatabase;

  beforeAll(async () => {
    server = await PostgresServer.start();
  });
  beforeEach(async () => {
    database = await PostgresDatabase.open(server.url);
  });
  afterEach(() => database.close());
  afterAll(() => server.stop());

  const one = (queries: Queries): Promise<readonly { one: number }[]> => queries.query('select 1 as one');
  /** Ends the connections that match, as an administrator would. */
  const terminate = (where: string): Promise<unknown> =>
    database.query(`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and ${where}`);

  describe('its tables', () => {
    it('are made once by processes that start together', async () => {
      await database.query('drop schema public cascade; create schema public');
      const opened = await Promise.all(Array.from({ length: 4 }, () => PostgresDatabase.open(server.url)));
      const applied = await opened[0]?.query('select number from sadpath_migrations');
      expect(applied).toEqual(MIGRATIONS.map((_, at) => ({ number: at + 1 })));
      await Promise.all(opened.map((each) => each.close()));
    });

    it('get what is new, and that only', async () => {
      const grown = [...MIGRATIONS, 'create table sadpath_more (id text)'];
      await database.transaction(async (session) => {
        await applyMigrations(session, grown);
        await applyMigrations(session, grown);
        expect(await session.query('select from sadpath_more')).toEqual([]);
        await session.query('drop table sadpath_more');
        await session.query('delete from sadpath_migrations where number = $1', [grown.length]);
      });
    });

    it('of the time before due jobs had one give up their jobs and messages', async () => {
      await database.query('drop schema public cascade; create schema public');
      const job = { at: 1_768_471_200_000, service: 'otp', job: 'expire', entity: 'a\0\ud83d' };
      const due = [job, { ...job, at: 5, entity: 'b', payload: { n: 1 } }, { ...job, entity: 'é'.repeat(3_000) }];
      const outbox = [
        { id: 'm', body: { text: '\0' } },
        { id: 'n', body: {} },
      ];
      await database.transaction(async (session) => {
        await applyMigrations(session, MIGRATIONS.slice(0, 3));
        const control = JSON.stringify({ due, outbox });
        await session.query(`insert into sadpath_spaces (id, options, control) values ('s', '{}', $1)`, [control]);
        await applyMigrations(session);
      });
      const jobs = await new DueJobs(database, 's').list();
      expect(jobs).toEqual([due[1], { ...job, entity: 'a\ufffd\ufffd' }, due[2]]);
      const messages = await new SentMessages(database, {
        space: 's',
        most: { pieces: 10, bytes: 10_000 },
        since: { messages: 0 },
      }).list();
      expect(messages).toEqual([{ id: 'm', body: { text: '\ufffd' } }, outbox[1]]);
    });

    it('of a newer version are refused', async () => {
      const older = database.transaction((session) => applyMigrations(session, []));
      await expect(older).rejects.toThrow('newer Sadpath');
    });
  });

  describe('a transaction', () => {
    it('with a failed statement fails, even when the error is caught', async () => {
      await database.query('create table if not exists scratch (id text)');
      const careless = database.transaction(async (session) => {
        await session.query(`insert into scratch values ('lost')`);
        await session.query('select 1/0').catch(() => undefined);
      });
      await expect(careless).rejects.toThrow('division by zero');
      expect(await database.query('select from scratch')).toEqual([]);
    });

    it('sees what was committed while it waited, however the server isolates', async () => {
      await database.query(`alter database postgres set default_transaction_isolation = 'serializable'`);
      const strict = await PostgresDatabase.open(server.url);
      const isolation = await strict.transaction((session) => session.query('show transaction_isolation'));
      expect(isolation).toEqual([{ transaction_isolation: 'read committed' }]);
      await strict.close();
      await database.query('alter database postgres reset default_transaction_isolation');
    });
  });

  describe('a lock', () => {
    it('is held by one at a time', async () => {
      const other = await PostgresDatabase.open(server.url);
      const steps: string[] = [];
      const work = (name: string) => async (): Promise<void> => {
        steps.push(`${name} in`);
        await one(database);
        steps.push(`${name} out`);
      };
      await Promise.all([database.exclusively('x', work('a')), other.exclusively('x', work('b'))]);
      expect([steps.slice(0, 2), steps.slice(2)].sort()).toEqual([
        ['a in', 'a out'],
        ['b in', 'b out'],
      ]);
      await other.close();
    });

    it('is given back by work that fails', async () => {
      await expect(database.exclusively('x', () => Promise.reject(new RangeError('mine')))).rejects.toThrow('mine');
      expect(await database.exclusively('x', () => one(database))).toEqual([{ one: 1 }]);
    });

    it('leaves connections for the work of those who hold one', async () => {
      const names = Array.from({ length: 20 }, (_, n) => `lock-${n}`);
      const answers = await Promise.all(names.map((name) => database.exclusively(name, () => one(database))));
      expect(answers).toHaveLength(20);
    });
  });

  describe('when it is away', () => {
    it('the store is unavailable, and works again when it is back', async () => {
      expect(await one(database)).toEqual([{ one: 1 }]);
      await server.pause();
      await expect(one(database)).rejects.toThrow(StoreUnavailable);
      await expect(database.transaction(one)).rejects.toThrow(StoreUnavailable);
      await expect(database.exclusively('x', () => one(database))).rejects.toThrow(StoreUnavailable);
      await expect(PostgresDatabase.open(server.url)).rejects.toThrow(StoreUnavailable);
      await server.resume();
      expect(await one(database)).toEqual([{ one: 1 }]);
      expect(await database.transaction(one)).toEqual([{ one: 1 }]);
      expect(await database.exclusively('x', () => one(database))).toEqual([{ one: 1 }]);
    });

    it('a transaction under way is unavailable, and the next one runs', async () => {
      const cut = database.transaction(async (session) => {
        await one(session);
        await terminate(`state = 'idle in transaction'`);
        return one(session);
      });
      await expect(cut).rejects.toThrow(StoreUnavailable);
      expect(await database.transaction(one)).toEqual([{ one: 1 }]);
    });

    it('a connection that breaks is replaced', async () => {
      const three = (): Promise<unknown>[] => Array.from({ length: 3 }, () => database.transaction(one));
      await Promise.all(three());
      await terminate(`state = 'idle' and application_name = 'sadpath'`);
      // Each of these finds its connection gone, or is the one to find out.
      await Promise.allSettled(three());
      expect(await Promise.all(three())).toHaveLength(3);
    });

    it('work that holds a lock ends as it would', async () => {
      const result = database.exclusively('x', async () => {
        await terminate(`query like '%pg_advisory_lock%'`);
        return 'done';
      });
      await expect(result).resolves.toBe('done');
      expect(await database.exclusively('x', () => one(database))).toEqual([{ one: 1 }]);
    });
  });

  it('refuses what is asked after it was closed', async () => {
    const closed = await PostgresDatabase.open(server.url);
    await closed.close();
    await expect(one(closed)).rejects.toThrow(StoreUnavailable);
  });
});
