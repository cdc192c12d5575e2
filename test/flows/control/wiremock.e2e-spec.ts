import { TestSpace } from '../../support/test-space';

const LOGIN = '/auth/v1/login';
const WALLETS = '/wallet/v1/wallets';

interface Found {
  readonly requests: readonly { readonly url: string; readonly method: string; readonly body: string }[];
}

/** A space with a login, a refused list with a query, and a refused debit. */
async function used(): Promise<TestSpace> {
  const space = await TestSpace.make();
  const body = { email: 'admin@wallet.test', password: 'Sandbox123!' };
  await space.viaGateway(LOGIN, { method: 'POST', body });
  await space.viaGateway(`${WALLETS}?limit=5`, { headers: { 'x-team': 'Payments' } });
  await space.viaGateway(`${WALLETS}/x/debit`, { method: 'POST', body: { amount: 500, tags: ['a', 'b'] } });
  return space;
}

describe('a request pattern of WireMock', () => {
  it.each<[pattern: object, count: number]>([
    [{ method: 'POST', urlPath: LOGIN }, 1],
    [{ method: 'ANY', urlPathPattern: '/wallet/.*' }, 2],
    [{ url: `${WALLETS}?limit=5` }, 1],
    [{ urlPattern: '/wallet/v1/wallets\\?limit=\\d' }, 1],
    [{ urlPattern: '/wallet' }, 0],
    [{ urlPathTemplate: `${WALLETS}/{id}/debit` }, 1],
    [{ urlPath: WALLETS, queryParameters: { limit: { equalTo: '5' } } }, 1],
    [{ urlPath: WALLETS, queryParameters: { cursor: { absent: true } } }, 1],
    [{ headers: { 'X-Team': { equalTo: 'payments', caseInsensitive: true } } }, 1],
    [{ headers: { 'X-Team': { matches: 'Pay.*' } } }, 1],
    [{ headers: { 'X-Team': { doesNotMatch: 'Pay.*' } } }, 0],
    [{ bodyPatterns: [{ matchesJsonPath: '$.amount' }] }, 1],
    [{ bodyPatterns: [{ matchesJsonPath: '$[?(@.amount > 400)]' }] }, 0],
    [{ bodyPatterns: [{ matchesJsonPath: '$.tags[?(@ == "a")]' }] }, 1],
    [{ bodyPatterns: [{ matchesJsonPath: { expression: '$.amount', equalTo: '500' } }] }, 1],
    [{ bodyPatterns: [{ equalToJson: '{"tags":["a","b"],"amount":500}' }] }, 1],
    [{ bodyPatterns: [{ equalToJson: { tags: ['b', 'a'], amount: 500 } }] }, 0],
    [{ bodyPatterns: [{ equalToJson: { tags: ['b', 'a'], amount: 500 }, ignoreArrayOrder: true }] }, 1],
    [{ bodyPatterns: [{ equalToJson: { amount: 500 }, ignoreExtraElements: true }] }, 1],
    [{ bodyPatterns: [{ equalToJson: { amount: 500 } }] }, 0],
    [{ bodyPatterns: [{ contains: 'amount' }, { doesNotContain: 'email' }] }, 1],
  ])('%j fits so many requests', async (pattern, count) => {
    const space = await used();
    expect(await space.ask('POST', '/requests/count', pattern)).toEqual({ count });
    expect((await space.ask<Found>('POST', '/requests/find', pattern)).requests).toHaveLength(count);
  });

  it.each<[pattern: object, member: string]>([
    [{ urlPath: WALLETS, urlPaht: 1 }, 'urlPaht'],
    [{ urlPattern: '(' }, 'urlPattern'],
    [{ cookies: {} }, 'cookies'],
    [{ headers: { a: { equlTo: 'x' } } }, 'headers/a/equlTo'],
    [{ bodyPatterns: [{ equalToXml: '<a/>' }] }, 'bodyPatterns/0/equalToXml'],
    [{ bodyPatterns: [{ matchesJsonPath: '$[' }] }, 'bodyPatterns/0/matchesJsonPath'],
    [{ bodyPatterns: [{ equalToJson: '{' }] }, 'bodyPatterns/0/equalToJson'],
  ])('%j is refused where it is wrong', async (pattern, member) => {
    const space = await TestSpace.make();
    expect(await space.admin('POST', '/requests/count', pattern)).toMatchObject({ status: 422, body: { member } });
  });
});

describe('a pattern that would hold everybody up', () => {
  const deep = (levels: number): object => (levels === 0 ? {} : { a: deep(levels - 1), b: deep(levels - 1) });

  it.each<object>([
    { urlPattern: '/wallet/v1/(a+)+b' },
    { bodyPatterns: [{ matchesJsonPath: '$..*..*..*..*..*..*' }] },
    { bodyPatterns: [{ matchesJsonPath: "$.list[?match(@.name, '(a+)+b')]" }] },
  ])('is refused: %j', async (pattern) => {
    const space = await TestSpace.make();
    const body = { list: [{ name: 'a'.repeat(60) }], deep: deep(9) };
    await space.viaGateway(`/wallet/v1/${'a'.repeat(60)}`, { method: 'POST', body });
    const answer = await space.admin('POST', '/requests/count', pattern);
    expect(answer).toMatchObject({ status: 422, body: { detail: expect.stringContaining('simpler') } });
  });

  it('names a header that only objects have', async () => {
    const space = await used();
    const headers = { constructor: { contains: 'x' }, toString: { doesNotContain: 'x' } };
    expect(await space.ask('POST', '/requests/count', { headers })).toEqual({ count: 0 });
  });
});

describe('a call of a WireMock client', () => {
  it('lists and empties the journal in its shapes', async () => {
    const space = await used();
    const listed = await space.ask<{ requests: readonly object[]; meta: object }>('GET', '/requests');
    expect(listed.meta).toEqual({ total: 3 });
    expect(listed.requests[1]).toMatchObject({
      request: { method: 'GET', url: `${WALLETS}?limit=5`, absoluteUrl: expect.stringContaining(`${WALLETS}?limit=5`) },
      responseDefinition: { status: 401 },
      wasMatched: true,
    });
    await space.admin('DELETE', '/requests');
    expect(await space.ask('GET', '/requests')).toMatchObject({ meta: { total: 0 } });
  });

  it('lists the armed rules as mappings, and takes them away', async () => {
    const space = await TestSpace.make();
    const match = { method: 'GET', path: WALLETS };
    await space.ask('POST', '/faults', { id: 'mine', match, error: { code: 'ERR_WALLET_FORBIDDEN' }, times: 2 });
    expect(await space.ask('GET', '/mappings')).toMatchObject({
      mappings: [{ id: 'mine', request: { method: 'GET', urlPath: WALLETS }, metadata: { fired: 0 } }],
      meta: { total: 1 },
    });
    expect(await space.ask('GET', '/mappings/mine')).toMatchObject({ uuid: 'mine' });
    expect((await space.admin('DELETE', '/mappings/mine')).status).toBe(204);
    expect((await space.admin('DELETE', '/mappings/mine')).status).toBe(404);
    expect(await space.ask('GET', '/mappings')).toEqual({ mappings: [], meta: { total: 0 } });
  });

  it.each([
    ['POST', '/mappings'],
    ['POST', '/mappings/import'],
    ['GET', '/scenarios'],
    ['POST', '/recordings/start'],
    ['POST', '/settings'],
    ['POST', '/shutdown'],
    ['GET', '/requests/unmatched'],
    ['POST', '/near-misses/request'],
  ])('%s %s says what to use instead', async (method, path) => {
    const space = await TestSpace.make();
    const answer = await space.admin(method, path, method === 'GET' ? undefined : {});
    expect(answer).toMatchObject({ status: 422, body: { instead: expect.stringMatching(/\S \S/) } });
  });
});
