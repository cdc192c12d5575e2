import { TestSpace } from '../support/test-space';
import { NIL, WalletClient } from './wallet/wallet-client';

const NATIVE = { 'x-sandbox-envelope': 'native' };
const REQUEST_ID = /^req_\d{10}_[0-9a-z]{7}$/;
const TRACE_ID = /^[0-9a-f]{6}-[0-9a-f]{6}$/;

describe('the native envelope of the wallet', () => {
  it('mirrors success and failure', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const meta = {
      requestId: expect.stringMatching(REQUEST_ID),
      traceId: expect.stringMatching(TRACE_ID),
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    };
    const success = await admin.get('/_internal/healthz', NATIVE);
    expect(success.body).toEqual({ data: { status: 'ok' }, error: null, meta });
    const failure = await admin.get(`/wallets/${NIL}`, NATIVE);
    expect(failure.body).toEqual({
      data: null,
      error: {
        code: 'ERR_WALLET_NOT_FOUND',
        message: 'Wallet not found',
        details: null,
        traceId: expect.stringMatching(TRACE_ID),
      },
      meta,
    });
    const { error, meta: sent } = failure.body as { error: { traceId: string }; meta: Record<string, string> };
    expect(error.traceId).toBe(sent['traceId']);
    expect([failure.headers['x-request-id'], failure.headers['x-trace-id']]).toEqual([
      sent['requestId'],
      sent['traceId'],
    ]);
  });

  it('stamps the request id with the virtual time', async () => {
    const space = await TestSpace.make();
    await space.ask('PUT', '/clock', { action: 'freeze', instant: '2024-02-20T10:00:00.000Z' });
    const answer = await space.call('/wallet/v1/_internal/healthz', { headers: NATIVE });
    expect(answer.headers['x-request-id']).toMatch(/^req_1708423200_/);
    expect(answer.body).toMatchObject({ meta: { timestamp: '2024-02-20T10:00:00.000Z' } });
  });

  it('takes the ids of the caller', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const ids = { 'x-request-id': 'my-request', 'x-trace-id': 'my_trace' };
    const { body } = await admin.get('/wallets', { ...NATIVE, ...ids });
    expect(body).toMatchObject({ meta: { requestId: 'my-request', traceId: 'my_trace' } });
    const { body: own } = await admin.get('/wallets', { ...NATIVE, 'x-trace-id': 'no trace!' });
    expect(own).toMatchObject({ meta: { traceId: expect.stringMatching(TRACE_ID) } });
  });

  it('puts the place of a page into meta', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const { body } = await admin.get('/wallets?page=2&limit=4', NATIVE);
    expect(body).toMatchObject({ meta: { page: 2, limit: 4, total: 9, totalPages: 3 } });
    expect((body as { data: unknown[] }).data).toHaveLength(4);
  });

  it('gives the failing fields a reason', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const { body } = await admin.post('/wallets', { currency: 'XAU', color: 'red' }, NATIVE);
    expect(body).toMatchObject({
      error: {
        details: {
          reason: 'VALIDATION_FAILED',
          fields: [
            { field: 'currency', rule: 'isIn', message: expect.any(String) },
            { field: 'color', rule: 'whitelistValidation', message: expect.any(String) },
          ],
        },
      },
    });
  });

  it('has no details where there is nothing to say', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const { body } = await admin.get(`/escrows/${NIL}`, NATIVE);
    expect(body).toMatchObject({ error: { code: 'ERR_WALLET_ESCROW_NOT_FOUND', details: null } });
  });
});
