import { TestSpace } from '../support/test-space';

/** Names that every object has, though nobody gave them to it. */
const INHERITED = ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf'];
const OBJECTS: readonly unknown[] = [{ toString: 1 }, { valueOf: 1, toString: null }, [[]]];

/** Routes with a name of the client's in their path. */
const PATHS: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/errors/wallet/:name'],
  ['GET', '/errors/:name/:name'],
  ['GET', '/errors?service=:name'],
  ['GET', '/state/:name'],
  ['GET', '/state/wallet/:name'],
  ['GET', '/dependencies/:name'],
  ['GET', '/faults/:name'],
  ['GET', '/requests/:name'],
  ['POST', '/recipes/wallet/:name/run'],
  ['POST', '/recipes/:name/:name/run'],
  ['POST', '/snapshots/:name/load'],
];

/** Bodies with a name, or a thing, of the client's in them. */
const BODIES: readonly (readonly [method: string, path: string, body: (given: unknown) => object])[] = [
  ['PUT', '/clock', (action) => ({ action })],
  ['PATCH', '/space', (envelope) => ({ envelope })],
  ['PATCH', '/space', (name) => ({ settings: { [JSON.stringify(name)]: 1 } })],
  ['POST', '/reset', (part) => ({ only: [part] })],
  ['PUT', '/dependencies/core-bank', (state) => ({ state })],
  ['POST', '/faults', (code) => ({ match: { service: 'wallet' }, error: { code } })],
  ['POST', '/faults', (service) => ({ match: { service }, delay: 1 })],
  ['POST', '/faults', (network) => ({ network })],
  ['POST', '/faults', (type) => ({ delay: { type } })],
  ['POST', '/seed', (state) => ({ auth: { [JSON.stringify(state).replaceAll('"', '')]: {} } })],
  ['POST', '/seed', (service) => ({ [JSON.stringify(service).replaceAll('"', '')]: {} })],
  [
    'POST',
    '/requests/count',
    (matcher) => ({ headers: { a: { [JSON.stringify(matcher).replaceAll('"', '')]: 'x' } } }),
  ],
  ['POST', '/requests/count', (member) => ({ urlPath: '/', [JSON.stringify(member).replaceAll('"', '')]: 'x' })],
  ['POST', '/jobs/run', (job) => ({ at: 1, service: 'wallet', job, entity: 'x' })],
  ['POST', '/jobs/run', (service) => ({ at: 1, service, job: 'x', entity: 'x' })],
];

describe('a name that every object has', () => {
  it.each(PATHS)('%s %s finds nothing', async (method, path) => {
    const space = await TestSpace.make();
    for (const name of INHERITED) {
      const { status, headers } = await space.admin(method, path.replaceAll(':name', name));
      expect({ name, status, type: headers['content-type'] }).toMatchObject({
        status: 404,
        type: expect.stringMatching(/problem/),
      });
    }
  });

  it.each(BODIES)('%s %s takes none, and nothing that has no text', async (method, path, body) => {
    const space = await TestSpace.make();
    for (const given of [...INHERITED.filter((name) => name !== '__proto__'), ...OBJECTS]) {
      const { status } = await space.admin(method, path, body(given));
      expect({ given: JSON.stringify(given), status }).toMatchObject({ status: 422 });
    }
  });

  it('is no member that a search finds', async () => {
    const space = await TestSpace.make();
    await space.call('/wallet/v1/wallets');
    const body = { queryParameters: { constructor: {} }, headers: { tostring: {} } };
    expect(await space.ask('POST', '/requests/count', body)).toEqual({ count: 0 });
  });
});
