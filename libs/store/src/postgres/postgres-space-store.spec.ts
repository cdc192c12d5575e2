import { PostgresServer } from '@sadpath/testing';
import { accounts, idsOf, notes, SEED } from '../../test/sample-accounts';
import { storeContract } from '../../test/store-contract';
import type { Collection } from '../collection';
import { seedOf, type SeedMaker, type SpaceStore } from '../store';
import { openPostgres, type PostgresStores } from './open-postgres';

const collections = [accounts, notes] as unknown as readonly Collection[];

describe('the PostgreSQL store', () => {
  let server: PostgresServer;
  let here: PostgresStores;
  /** What another process would open. */
  let there: PostgresStores;
  let spaces = 0;

  beforeAll(async () => {
    server = await PostgresServer.start();
    [here, there] = await Promise.all([openPostgres(server.url), openPostgres(server.url)]);
  });
  afterAll(async () => {
    await Promise.all([here, there].map(({ database }) => database.close()));
    await server.stop();
  });

  const freshSpace = (): string => `space-${++spaces}`;
  const storeOf = (stores: PostgresStores, space: string, seed: SeedMaker = () => SEED): SpaceStore =>
    stores.store({ space, service: 'bank', collections, seed });

  storeContract((listed, seed) => here.store({ space: freshSpace(), service: 'bank', collections: listed, seed }));

  describe('in two processes', () => {
    it('is serialisable: parallel read-and-write steps lose no update', async () => {
      const space = freshSpace();
      const both = [storeOf(here, space), storeOf(there, space)];
      const deposit = (store: SpaceStore): Promise<void> =>
        store.transaction(async (tx) => {
          const account = (await tx.get(accounts, 'b'))!;
          await tx.put(accounts, { ...account, balance: (account.balance ?? 0) + 1 });
        });
      await Promise.all(Array.from({ length: 40 }, (_, n) => deposit(both[n % 2]!)));
      expect(await both[0]?.transaction((tx) => tx.get(accounts, 'b'))).toMatchObject({ balance: 40 });
    });

    it('plants the seed once', async () => {
      const space = freshSpace();
      let made = 0;
      const seed: SeedMaker = () => [seedOf(notes, [{ id: 'n', text: String(++made) }])];
      const texts = await Promise.all(
        [here, there, here, there].map((stores) =>
          storeOf(stores, space, seed).transaction(async (tx) => (await tx.get(notes, 'n'))?.text),
        ),
      );
      expect(texts).toEqual(['1', '1', '1', '1']);
    });

    it('never draws a number of a sequence twice', async () => {
      const space = freshSpace();
      const both = [storeOf(here, space), storeOf(there, space)];
      const drawn = await Promise.all(
        Array.from({ length: 20 }, (_, n) => both[n % 2]!.transaction((tx) => tx.next('plain'))),
      );
      expect(drawn.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    });

    it('sees a reset of the other', async () => {
      const space = freshSpace();
      const store = storeOf(here, space);
      await store.transaction((tx) => tx.remove(accounts, 'a'));
      await storeOf(there, space).reset();
      expect(await idsOf(store)).toEqual(['a', 'b', 'c']);
    });
  });

  describe('a transaction', () => {
    it('that is refused leaves the seed where it planted it', async () => {
      let made = 0;
      const store = storeOf(here, freshSpace(), () => [seedOf(notes, [{ id: 'n', text: String(++made) }])]);
      const refused = store.transaction(async (tx) => {
        await tx.put(notes, { id: 'n', text: 'lost' });
        throw new RangeError('refused');
      });
      await expect(refused).rejects.toThrow(RangeError);
      expect(await store.transaction((tx) => tx.get(notes, 'n'))).toEqual({ id: 'n', text: '1' });
    });

    it('refuses what comes after its end', async () => {
      const store = storeOf(here, freshSpace());
      const tx = await store.transaction((open) => Promise.resolve(() => open.get(accounts, 'a')));
      await expect(tx()).rejects.toThrow('has ended');
    });
  });

  describe('the removal of a space', () => {
    it('takes everything of it and nothing of others', async () => {
      const [gone, other] = [freshSpace(), freshSpace()];
      for (const space of [gone, other]) {
        await storeOf(here, space).transaction(async (tx) => {
          await tx.put(notes, { id: 'n', text: 'new' });
          await tx.next('plain');
        });
        for (const insert of controlState(space)) await here.database.query(insert);
      }
      await there.database.deleteSpace(gone);
      expect(await tablesWith(gone)).toEqual([]);
      expect(await tablesWith(other)).toHaveLength(11);
      expect(await storeOf(here, gone).transaction((tx) => tx.all(notes))).toEqual([]);
    });

    it('waits for who is in it', async () => {
      const space = freshSpace();
      const store = storeOf(here, space);
      let removal: Promise<void> | undefined;
      await store.transaction(async (tx) => {
        removal = there.database.deleteSpace(space);
        await someoneWaits();
        await tx.put(notes, { id: 'n', text: 'late' });
      });
      await removal;
      expect(await tablesWith(space)).toEqual([]);
    });

    /** Settles when a connection waits for a lock of this kind. */
    const someoneWaits = async (): Promise<void> => {
      const waiting = `select from pg_locks where locktype = 'advisory' and not granted`;
      while ((await here.database.query(waiting)).length === 0);
    };

    const controlState = (space: string): string[] => [
      `insert into sadpath_spaces (id, options, control) values ('${space}', '{}', '{}')`,
      `insert into sadpath_journal (space, id, entry) values ('${space}', 'r', '{}')`,
      `insert into sadpath_outbox (space, id, message) values ('${space}', 'm', '{}')`,
      `insert into sadpath_due (space, service, job, key, at, due) values ('${space}', 's', 'j', 'e', 1, '{}')`,
      `insert into sadpath_snapshots (space, name, dump) values ('${space}', 's', '{}')`,
    ];

    /** The tables that hold something of a space. */
    const tablesWith = async (space: string): Promise<readonly string[]> => {
      const columns = await here.database.query<{ table: string; column: string }>(
        `select table_name as table, column_name as column from information_schema.columns
         where table_name like 'sadpath%' and (column_name = 'space' or (table_name, column_name) = ('sadpath_spaces', 'id'))`,
      );
      const found: string[] = [];
      for (const { table, column } of columns) {
        const rows = await here.database.query(`select from ${table} where ${column} = $1 limit 1`, [space]);
        if (rows.length > 0) found.push(table);
      }
      return found;
    };
  });
});
