import { readFileSync } from 'node:fs';
import { playIn } from '../support/play-in';
import { suite, suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { collectFromOutbox, collectSecrets, leaksOf } from './secrets/collect-secrets';

const { services, recipes } = suiteFacts();
/** Long enough that they stand nowhere by chance. */
const seen = new Set<string>();

describe('the journal shows no PIN, card number, one-time code, password, token or key', () => {
  for (const recipe of filled(recipes)) {
    it(`${recipe.service}/${recipe.code}`, async () => {
      const space = await TestSpace.make();
      const played = await playIn(space, recipe);
      const outbox = await space.ask<{ items: { body: unknown }[] }>('GET', '/outbox');
      // A wrong password that is a plain word also stands in sentences about wrong passwords.
      const secrets = [...collectSecrets(played), ...collectFromOutbox(outbox.items)].filter(
        (secret) => !/^[a-z]+$/.test(secret),
      );
      const { items } = await space.journal();
      expect(secrets.flatMap((secret) => leaksOf(secret, items).map((leak) => `${secret} ${leak}`))).toEqual([]);
      for (const secret of secrets) if (secret.length >= 8) seen.add(secret);
    });
  }
});

describe('secrets went over the wire', () => {
  it('in more than one service', () => {
    expect(services.length).toBeGreaterThan(0);
    expect(seen.size).toBeGreaterThan(services.length);
  });

  it('and stand nowhere in the log', () => {
    const log = readFileSync(suite.logFile, 'utf8');
    expect([...seen].filter((secret) => log.includes(secret))).toEqual([]);
  });
});

describe('a secret is hidden', () => {
  const BODY = {
    username: 'api_admin',
    password: 'hunter2-hunter2',
    otp: '918273',
    cardNumber: '4111111111111111',
    cvv: '987',
  };

  it.each([
    [
      'in a body that is no JSON',
      { rawBody: JSON.stringify(BODY).slice(0, -1), headers: { 'content-type': 'application/json' } },
    ],
    [
      'in a form',
      {
        rawBody: new URLSearchParams(BODY).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
    ],
    ['in a body of a request nobody serves', { body: BODY }],
    ['deep in a body', { body: { a: [{ b: BODY }] } }],
    [
      'in headers',
      { headers: { 'x-api-key': BODY.password, cookie: `session=${BODY.password}`, 'x-admin-token': BODY.password } },
    ],
  ])('%s', async (_, request) => {
    const space = await TestSpace.make();
    for (const { basePaths } of services) await space.call(`${basePaths[0]!}/anything`, { method: 'POST', ...request });
    const { items } = await space.journal();
    expect(items).toHaveLength(services.length);
    for (const secret of [BODY.password, BODY.otp, BODY.cardNumber]) expect(leaksOf(secret, items)).toEqual([]);
    expect(JSON.stringify(items)).not.toContain(BODY.password);
  });

  it('in a query', async () => {
    const space = await TestSpace.make();
    await space.call(`/dcms/api/authenticate?token=${BODY.password}&pin=918273`, { method: 'POST', body: {} });
    const { items } = await space.journal();
    expect(items[0]?.query).toEqual({ token: '***', pin: '***' });
    expect(JSON.stringify(items)).not.toMatch(/hunter2|918273/);
  });
});
