import { BOUNDS, CENTURY_MS } from '@sadpath/bounds';
import { CODE, JSON_TYPE, LOGIN, WALLETS, deep, expectStatus, problem, raw, sandboxes, wide } from './at-bounds';
import { gzipSync } from 'node:zlib';
import { parseAnswer, RawConnection, rawRequest } from '../../support/raw-client';

/** What no setting changes: how each bound is reached, and what is seen there. */
export const fixedBounds = {
  jsonLevels: async () => {
    expectStatus([await raw('/__admin/seed', deep(65)), await raw(LOGIN, deep(65))], 400);
    expect((await raw('/__admin/seed', deep(64))).status).toBe(422);
  },

  jsonValues: async () => {
    const most = BOUNDS.jsonValues.value;
    const state = '/__admin/state/wallet/wallets';
    expectStatus([await raw('/__admin/faults', wide(most + 1)), await raw(LOGIN, wide(most + 1))], 400);
    expectStatus([await raw(state, wide(10 * most + 1), 'PUT')], 400);
    expectStatus([await raw('/__admin/faults', wide(most - 1)), await raw(state, wide(10 * most - 1), 'PUT')], 422);
  },

  bodyBytes: async () => {
    const text = JSON.stringify('x'.repeat(BOUNDS.bodyBytes.value));
    expect(await raw('/__admin/faults', text)).toMatchObject(problem(413, 'body-too-large'));
    const answer = await raw(LOGIN, text);
    expect(answer).toMatchObject({ status: 400, body: { success: false, code: 'ERR_WALLET_BAD_REQUEST' } });
    const connection = await RawConnection.open(sandboxes.few.originOf('wallet'));
    const headers = [...Object.entries(JSON_TYPE), ['content-encoding', 'gzip']] as [string, string][];
    connection.send(rawRequest(`POST ${LOGIN} HTTP/1.1`, headers, gzipSync(text)));
    expect(parseAnswer((await connection.untilClosed()).bytes)?.text).toContain('exceeds');
  },

  stateBytes: async () => {
    const doc = (bytes: number): string => JSON.stringify(['x'.repeat(bytes)]);
    expect((await raw('/__admin/state/wallet/wallets', doc(BOUNDS.stateBytes.value), 'PUT')).status).toBe(413);
    expect((await raw('/__admin/state/wallet/wallets', doc(2 * BOUNDS.bodyBytes.value), 'PUT')).status).toBe(422);
  },

  clockYears: async () => {
    const space = sandboxes.few.freshSpace();
    await sandboxes.few.put(space, '/__admin/clock', { action: 'freeze' });
    const before = (await sandboxes.few.call(space, '/__admin/clock')).body;
    const move = { action: 'advance', duration: `P${String(BOUNDS.clockYears.value + 1)}Y` };
    expect((await sandboxes.few.put(space, '/__admin/clock', move)).status).toBe(422);
    expect((await sandboxes.few.call(space, '/__admin/clock')).body).toEqual(before);
  },

  delayMs: async () => {
    const most = BOUNDS.delayMs.value;
    const space = sandboxes.few.freshSpace();
    const headers = { 'x-sandbox-delay': String(most + 1) };
    expect((await sandboxes.few.call(space, WALLETS, { headers })).status).toBe(422);
    for (const delay of [most + 1, { type: 'uniform', min: 0, max: most + 1 }])
      expect((await sandboxes.few.post(space, '/__admin/faults', { delay })).status).toBe(422);
  },

  wholeNumber: async () => {
    const body = { settings: { 'dcms.rateLimit': BOUNDS.wholeNumber.value + 1 } };
    const space = sandboxes.few.freshSpace();
    expect((await sandboxes.few.call(space, '/__admin/space', { method: 'PATCH', body })).status).toBe(422);
    expect(
      (await sandboxes.few.post(space, '/__admin/faults', { ...CODE, times: BOUNDS.wholeNumber.value + 1 })).status,
    ).toBe(422);
  },

  spaceTtlMs: async () => {
    const ttlMs = CENTURY_MS + 1;
    expect(
      (await sandboxes.few.post('default', '/__admin/spaces', { id: sandboxes.few.freshSpace(), ttlMs })).status,
    ).toBe(422);
    expect((await sandboxes.few.post(sandboxes.few.freshSpace(), '/__admin/faults', { ...CODE, ttlMs })).status).toBe(
      422,
    );
  },

  nameCharacters: async () => {
    const space = sandboxes.few.freshSpace();
    await sandboxes.few.post(space, LOGIN, { ['n'.repeat(5_000)]: 1 });
    const [entry] = await sandboxes.few.items<{ body: object }>(space, '/__admin/requests');
    const [name = ''] = Object.keys(entry?.body ?? {});
    expect(name).toMatch(new RegExp(`^n{${String(BOUNDS.nameCharacters.value)}}… \\(5000 characters\\)$`));
  },

  waitMs: async () => {
    const wait = { timeoutMs: BOUNDS.waitMs.value + 1 };
    expect((await sandboxes.few.post(sandboxes.few.freshSpace(), '/__admin/requests/wait', wait)).status).toBe(422);
  },
};
