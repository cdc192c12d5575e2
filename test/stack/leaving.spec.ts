import { PostgresServer } from '@sadpath/testing';
import { FEW_PLACES, LEAVING } from '../support/clients-that-leave';
import { SmallSandbox } from '../support/small-sandbox';

describe('a client that leaves, on PostgreSQL, frees', () => {
  let database: PostgresServer;
  let one: SmallSandbox;

  beforeAll(async () => {
    database = await PostgresServer.start();
    one = await SmallSandbox.start({ ...FEW_PLACES, DATABASE_URL: database.url });
  }, 60_000);
  afterAll(async () => {
    const defects = await one.stop();
    await database.stop();
    expect(defects).toEqual([]);
  });

  it.each(Object.entries(LEAVING))('%s', (_, holds) => holds(one), 60_000);
});
