import { surfaces } from '@sadpath/boot';
import { PostgresHomes } from '@sadpath/homes';
import { createService, Platform, readConfig, type RunningService } from '@sadpath/service';
import { PostgresServer } from '@sadpath/testing';
import { Client } from 'pg';
import { suite } from './suite';

const SERVICES = ['auth', 'customer', 'wallet'];
const WALLET = '00000000-0000-4000-8000-000000000101';
const NOBODY = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const JSON_TYPE = { 'content-type': 'application/json' };

/** What is written behind the answers. */
const BEHIND = ['sadpath_append', 'sadpath_cover'];

/** Counts the trips to the database: statements that leave while others are under way share one. */
class Trips {
  count = 0;
  private under = 0;

  constructor() {
    const { query } = Client.prototype;
    const see = this.see.bind(this);
    jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...asked: unknown[]) {
      const answer: unknown = Reflect.apply(query, this, asked);
      see(asked[0], answer);
      return answer as undefined;
    });
  }

  private see(statement: unknown, answer: unknown): void {
    const { name = '' } = statement as { readonly name?: string };
    if (BEHIND.includes(name)) return;
    if (this.under === 0) this.count += 1;
    // The pool asks with a callback, one statement at a time.
    if (!(answer instanceof Promise)) return;
    this.under += 1;
    const end = (): void => {
      this.under -= 1;
    };
    answer.then(end, end);
  }
}

describe('on PostgreSQL a request needs few trips to the database:', () => {
  let server: PostgresServer;
  let homes: PostgresHomes;
  let services: readonly RunningService[];
  let origins: ReadonlyMap<string, string>;
  let trips: Trips;

  beforeAll(async () => {
    server = await PostgresServer.start();
    homes = await PostgresHomes.open(server.url, { capacity: 100 });
    const config = readConfig({ SADPATH_PORT: '0', SADPATH_LOG: 'silent' }, suite);
    const platform = new Platform(suite, config, homes);
    const here = suite.filter(({ name }) => SERVICES.includes(name));
    services = await Promise.all(here.map((definition) => createService(definition, platform, { surfaces })));
    const urls = await Promise.all(services.map((service) => service.listen(0)));
    origins = new Map(services.map(({ definition }, at) => [definition.name, urls[at] ?? '']));
    trips = new Trips();
  }, 60_000);
  afterAll(async () => {
    for (const service of services) await service.close();
    await homes.close();
    await server.stop();
  });

  const ask = async (service: string, path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(`${origins.get(service) ?? ''}${path}`, init);
    await answer.arrayBuffer();
    return answer;
  };
  const json = async (service: string, path: string, body: unknown): Promise<Record<string, unknown>> => {
    const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) };
    return (await (await fetch(`${origins.get(service) ?? ''}${path}`, init)).json()) as Record<string, unknown>;
  };

  /** Asks until everything is planted and prepared, and once more; answers the status and the trips of the last time. */
  const tripsOf = async (request: () => Promise<Response>): Promise<{ status: number; trips: number }> => {
    for (let warm = 0; warm < 3; warm++) await request();
    await homes.peers.settled();
    const before = trips.count;
    const { status } = await request();
    return { status, trips: trips.count - before };
  };

  it('a refusal, none beyond the one that lets it in', async () => {
    const { id_token } = await json('auth', '/dcms/api/authenticate', {
      username: 'api_admin',
      password: 'Sandbox#123',
    });
    const headers = { ...JSON_TYPE, tenant: 'ACME_BANK', authorization: `Bearer ${String(id_token)}` };
    const request = (): Promise<Response> =>
      ask('customer', '/dcms/viewCustomer', { method: 'POST', headers, body: '{"entityId":"NOPE"}' });
    expect(await tripsOf(request)).toEqual({ status: 404, trips: 1 });
  });

  describe('where each request is counted against a limit,', () => {
    let headers: Record<string, string>;
    let keys = 0;
    const debit = (key: string): Promise<Response> =>
      ask('wallet', `/wallet/v1/wallets/${WALLET}/debit`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': key },
        body: '{"amount":1}',
      });

    beforeAll(async () => {
      const login = await json('wallet', '/auth/v1/login', { email: 'admin@wallet.test', password: 'Sandbox123!' });
      const { accessToken } = login['data'] as { accessToken: string };
      headers = { ...JSON_TYPE, authorization: `Bearer ${accessToken}` };
    });

    it.each([
      ['a refusal', 404, NOBODY],
      ['a read', 200, WALLET],
    ])('%s, one more', async (_, status, id) => {
      const request = (): Promise<Response> => ask('wallet', `/wallet/v1/wallets/${id}`, { headers });
      expect(await tripsOf(request)).toEqual({ status, trips: 2 });
    });

    it('a write under a key, four in all, and its repetition as many as a read', async () => {
      expect(await tripsOf(() => debit(`key-${String(++keys)}`))).toEqual({ status: 201, trips: 4 });
      expect(await tripsOf(() => debit('again'))).toEqual({ status: 201, trips: 2 });
    });
  });
});
