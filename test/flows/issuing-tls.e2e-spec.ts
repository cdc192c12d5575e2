import { once } from 'node:events';
import { Agent } from 'node:https';
import { connect } from 'node:tls';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { situationOf } from './issuing/situation-of';
import { credentialsOf, tlsCall } from './issuing/tls-call';

const K1 = { 'x-api-key': 'iss_stg_p1_primary' };
const K1P = { 'x-api-key': 'iss_prd_p1_primary' };
const LIST = '/v2/cardholders';

describe('a mutual-TLS listener', () => {
  it.each([
    ['C1', K1],
    ['C1P', K1P],
    ['C2', { 'x-api-key': 'iss_stg_p2_primary' }],
    ['C3', { 'x-api-key': 'iss_stg_p3_primary' }],
  ])('lets %s in with its key', async (certificate, headers) => {
    const space = await TestSpace.make();
    const answer = await tlsCall(certificate, LIST, { headers: { ...headers, 'x-sandbox-space': space.id } });
    expect(answer?.status).toBe(200);
    expect(answer?.headers['x-sandbox-space']).toBe(space.id);
  });

  it.each([undefined, 'C1X', 'C1R', 'CR'])('gives no HTTP answer to %s', async (certificate) => {
    expect(await tlsCall(certificate, LIST, { headers: K1 })).toBeUndefined();
  });

  it.each([
    ['C1', 'production'],
    ['C1P', 'staging'],
  ] as const)('gives no HTTP answer to %s on %s', async (certificate, listener) => {
    expect(await tlsCall(certificate, LIST, { headers: K1, listener })).toBeUndefined();
  });

  it('writes no byte of HTTP to a certificate that is revoked', async () => {
    const { hostname, port } = new URL(suite.listeners['issuing.staging']!);
    const socket = connect({ ...(await credentialsOf('C1R')), host: hostname, port: Number(port) });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.write(`GET ${LIST} HTTP/1.1\r\nHost: x\r\nX-API-Key: ${K1['x-api-key']}\r\n\r\n`);
    await once(socket, 'close');
    expect(Buffer.concat(chunks)).toHaveLength(0);
  });

  it('answers what is no HTTP in its envelope', async () => {
    const { hostname, port } = new URL(suite.listeners['issuing.staging']!);
    const socket = connect({ ...(await credentialsOf('C1')), host: hostname, port: Number(port) });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.write('this is no HTTP\r\n\r\n');
    await once(socket, 'close');
    const [head = '', body = ''] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(body)).toMatchObject({ success: false, code: 'BAD_REQUEST' });
  });

  it('takes the space from the path too', async () => {
    const space = await TestSpace.make();
    const answer = await tlsCall('C1', `/s/${space.id}${LIST}`, { headers: K1 });
    expect(answer?.headers['x-sandbox-space']).toBe(space.id);
  });

  it('does not let a header name another certificate', async () => {
    const answer = await tlsCall('C1', LIST, { headers: { ...K1, 'x-sandbox-client-cert': 'C2' } });
    expect(answer).toMatchObject({ status: 422, body: { type: 'urn:sadpath:problem:misplaced-header' } });
  });
});

describe('a kept-alive connection', () => {
  let agent: Agent;

  beforeEach(() => (agent = new Agent({ keepAlive: true, maxSockets: 1 })));
  afterEach(() => agent.destroy());

  it('ends without an answer when the 90 days of its certificate are over', async () => {
    const space = await TestSpace.make();
    const call = () => tlsCall('C1', LIST, { headers: { ...K1, 'x-sandbox-space': space.id }, agent });
    expect((await call())?.status).toBe(200);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT7776001S' });
    expect(await call()).toBeUndefined();
    const [entry] = (await space.journal(1)).items;
    expect(entry).toMatchObject({ code: 'tls_certificate_expired', status: 0 });
    expect(entry?.notes).toContain('stopped at stage P0');
  });

  it('ends in the space that revokes the certificate, and in no other', async () => {
    const [space, other] = [await TestSpace.make(), await TestSpace.make()];
    const call = (id: string) => tlsCall('C1', LIST, { headers: { ...K1, 'x-sandbox-space': id }, agent });
    await space.ask('POST', '/issuing/certificates/C1/revoke');
    expect((await call(other.id))?.status).toBe(200);
    expect(await call(space.id)).toBeUndefined();
  });
});

describe('production', () => {
  const call = (space: TestSpace, path: string, options: object = {}) =>
    tlsCall('C1P', path, { headers: { ...K1P, 'x-sandbox-space': space.id }, ...options });

  it('has data of its own', async () => {
    const space = await TestSpace.make();
    expect((await call(space, LIST))?.body).toMatchObject({ data: { items: [], pagination: { total: 0 } } });
    const staged = await call(space, '/v2/cardholders/1003');
    expect(await situationOf(space, staged!)).toBe('resource_in_other_environment');
    const opened = await call(space, '/v2/wallets', { method: 'POST', body: { name: 'Live' } });
    expect(opened?.body).toMatchObject({ data: { walletId: 30_001 } });
    const seen = await tlsCall('C1', '/v2/wallets/30001', { headers: { ...K1, 'x-sandbox-space': space.id } });
    expect(await situationOf(space, seen!)).toBe('resource_in_other_environment');
  });

  it.each(['/v2/staging/kyc/validate', '/v2/staging/deposits', '/v2/staging/cards/spend', '/v2/staging/otp/challenge'])(
    'does not know the simulator %s',
    async (path) => {
      const space = await TestSpace.make();
      const answer = await call(space, path, { method: 'POST', body: {} });
      expect(answer?.status).toBe(404);
      expect(await situationOf(space, answer!)).toBe('route_not_found');
    },
  );

  it('refuses the key of staging', async () => {
    const space = await TestSpace.make();
    const headers = { ...K1, 'x-sandbox-space': space.id };
    const answer = await tlsCall('C1P', LIST, { headers });
    expect(await situationOf(space, answer!)).toBe('api_key_wrong_environment');
  });
});
