import { TestSpace } from '../support/test-space';

const START = '2026-02-21T10:00:00Z';
const LATE = { match: { service: 'banking', event: 'transaction.completed' }, delivery: 'LATE' };
const code = { error: { code: 'ERR_WALLET_FROZEN' } };

/** What leads where no time, no number and no memory is. Each is one of its kind. */
const INSULTS: readonly (readonly [name: string, method: string, path: string, body: unknown])[] = [
  ['a move of three hundred thousand years', 'PUT', '/clock', { action: 'advance', duration: 'P300000Y' }],
  ['a move of nine thousand years', 'PUT', '/clock', { action: 'advance', duration: 'P9000Y' }],
  ['a move just beyond a century', 'PUT', '/clock', { action: 'advance', duration: 'P101Y' }],
  ['seconds beyond counting', 'PUT', '/clock', { action: 'advance', duration: `PT${'9'.repeat(300)}S` }],
  ['an instant of another age', 'PUT', '/clock', { action: 'set', instant: '9999-12-31T23:59:59Z' }],
  ['a stop in antiquity', 'PUT', '/clock', { action: 'freeze', instant: '0001-01-01T00:00:00Z' }],
  ['a space that begins in antiquity', 'POST', '/spaces', { clock: '0000-01-01T00:00:00Z' }],
  ['a space that begins at the end of days', 'POST', '/spaces', { clock: { instant: '9999-12-31T00:00:00Z' } }],
  ['a space for ever', 'POST', '/spaces', { ttlMs: Number.MAX_SAFE_INTEGER }],
  ['a setting of seconds', 'PATCH', '/space', { settings: { 'issuing.kycAutoApproveSec': Number.MAX_SAFE_INTEGER } }],
  ['a setting of milliseconds', 'PATCH', '/space', { settings: { 'banking.reviewMs': Number.MAX_SAFE_INTEGER } }],
  ['a setting of a number', 'PATCH', '/space', { settings: { 'dcms.rateLimit': Number.MAX_SAFE_INTEGER } }],
  ['a setting of a long text', 'PATCH', '/space', { settings: { 'wallet.internalKey': 'k'.repeat(3_000) } }],
  ['a slow system that never answers', 'PUT', '/dependencies/core-bank', { state: 'slow', slowMs: 1e9 }],
  ['a delay beyond the cap of the header', 'POST', '/faults', { match: { service: 'wallet' }, delay: 120_001 }],
  ['a drawn delay', 'POST', '/faults', { delay: { type: 'uniform', min: 0, max: 1e9 } }],
  ['a spread beyond sense', 'POST', '/faults', { delay: { type: 'lognormal', median: 1, sigma: 1e300 } }],
  ['a rule for ever', 'POST', '/faults', { ...code, ttlMs: Number.MAX_SAFE_INTEGER }],
  ['a wait told for ever', 'POST', '/faults', { ...code, retryAfter: 1e12 }],
  ['a delivery that is never due', 'POST', '/faults', { ...LATE, lateBy: 'P200000Y' }],
  ['a delivery beyond a century', 'POST', '/faults', { ...LATE, lateBy: 'P101Y' }],
  ['a wait without an end', 'POST', '/requests/wait', { timeoutMs: 1e12 }],
  ['a job at no instant', 'POST', '/jobs/run', { at: 1e300, service: 'otp', job: 'expire', entity: 'x' }],
];

describe('what reaches too far', () => {
  it.each(INSULTS)('%s is refused, and nothing has changed', async (_, method, path, body) => {
    const space = await TestSpace.make({ clock: START });
    const look = async (): Promise<unknown> => ({
      clock: await space.ask('GET', '/clock'),
      space: await space.ask('GET', '/space'),
      faults: await space.ask('GET', '/faults'),
      systems: await space.ask('GET', '/dependencies'),
    });
    const before = await look();
    const answer = await space.admin(method, path, body);
    expect(answer).toMatchObject({
      status: 422,
      headers: { 'content-type': expect.stringMatching(/^application\/problem\+json/) },
    });
    expect(await look()).toEqual(before);
  });

  it('is told of each of many moves that end beyond a century; those before have moved the clock', async () => {
    const space = await TestSpace.make({ clock: START });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++)
      statuses.push((await space.admin('PUT', '/clock', { action: 'advance', duration: 'P30Y' })).status);
    expect(statuses).toEqual([200, 200, 200, 422, 422]);
    expect(await space.ask('GET', '/clock')).toMatchObject({ now: '2116-02-21T10:00:00.000Z' });
    const wallets = await space.call('/wallet/v1/wallets');
    expect(wallets.status).toBeLessThan(500);
  });
});
