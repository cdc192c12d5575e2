import { TestSpace } from '../support/test-space';
import type { WireRequest } from '../support/wire';
import { type Data, fixture, NIL, refusalOf, setSystem, WalletClient } from './wallet/wallet-client';

const [W1, W2, W3, W6] = [1, 2, 3, 6].map((n) => fixture('wallet', n));
const DEBIT = `/wallets/${W1}/debit`;
const JSON_TYPE = { 'content-type': 'application/json' };

/** A request without any client, for what comes before the token. */
const bare = async (space: TestSpace, path: string, request: WireRequest = {}) =>
  refusalOf(await space.call(`/wallet/v1${path}`, request));

describe('the first step that fails answers (contract wallet §2.9)', () => {
  it('1 before 2: the cold start before the route', async () => {
    const space = await TestSpace.make();
    await setSystem(space, 'coldStart', 'down');
    expect(await bare(space, '/nowhere')).toMatchObject({ status: 503, reason: 'INIT_CRASHED' });
  });

  it('2 before 3: the route and the JSON before the token', async () => {
    const space = await TestSpace.make();
    expect(await bare(space, '/nowhere')).toMatchObject({ status: 400, reason: 'ROUTE_NOT_FOUND' });
    expect(await bare(space, '/wallets', { method: 'DELETE' })).toMatchObject({ reason: 'ROUTE_NOT_FOUND' });
    const broken = { method: 'POST', headers: JSON_TYPE, rawBody: '{"currency":' };
    expect(await bare(space, '/wallets', broken)).toMatchObject({ status: 400, reason: 'MALFORMED_JSON' });
  });

  it('3 before 4: the token before the tenant', async () => {
    const space = await TestSpace.make();
    const headers = { 'x-tenant-id': 'no uuid' };
    expect(await bare(space, '/wallets', { headers })).toMatchObject({ status: 401, reason: 'TOKEN_MISSING' });
  });

  it('4 before 5: the tenant before the rate limit', async () => {
    const space = await TestSpace.make();
    const burst = await WalletClient.as(space, 'burst');
    for (let i = 0; i < 6; i++) await burst.get('/wallets');
    const headers = { 'x-tenant-id': NIL };
    expect(refusalOf(await burst.get('/wallets', headers))).toMatchObject({ status: 403, reason: 'TENANT_MISMATCH' });
  });

  it('5 before 6: the rate limit before the role', async () => {
    const space = await TestSpace.make();
    const burst = await WalletClient.as(space, 'burst');
    for (let i = 0; i < 5; i++) await burst.get('/wallets');
    expect(refusalOf(await burst.post('/fx-rates/refresh'))).toMatchObject({ status: 429 });
  });

  it('6 before 7: the role before the idempotency key', async () => {
    const user = await WalletClient.as(await TestSpace.make(), 'user');
    const answer = await user.post('/fx-rates/refresh', undefined, { 'idempotency-key': 'x'.repeat(200) });
    expect(refusalOf(answer)).toMatchObject({ status: 403, reason: 'ROLE_REQUIRED' });
  });

  it('7 before 8: a used key before the form', async () => {
    const user = await WalletClient.as(await TestSpace.make(), 'user');
    const headers = { 'idempotency-key': 'k' };
    await user.post(DEBIT, { amount: 1 }, headers);
    expect(refusalOf(await user.post(DEBIT, { amount: 'one' }, headers))).toMatchObject({ reason: 'BODY_MISMATCH' });
  });

  it('8 before 9: the form before the database', async () => {
    const space = await TestSpace.make();
    const user = await WalletClient.as(space, 'user');
    await setSystem(space, 'db', 'down');
    expect(refusalOf(await user.post(DEBIT, { amount: 0 }))).toMatchObject({ code: 'ERR_WALLET_BAD_REQUEST' });
    const split = { sourceWalletId: W1, totalAmount: 2, splits: [{ walletId: W2, amount: 1 }] };
    expect(refusalOf(await user.post('/split-payments', split))).toMatchObject({
      code: 'ERR_WALLET_SPLIT_AMOUNT_MISMATCH',
    });
    const toItself = { toWalletId: W1, amount: 1 };
    expect(refusalOf(await user.post(`/wallets/${W1}/transfer`, toItself))).toMatchObject({ reason: 'SAME_WALLET' });
  });

  it('9 before 10: the database before what is in it', async () => {
    const space = await TestSpace.make();
    const user = await WalletClient.as(space, 'user');
    await setSystem(space, 'db', 'slow');
    expect(refusalOf(await user.get(`/wallets/${NIL}`))).toMatchObject({ status: 504, reason: 'DEPENDENCY_SLOW' });
  });

  it('10 before 11: what the body names before the ownership of the path', async () => {
    const user = await WalletClient.as(await TestSpace.make(), 'user');
    const answer = await user.post(`/wallets/${W2}/transfer`, { toWalletId: NIL, amount: 1 });
    expect(refusalOf(answer)).toMatchObject({ status: 404, code: 'ERR_WALLET_NOT_FOUND' });
  });

  it('11 before 12: the ownership before the state', async () => {
    const user = await WalletClient.as(await TestSpace.make(), 'user');
    const answer = await user.post(`/wallets/${W3}/debit`, { amount: 1 });
    expect(refusalOf(answer)).toMatchObject({ status: 403, reason: 'NOT_OWNER' });
  });

  it('12 before 13: the state of the path before that of the body', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const method = fixture('method', 3);
    const frozen = await admin.post(`/wallets/${W3}/transfer`, { toWalletId: fixture('wallet', 5), amount: 1 });
    expect(refusalOf(frozen).code).toBe('ERR_WALLET_FROZEN');
    const inactive = await admin.post(`/wallets/${W1}/topup`, { amount: 1, paymentMethodId: method, currency: 'EUR' });
    expect(refusalOf(inactive).code).toBe('ERR_WALLET_PAYMENT_METHOD_INACTIVE');
  });

  it('12 before 13: the state of a split before that of its wallets', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const draft = { sourceWalletId: W1, totalAmount: 1, splits: [{ walletId: W2, amount: 1 }], execute: false };
    const pending = await admin.make('/split-payments', draft);
    const executed = await admin.make('/split-payments', { ...draft, execute: true });
    expect((await admin.post(`/wallets/${W2}/freeze`, { reason: 'checks' })).status).toBe(200);
    const execute = async ({ id }: Data) => refusalOf(await admin.post(`/split-payments/${String(id)}/execute`));
    expect(await execute(pending)).toMatchObject({ status: 403, code: 'ERR_WALLET_FROZEN' });
    expect(await execute(executed)).toMatchObject({ status: 409, reason: 'INVALID_STATE' });
  });

  it('13 before 14: the currency before the reference', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    await admin.make(DEBIT, { amount: 1, reference: 'r' });
    const answer = await admin.post(DEBIT, { amount: 1, reference: 'r', currency: 'EUR' });
    expect(refusalOf(answer).reason).toBe('CURRENCY_MISMATCH');
  });

  it('14 before 15: the reference before the gateway', async () => {
    const space = await TestSpace.make();
    const admin = await WalletClient.as(space, 'admin');
    await admin.make(DEBIT, { amount: 1, reference: 'r' });
    await setSystem(space, 'gateway', 'down');
    const topUp = { amount: 1, paymentMethodId: fixture('method', 1) };
    expect(refusalOf(await admin.post(`/wallets/${W1}/topup`, { ...topUp, reference: 'r' }))).toMatchObject({
      reason: 'DUPLICATE_REFERENCE',
    });
    expect(refusalOf(await admin.post(`/wallets/${W1}/topup`, topUp))).toMatchObject({ status: 503 });
  });

  it('15 before 16: the gateway before the funds', async () => {
    const space = await TestSpace.make();
    const admin = await WalletClient.as(space, 'admin');
    const topUp = fixture('transaction', 1);
    await setSystem(space, 'gateway', 'corrupt');
    expect(refusalOf(await admin.post(`/transactions/${topUp}/refund`))).toMatchObject({ status: 500 });
    await setSystem(space, 'gateway', 'up');
    expect(refusalOf(await admin.post(`/transactions/${topUp}/refund`))).toMatchObject({
      code: 'ERR_WALLET_INSUFFICIENT_BALANCE',
    });
    await setSystem(space, 'fx', 'slow');
    const convert = { toWalletId: fixture('wallet', 7), amount: 99_999_999 };
    expect(refusalOf(await admin.post(`/wallets/${W1}/convert`, convert))).toMatchObject({ status: 504 });
  });

  it('16: a post-paid wallet has its own word for it', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    expect((await admin.post(`/wallets/${W6}/debit`, { amount: 20_000 })).status).toBe(201);
    expect(refusalOf(await admin.post(`/wallets/${W6}/debit`, { amount: 1 })).code).toBe(
      'ERR_WALLET_CREDIT_LIMIT_EXCEEDED',
    );
  });
});
