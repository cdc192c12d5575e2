import { TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';
import { situationOf } from './issuing/situation-of';

const K1 = { 'x-api-key': 'iss_stg_p1_primary' };
const K3 = { 'x-api-key': 'iss_stg_p3_primary', 'x-sandbox-client-cert': 'C3' };
const ELSEWHERE = { 'x-sandbox-client-ip': '127.0.0.9' };

interface Wrong {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly rawBody?: string;
}

function call(space: TestSpace, { path = '/v2/cardholders', ...request }: Wrong): Promise<WireAnswer> {
  return space.call(path, request);
}

/** Each request is wrong in two ways; the first of them answers. */
const TWICE_WRONG: readonly (readonly [string, Wrong, string])[] = [
  ['network before key', { headers: { ...ELSEWHERE, 'x-api-key': 'nope' } }, 'ip_not_allowlisted'],
  ['network before route', { path: '/v2/nothing', headers: { ...K1, ...ELSEWHERE } }, 'ip_not_allowlisted'],
  ['key before route', { path: '/v2/nothing', headers: { 'x-api-key': 'nope' } }, 'api_key_invalid'],
  [
    'key before syntax',
    { method: 'POST', headers: { 'content-type': 'application/json' }, rawBody: '{' },
    'api_key_missing',
  ],
  [
    'revoked before wrong program',
    { headers: { 'x-api-key': 'iss_stg_p1_revoked', 'x-sandbox-client-cert': 'C2' } },
    'api_key_revoked',
  ],
  [
    'route before syntax',
    { method: 'POST', path: '/v2/nothing', headers: { ...K1, 'content-type': 'application/json' }, rawBody: '{' },
    'route_not_found',
  ],
  ['wrong type before a missing field', { method: 'POST', headers: K1, body: { gender: 'x' } }, 'wrong_field_type'],
  [
    'syntax before lookup',
    { path: '/v2/cards/999999/status', method: 'PUT', headers: K1, body: { newStatus: '2' } },
    'wrong_field_type',
  ],
  [
    'field rules before lookup',
    { path: '/v2/cards/999999/status', method: 'PUT', headers: K1, body: { newStatus: 3 } },
    'field_enum',
  ],
  [
    'path before body',
    { path: '/v2/cards/abc/status', method: 'PUT', headers: K1, body: { newStatus: '2' } },
    'path_id_invalid',
  ],
  [
    'lookup before compliance',
    { path: '/v2/cards/virtual/2001', method: 'POST', headers: K1, body: { nameOnCard: 'X' } },
    'resource_in_other_program',
  ],
  [
    'compliance before design',
    { path: '/v2/cards/assign/1001', method: 'POST', headers: K1, body: { nameOnCard: 'X', cardType: 2 } },
    'compliance_restricted',
  ],
  [
    'state before the limit',
    {
      path: '/v2/cards/assign/1003',
      method: 'POST',
      headers: K1,
      body: { nameOnCard: 'X', cardType: 2, transactionLimit: 600_000 },
    },
    'card_design_not_approved',
  ],
  [
    'state before a mismatch',
    { path: '/v2/cards/5002/pin', method: 'PUT', headers: K1, body: { oldPin: '9999', newPin: '4821' } },
    'card_pin_not_changeable',
  ],
  [
    'a lock before the limit',
    {
      method: 'PUT',
      path: '/v2/cardholders/1003',
      headers: K1,
      body: { lastName: 'Newname', transactionLimit: 2_000_000 },
    },
    'cardholder_locked_approved',
  ],
];

describe('of two faults the earlier stage answers', () => {
  it.each(TWICE_WRONG)('%s', async (_, wrong, expected) => {
    const space = await TestSpace.make();
    expect(await situationOf(space, await call(space, wrong))).toBe(expected);
  });

  it('the edge before the key, after the network', async () => {
    const space = await TestSpace.make();
    await space.ask('PUT', '/dependencies/issuing.gateway', { state: 'down' });
    expect(await situationOf(space, await call(space, { headers: { 'x-api-key': 'nope' } }))).toBe('edge_unavailable');
    expect(await situationOf(space, await call(space, { headers: { ...K1, ...ELSEWHERE } }))).toBe(
      'ip_not_allowlisted',
    );
  });

  it('the rate before the route', async () => {
    const space = await TestSpace.make();
    for (let i = 0; i < 5; i++) await call(space, { headers: K3 });
    expect(await situationOf(space, await call(space, { path: '/v2/nothing', headers: K3 }))).toBe('rate_limited');
  });

  it.each([
    [{ path: '/v2/cards/virtual/1001', method: 'POST', body: { nameOnCard: 'X' } }, 'compliance_restricted'],
    [{ path: '/v2/cards/5002/status', method: 'PUT', body: { newStatus: 2 } }, 'card_status_not_changeable'],
    [{ path: '/v2/cards/5001/pin', method: 'PUT', body: { oldPin: '9999', newPin: '1111' } }, 'pin_mismatch'],
    [{ path: '/v2/cards/virtual/1003', method: 'POST', body: { nameOnCard: 'X' } }, 'upstream_unavailable'],
  ])('the state before the systems behind: %#', async (wrong, expected) => {
    const space = await TestSpace.make();
    await space.ask('PUT', '/dependencies/processor', { state: 'down' });
    expect(await situationOf(space, await call(space, { ...wrong, headers: K1 }))).toBe(expected);
  });

  it('says in the journal at which stage it stopped', async () => {
    const space = await TestSpace.make();
    for (const [, wrong] of [TWICE_WRONG[0]!, TWICE_WRONG[2]!, TWICE_WRONG[5]!, TWICE_WRONG[8]!])
      await call(space, wrong);
    const stages = (await space.journal()).items.map(({ notes }) => notes.find((note) => note.startsWith('stopped')));
    expect(stages).toEqual(['P1/P2', 'P4-P6', 'P7', 'P8/P9'].map((stage) => `stopped at stage ${stage}`));
  });
});

describe('the rate limit', () => {
  it('opens again after its window, counts each key alone, and forced answers not at all', async () => {
    const space = await TestSpace.make();
    await call(space, { headers: { ...K3, 'x-sandbox-error': 'wallet_not_found' } });
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await call(space, { headers: K3 })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await call(space, { headers: K1 })).status).toBe(200);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT60S' });
    expect((await call(space, { headers: K3 })).status).toBe(200);
  });

  it('says how long to wait in spaces that want it', async () => {
    const space = await TestSpace.make({ settings: { 'issuing.sendRetryAfter': true }, clock: '2026-01-15T09:00:00Z' });
    for (let i = 0; i < 5; i++) await call(space, { headers: K3 });
    expect((await call(space, { headers: K3 })).headers['retry-after']).toBe('60');
  });
});
