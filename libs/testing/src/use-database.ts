import type { PostgresDatabase } from '@sadpath/store';
import { PostgresServer } from './postgres-server';

/** A PostgreSQL for the tests of a `describe`, each of which has spaces of its own in it. */
export function useDatabase(open: (url: string) => Promise<PostgresDatabase>): {
  freshSpace(): Promise<readonly [PostgresDatabase, string]>;
} {
  let server: PostgresServer;
  let database: PostgresDatabase;
  let spaces = 0;

  beforeAll(async () => {
    server = await PostgresServer.start();
    database = await open(server.url);
  });
  afterAll(async () => {
    await database.close();
    await server.stop();
  });

  return {
    freshSpace: async () => {
      const id = `space-${++spaces}`;
      await database.query(`insert into sadpath_spaces (id, options, control) values ($1, '{}', '{}')`, [id]);
      return [database, id];
    },
  };
}
