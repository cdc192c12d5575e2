import { TestSpace } from '../support/test-space';
import { dependency, ProgramClient } from './issuing/program-client';

describe('the edge and the name service, when slow,', () => {
  it.each(['issuing.gateway', 'dns'])('delay refusals as they delay successes: %s', async (name) => {
    const { space, client } = await ProgramClient.begin();
    await dependency(space, name, 'slow', 60);
    expect((await client.get('/wallets/999999')).status).toBe(404);
    expect((await client.get('/wallets/3001')).status).toBe(200);
    const { items } = await space.journal();
    for (const { tookMs } of filled(items)) expect(tookMs).toBeGreaterThanOrEqual(59);
    expect(items).toHaveLength(2);
  });
});

describe('the header Retry-After', () => {
  const headerOf = async (space: TestSpace, headers: Readonly<Record<string, string>> = {}): Promise<unknown> =>
    (await space.call('/v2/wallets', { headers: { 'x-api-key': 'iss_stg_p1_primary', ...headers } })).headers[
      'retry-after'
    ];

  it.each(['issuing.gateway', 'ledger'])('comes with a 503 of %s where it is wanted', async (name) => {
    const wanted = await ProgramClient.begin({ 'issuing.sendRetryAfter': true });
    const silent = await ProgramClient.begin();
    for (const { space } of [wanted, silent]) await dependency(space, name, 'down');
    expect(await headerOf(wanted.space)).toBe('30');
    expect(await headerOf(silent.space)).toBeUndefined();
  });

  it('comes with a forced refusal too, and with no other than 429 and 503', async () => {
    const { space } = await ProgramClient.begin({ 'issuing.sendRetryAfter': true });
    expect(await headerOf(space, { 'x-sandbox-error': 'edge_unavailable' })).toBe('30');
    expect(await headerOf(space, { 'x-sandbox-error': 'rate_limited' })).toBe('60');
    expect(await headerOf(space, { 'x-sandbox-error': 'rate_limited;retryAfter=7' })).toBe('7');
    expect(await headerOf(space, { 'x-sandbox-error': 'edge_bad_gateway' })).toBeUndefined();
  });

  it('says how long a window still lasts', async () => {
    const { space } = await ProgramClient.begin({ 'issuing.sendRetryAfter': true });
    const tight = { 'x-api-key': 'iss_stg_p3_primary', 'x-sandbox-client-cert': 'C3' };
    await space.ask('PUT', '/clock', { action: 'freeze' });
    for (let i = 0; i < 5; i++) await headerOf(space, tight);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT40S' });
    expect(await headerOf(space, tight)).toBe('20');
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT20S' });
    expect(await headerOf(space, tight)).toBeUndefined();
  });
});
