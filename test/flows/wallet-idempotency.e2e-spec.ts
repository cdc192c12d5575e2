import { TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';
import { dataOf, fixture, pass, refusalOf, WalletClient, type Data } from './wallet/wallet-client';

const W1 = fixture('wallet', 1);
const DEBIT = `/wallets/${W1}/debit`;
const keyed = (key: string, more: Record<string, string> = {}): Record<string, string> => ({
  'idempotency-key': key,
  ...more,
});

async function begin(): Promise<{ space: TestSpace; admin: WalletClient; balance: () => Promise<unknown> }> {
  const space = await TestSpace.make();
  const admin = await WalletClient.as(space, 'admin');
  return { space, admin, balance: async () => (await admin.read(`/wallets/${W1}/balance`))['balance'] };
}

const idOf = (answer: WireAnswer): unknown => dataOf(answer)['id'];

describe('an idempotency key', () => {
  it('makes one transaction of thirty parallel debits', async () => {
    const { admin, balance } = await begin();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => admin.post(DEBIT, { amount: 100 }, keyed('once'))),
    );
    const done = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(done.map(idOf)).size).toBe(1);
    expect(done.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    const inProgress = { status: 409, code: 'ERR_WALLET_CONFLICT', reason: 'IDEMPOTENCY_IN_PROGRESS' };
    expect(refused.map(refusalOf)).toEqual(refused.map(() => inProgress));
    expect(await balance()).toBe(99_900);
    const debits = await admin.read(`/wallets/${W1}/transactions?type=debit&status=completed`);
    expect((debits['items'] as readonly Data[]).filter(({ amount }) => amount === 100)).toHaveLength(1);
  });

  it('repeats the answer with a fresh envelope, whatever the order of the members', async () => {
    const { admin } = await begin();
    const native = { 'x-sandbox-envelope': 'native' };
    const first = await admin.post(DEBIT, { amount: 100, description: 'tea' }, keyed('k', native));
    const again = await admin.post(DEBIT, { description: 'tea', amount: 100 }, keyed('k', native));
    const [one, two] = [first, again].map(({ body }) => body as { data: Data; meta: Data });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(two!.data).toEqual(one!.data);
    expect(two!.meta['requestId']).not.toBe(one!.meta['requestId']);
    expect([first, again].map(({ headers }) => headers['idempotency-replayed'])).toEqual([undefined, 'true']);
  });

  it('is bound to the path too', async () => {
    const { admin } = await begin();
    await admin.post(DEBIT, { amount: 100 }, keyed('k'));
    const elsewhere = await admin.post(`/wallets/${W1}/credit`, { amount: 100 }, keyed('k'));
    expect(refusalOf(elsewhere)).toEqual({
      status: 409,
      code: 'ERR_WALLET_IDEMPOTENCY_CONFLICT',
      reason: 'PATH_MISMATCH',
    });
    expect(refusalOf(await admin.post(DEBIT, { amount: 101 }, keyed('k'))).reason).toBe('BODY_MISMATCH');
  });

  it('belongs to a tenant', async () => {
    const { space, admin } = await begin();
    await admin.post(DEBIT, { amount: 100 }, keyed('k'));
    const elsewhere = await WalletClient.as(space, 'super', { 'x-tenant-id': '00000000-0000-4000-a000-000000000002' });
    const answer = await elsewhere.post(`/wallets/${fixture('wallet', 9)}/debit`, { amount: 200 }, keyed('k'));
    expect(answer.status).toBe(201);
  });

  it('is free again after a refusal', async () => {
    const { admin, balance } = await begin();
    const refused = await admin.post(DEBIT, { amount: 1_000_000 }, keyed('k'));
    expect(refused.status).toBe(402);
    expect((await admin.post(DEBIT, { amount: 100 }, keyed('k'))).status).toBe(201);
    expect(await balance()).toBe(99_900);
  });

  it('is forgotten after a day', async () => {
    const { space, admin, balance } = await begin();
    await admin.post(DEBIT, { amount: 100 }, keyed('k'));
    await pass(space, 'PT86401S');
    const tomorrow = await WalletClient.as(space, 'admin');
    expect((await tomorrow.post(DEBIT, { amount: 200 }, keyed('k'))).status).toBe(201);
    expect(refusalOf(await admin.get('/wallets')).reason).toBe('TOKEN_EXPIRED');
    const fresh = await tomorrow.read(`/wallets/${W1}/balance`);
    expect(fresh['balance']).toBe(99_700);
    await expect(balance()).rejects.toThrow('401');
  });

  it('is refused when it is no key', async () => {
    const { admin } = await begin();
    const answer = await admin.post(DEBIT, { amount: 100 }, keyed('k'.repeat(129)));
    expect(answer.body).toMatchObject({ code: 'ERR_WALLET_BAD_REQUEST', details: [{ field: 'Idempotency-Key' }] });
  });
});

describe('an answer lost after the operation', () => {
  const lost = { 'x-sandbox-error': 'ERR_WALLET_TIMEOUT;phase=after' };

  it('is the real success when the key is sent again', async () => {
    const { admin, balance } = await begin();
    const first = await admin.post(DEBIT, { amount: 100 }, keyed('k', lost));
    expect([first.status, first.headers['x-sandbox-outcome']]).toEqual([504, 'forced']);
    const again = await admin.post(DEBIT, { amount: 100 }, keyed('k'));
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(await balance()).toBe(99_900);
  });

  it('moves the money twice when no key is sent', async () => {
    const { admin, balance } = await begin();
    await admin.post(DEBIT, { amount: 100 }, lost);
    await admin.post(DEBIT, { amount: 100 });
    expect(await balance()).toBe(99_800);
  });
});

describe('an answer forced before the operation', () => {
  it('leaves the key free', async () => {
    const { admin, balance } = await begin();
    const forced = { 'x-sandbox-error': 'ERR_WALLET_TIMEOUT' };
    expect((await admin.post(DEBIT, { amount: 100 }, keyed('k', forced))).status).toBe(504);
    const again = await admin.post(DEBIT, { amount: 100 }, keyed('k'));
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, undefined]);
    expect(await balance()).toBe(99_900);
  });
});
