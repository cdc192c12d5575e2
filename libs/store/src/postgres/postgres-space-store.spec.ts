import { PostgresServer } from '@sadpath/testing';
import { storeContract } from '../../test/store-contract';
import { openPostgres, type PostgresStores } from './open-postgres';

describe('the PostgreSQL store', () => {
  let server: PostgresServer;
  let stores: PostgresStores;
  let spaces = 0;

  beforeAll(async () => {
    server = await PostgresServer.start();
    stores = await openPostgres(server.url);
  });
  afterAll(async () => {
    await stores.database.close();
    await server.stop();
  });

  storeContract((collections, seed) =>
    stores.store({ space: `space-${++spaces}`, service: 'bank', collections, seed }),
  );
});
