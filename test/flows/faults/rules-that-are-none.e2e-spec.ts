import { TestSpace } from '../../support/test-space';

const MATCH = { service: 'wallet', operation: 'debitWallet' };
const ERROR = { code: 'ERR_WALLET_FROZEN' };

describe('a rule is refused, and not armed,', () => {
  it.each<[string, unknown]>([
    ['when nothing follows', { match: MATCH, error: ERROR, then: [null] }],
    ['when a text follows', { match: MATCH, error: ERROR, then: ['again'] }],
    ['when a list follows', { match: MATCH, error: ERROR, then: [[]] }],
    ['when what follows is no list', { match: MATCH, error: ERROR, then: {} }],
    ['when it matches a list', { match: [], error: ERROR }],
    ['when its error is a list', { match: MATCH, error: [] }],
    ['when its error is nothing', { match: MATCH, error: null }],
    ['when its code is an object', { match: MATCH, error: { code: { toString: 1 } } }],
    ['when its texts are empty', { match: { service: '', operation: '' }, error: ERROR }],
    ['when its status is a text', { match: { service: 'wallet', operation: 'debitWallet' }, status: '503' }],
    ['when its operation has another method', { match: { ...MATCH, method: 'GET' }, error: ERROR }],
    ['when its operation has another path', { match: { ...MATCH, path: '/wallet/v1/wallets' }, error: ERROR }],
    ['when nothing is at its path', { match: { path: '/wallet/v1/walets' }, error: ERROR }],
    ['when nothing fits its pattern', { match: { path: '/wallet/v1/walets/**' }, error: ERROR }],
    ['when its service has no such method', { match: { service: 'cbs-connector', method: 'PATCH' }, delay: 5 }],
    ['when its path has a query', { match: { path: '/wallet/v1/wallets?page=1' }, error: ERROR }],
    ['when no header has its name', { match: { headers: { 'no header': 'x' } }, delay: 5 }],
    ['when no body has its member', { match: { ...MATCH, body: { amout: 5 } }, error: ERROR }],
    ['when no query has its member', { match: { ...MATCH, query: { page: '1' } }, error: ERROR }],
    ['when no event has its member', { match: { service: 'banking', body: { amount: 1 } }, delivery: 'LOST' }],
    ['when its code is never seen', { match: MATCH, error: ERROR, network: 'HANG' }],
    ['when it is a list', []],
    ['when it is nothing', null],
  ])('%s', async (_, rule) => {
    const space = await TestSpace.make();
    const { status, headers, body } = await space.admin('POST', '/faults', rule);
    expect({ status, type: headers['content-type'] }).toMatchObject({
      status: 422,
      type: expect.stringMatching(/^application\/problem\+json/),
    });
    expect((body as { detail: string }).detail).toMatch(/\S/);
    expect(await space.ask('GET', '/faults')).toEqual({ items: [] });
  });
});

describe('a rule may name every method that is served:', () => {
  it('DELETE too', async () => {
    const space = await TestSpace.make();
    await space.ask('POST', '/faults', { match: { service: 'banking', method: 'DELETE' }, status: 503 });
    const spared = await space.call('/api/v1/beneficiaries');
    expect(spared.headers['x-sandbox-outcome']).toBe('natural');
    const met = await space.call('/api/v1/beneficiaries/none', { method: 'DELETE' });
    expect({ status: met.status, outcome: met.headers['x-sandbox-outcome'] }).toEqual({
      status: 503,
      outcome: 'forced',
    });
  });
});
