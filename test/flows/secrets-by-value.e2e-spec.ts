import * as fc from 'fast-check';
import { TestSpace } from '../support/test-space';

/** What the space has been told: by a login that was refused, and by the services that made codes. */
const PASSWORD = 'Tr0ub4dor&3-horse';
const PAN = '4111111111111111';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
const PATHS = ['/auth/v1/login', '/wallet/v1/wallets', '/dcms/cbs/accounts', '/api/v1/auth/login', '/v2/cardholders'];
const HEADERS = { 'content-type': 'application/json', tenant: 'ACME_BANK', 'x-tenant-id': 'fmfb' };

async function toldSpace(): Promise<{ space: TestSpace; otp: string }> {
  const space = await TestSpace.make();
  const login = { username: 'api_admin', password: 'Sandbox#123' };
  await space.call('/dcms/api/authenticate', {
    method: 'POST',
    headers: HEADERS,
    body: { ...login, password: PASSWORD },
  });
  const { body } = await space.call('/dcms/api/authenticate', { method: 'POST', headers: HEADERS, body: login });
  const headers = { ...HEADERS, authorization: `Bearer ${(body as { id_token: string }).id_token}` };
  const wish = { mobile: '9876543211', purpose: 'LOGIN' };
  await space.call('/dcms/otp-manager/generate', { method: 'POST', headers, body: wish });
  const outbox = await space.ask<{ items: { body: unknown }[] }>('GET', '/outbox');
  const otp = /\b\d{6}\b/.exec(JSON.stringify(outbox.items[0]?.body))?.[0] ?? '';
  expect(otp).toMatch(/^\d{6}$/);
  return { space, otp };
}

/** Everything of the space that a request may leave behind. */
async function records(space: TestSpace): Promise<string> {
  const { items } = await space.journal();
  const explained = await Promise.all(
    items.slice(-3).map(({ id }) => space.admin('GET', `/requests/${encodeURIComponent(id)}/explain`)),
  );
  const found = await space.admin('POST', '/requests/find', { outcome: 'natural' });
  return JSON.stringify([items, explained.map(({ text }) => text), found.text]);
}

describe('a secret that the space knows', () => {
  it('is hidden wherever it stands in a random body, well-formed or not', async () => {
    const { space, otp } = await toldSpace();
    const secrets = [PASSWORD, otp, PAN, JWT];
    const secret = fc.constantFrom(...secrets);
    const around = fc.stringMatching(/^[a-z ]{0,12}$/);
    const text = fc.tuple(around, secret, around).map(([before, own, after]) => `${before} ${own} ${after}`);
    const value = fc.oneof(
      secret,
      text,
      text.map((held) => JSON.stringify({ note: held, password2: held })),
      fc.integer(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, value, fc.array(tie('tree'), { maxLength: 4 }), tie('object')),
      object: fc.dictionary(fc.oneof(fc.stringMatching(/^[a-zA-Z]{1,9}$/), text), tie('tree'), { maxKeys: 5 }),
    }));
    const body = fc.tuple(fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), tree), fc.integer({ min: 0, max: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), body, async (path, [json, cut]) => {
        const whole = JSON.stringify(json);
        const rawBody = cut === 0 ? whole : whole.slice(0, -cut);
        await space.call(path, { method: 'POST', headers: HEADERS, rawBody });
      }),
      { numRuns: 150, seed: 20_261_126 },
    );
    const all = await records(space);
    expect(secrets.filter((one) => all.includes(one))).toEqual([]);
  });

  it.each([
    ['a name in short', { pwd: 'q7-hidden-w' }],
    ['a name with a number', { password2: 'q7-hidden-w', pin_2: 'q7-hidden-w' }],
    ['a name in brackets', { 'user[password]': 'q7-hidden-w', 'credentials.secret': 'q7-hidden-w' }],
    ['JSON inside a text', { payload: '{"login":{"password":"q7-hidden-w"}}' }],
    ['JSON inside JSON inside a text', { payload: JSON.stringify({ inner: '{"pin":"q7-hidden-w"}' }) }],
    ['a form inside a text', { payload: 'a=1&password=q7-hidden-w' }],
    [
      'the same value under a plain name',
      { password: 'q7-hidden-w', remark: 'it is q7-hidden-w', list: ['q7-hidden-w'] },
    ],
    ['the same value as a name', { secret: 'q7-hidden-w', 'q7-hidden-w': 1 }],
  ])('is hidden in %s', async (_, body) => {
    const space = await TestSpace.make();
    for (const path of PATHS) await space.call(path, { method: 'POST', headers: HEADERS, body });
    const whole = JSON.stringify(body);
    for (const path of PATHS) await space.call(path, { method: 'POST', headers: HEADERS, rawBody: whole.slice(0, -1) });
    expect(await records(space)).not.toContain('q7-hidden-w');
  });
});
