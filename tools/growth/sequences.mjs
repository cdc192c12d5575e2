import { gzipSync } from 'node:zlib';

const KB = 1024;
const MB = 1024 * KB;
const JSON_TYPE = { 'content-type': 'application/json' };
const LOGIN = '/auth/v1/login';
const MOBILES = '/__admin/state/otp/mobiles';

/** Documents of a collection, of about so many bytes in all. */
function mobiles(bytes, each = 10 * KB) {
  const docs = Array.from({ length: Math.floor(bytes / each) }, (_, at) => ({
    tenantId: 'ACME_BANK',
    mobile: String(9_000_000_000 + at),
    entityId: `CIF${at}`,
    emailId: 'x'.repeat(each - 100),
  }));
  return JSON.stringify(docs);
}

const letters = (count, seed) => String.fromCharCode(97 + (seed % 26)).repeat(count);
const login = (body) => ({ method: 'POST', path: LOGIN, headers: JSON_TYPE, body });

/** Everything that has been seen to make a process grow, and what could: each in a sandbox of its own. */
export const SEQUENCES = {
  'names of 900 KB': (client) => client.many(2_562, (at) => login(`{"${at}${letters(900 * KB, at)}":1}`)),

  'texts of 1 MB': (client) => client.many(1_050, (at) => login(`{"email":"${at}${letters(MB - 40, at)}"}`)),

  'many short values': (client) => {
    const body = JSON.stringify(
      Object.fromEntries(Array.from({ length: 19_000 }, (_, at) => [`m${at}`, 'x'.repeat(30)])),
    );
    return client.many(1_000, () => login(body));
  },

  'bodies of 1 MB out of 1 KB': (client) => {
    const body = gzipSync(`{"email":"${'x'.repeat(MB - 40)}"}`);
    const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' };
    return client.many(2_000, () => ({ ...login(body), headers }), { atOnce: 200 });
  },

  'states of 14 MB, one after another': (client) => {
    const body = mobiles(14 * MB);
    return client.many(
      60,
      (at) => ({ method: 'PUT', path: MOBILES, headers: { ...JSON_TYPE, 'x-sandbox-space': `s${at}` }, body }),
      { atOnce: 1 },
    );
  },

  'states of 14 MB, ten at once': (client) => {
    const body = mobiles(14 * MB);
    return client.many(
      60,
      (at) => ({ method: 'PUT', path: MOBILES, headers: { ...JSON_TYPE, 'x-sandbox-space': `s${at}` }, body }),
      { atOnce: 10 },
    );
  },

  'reading a full space, ten at once': async (client) => {
    for (const bytes of [14, 14, 14])
      await client.ask({ method: 'PUT', path: MOBILES, headers: JSON_TYPE, body: mobiles(bytes * MB) });
    await client.many(40, (at) => login(`{"email":"${at}${letters(60 * KB, at)}"}`));
    await client.many(
      60,
      (at) => ({ method: 'GET', path: ['/__admin/state', MOBILES, '/__admin/requests?limit=1000'][at % 3] }),
      { atOnce: 10 },
    );
  },

  'snapshots of 14 MB': async (client) => {
    await client.ask({ method: 'PUT', path: MOBILES, headers: JSON_TYPE, body: mobiles(14 * MB) });
    await client.many(30, (at) => ({ method: 'POST', path: `/__admin/snapshots/s${at}` }), { atOnce: 4 });
    await client.many(30, (at) => ({ method: 'GET', path: `/__admin/snapshots/s${29 - (at % 2)}/file` }), {
      atOnce: 4,
    });
  },

  'spaces with full journals': (client) =>
    client.many(3_000, (at) => ({
      ...login(`{"email":"${at}${letters(100 * KB, at)}"}`),
      headers: { ...JSON_TYPE, 'x-sandbox-space': `s${at % 100}` },
    })),

  'a journal that is read whole, ten at once': async (client) => {
    await client.many(1_000, (at) => login(`{"email":"${at}${letters(14 * KB, at)}"}`));
    await client.many(
      100,
      (at) => ({ method: 'GET', path: `/__admin/requests?limit=1000${at % 2 === 0 ? '&space=*' : ''}` }),
      { atOnce: 10 },
    );
  },

  'bodies that never end': (client) =>
    client.stall(
      1_000,
      `POST ${LOGIN} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${MB}\r\n\r\n${'x'.repeat(MB - 10)}`,
    ),

  'states that never end': (client) =>
    client.stall(
      100,
      `PUT ${MOBILES} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${16 * MB}\r\n\r\n${'x'.repeat(16 * MB - 10)}`,
    ),

  'bodies in pieces of one byte': (client) =>
    client.stall(
      20,
      `POST ${LOGIN} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${'1\r\nx\r\n'.repeat(MB - 10)}`,
    ),

  'heads that never end': (client) =>
    client.stall(2_000, `GET ${LOGIN} HTTP/1.1\r\nhost: localhost\r\nx-long: ${'x'.repeat(60 * KB)}`),

  'connections on every port': (client) => client.stallEverywhere(2_000, ''),

  'answers that nobody reads': async (client) => {
    for (const bytes of [14, 14])
      await client.ask({ method: 'PUT', path: MOBILES, headers: JSON_TYPE, body: mobiles(bytes * MB) });
    await client.stall(100, `GET ${MOBILES} HTTP/1.1\r\nhost: localhost\r\n\r\n`, { isDeaf: true });
  },

  'many requests on a connection that nobody reads': (client) =>
    client.stall(500, `GET /__admin/errors HTTP/1.1\r\nhost: localhost\r\n\r\n`.repeat(50), { isDeaf: true }),

  'event streams that nobody reads': async (client) => {
    await client.stall(100, `GET /__admin/events HTTP/1.1\r\nhost: localhost\r\n\r\n`, {
      isDeaf: true,
      seconds: 2,
      isKept: true,
    });
    await client.many(10_000, (at) => ({ method: 'GET', path: `/wallet/v1/wallets/${'x'.repeat(5_000)}?at=${at}` }));
  },

  'idempotency keys': async (client) => {
    const bearer = await client.logIn();
    await client.many(30_000, (at) => ({
      method: 'POST',
      path: '/wallet/v1/wallets/00000000-0000-4000-8000-000000000101/credit',
      headers: { ...JSON_TYPE, ...bearer, 'idempotency-key': `k${at}-${'x'.repeat(200)}` },
      body: `{"amount":1,"description":"${'x'.repeat(200)}"}`,
    }));
  },

  'rules of 60 KB in many spaces': (client) =>
    client.many(4_000, (at) => ({
      method: 'POST',
      path: '/__admin/faults',
      headers: { ...JSON_TYPE, 'x-sandbox-space': `s${Math.floor(at / 400)}` },
      body: JSON.stringify({
        match: { service: 'otp', headers: { 'x-long': letters(55 * KB, at) } },
        error: { code: 'otp.cooldown' },
      }),
    })),
};
