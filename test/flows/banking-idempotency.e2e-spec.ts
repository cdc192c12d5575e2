import { BankClient, W1, W4 } from './banking/bank-client';

const KEY = { 'idempotency-key': 'order-1' };
const ORDER = { sourceWalletId: W1, amount: 10, recipientAccountNumber: '0000000003' };

describe('an idempotency key', () => {
  it('repeats the first answer', async () => {
    const user = await BankClient.login();
    const first = await user.post('/transfers/internal', ORDER, KEY);
    const second = await user.post('/transfers/internal', ORDER, KEY);
    expect(second).toMatchObject({ status: 201, headers: { 'idempotent-replayed': 'true' }, body: first.body });
    expect(first.headers).not.toHaveProperty('idempotent-replayed');
    expect(await user.balance()).toBe(9_999_990);
  });

  it('knows the same body whatever the order of its members', async () => {
    const user = await BankClient.login();
    await user.post('/transfers/internal', ORDER, KEY);
    const { amount, ...rest } = ORDER;
    expect((await user.post('/transfers/internal', { ...rest, amount }, KEY)).status).toBe(201);
  });

  it('refuses another body', async () => {
    const user = await BankClient.login();
    const first = await user.post('/transfers/internal', ORDER, KEY);
    expect(await user.post('/transfers/internal', { ...ORDER, amount: 11 }, KEY)).toMatchObject({
      status: 409,
      body: { code: 'DUPLICATE_ENTRY', details: [{ existingId: first.text('id') }] },
    });
  });

  it('repeats a refusal, also when its cause is gone', async () => {
    const user = await BankClient.login();
    const order = { sourceWalletId: W4, amount: 60_000, recipientAccountNumber: '0000000003' };
    const refused = await user.post('/transfers/internal', order, KEY);
    expect(refused.body.code).toBe('INSUFFICIENT_FUNDS');
    await user.transfer(50_000, '0000000004');
    const again = await user.post('/transfers/internal', order, KEY);
    expect(again).toMatchObject({ status: 400, headers: { 'idempotent-replayed': 'true' }, body: refused.body });
  });

  it('does not repeat a failure of the server', async () => {
    const user = await BankClient.login();
    await user.dependency('fraud', 'down');
    expect((await user.post('/transfers/internal', ORDER, KEY)).status).toBe(503);
    await user.dependency('fraud', 'up');
    expect((await user.post('/transfers/internal', ORDER, KEY)).status).toBe(201);
  });

  it('has the end of its memory planned while it stands for something', async () => {
    const user = await BankClient.login();
    const planned = async (): Promise<number> => {
      const { due } = await user.space.ask<{ due: readonly { job: string }[] }>('GET', '/clock');
      return due.filter(({ job }) => job === 'forget-key').length;
    };
    await user.space.ask('PUT', '/dependencies/fraud', { state: 'down' });
    expect((await user.post('/transfers/internal', ORDER, KEY)).status).toBe(503);
    expect(await planned()).toBe(0);
    await user.space.ask('PUT', '/dependencies/fraud', { state: 'up' });
    expect((await user.post('/transfers/internal', ORDER, KEY)).status).toBe(201);
    expect(await planned()).toBe(1);
  });

  it('belongs to one user and one route', async () => {
    const user = await BankClient.login();
    await user.post('/transfers/internal', ORDER, KEY);
    const other = await user.as('testuser2@example.com');
    expect((await other.post('/transfers/internal', ORDER, KEY)).body.code).toBe('ACCOUNT_NOT_FOUND');
    expect((await user.post('/fraud/check', { amount: 1 }, KEY)).status).toBe(200);
  });

  it('is forgotten after a day', async () => {
    const user = await BankClient.login();
    await user.post('/transfers/internal', ORDER, KEY);
    await user.advance('P1D');
    const later = await user.as('testuser@example.com');
    expect((await later.post('/transfers/internal', { ...ORDER, amount: 11 }, KEY)).status).toBe(201);
  });

  it('saves a client whose answer was lost from paying twice', async () => {
    const user = await BankClient.login();
    const lost = await user.post('/transfers/internal', ORDER, {
      ...KEY,
      'x-sandbox-error': 'SERVICE_UNAVAILABLE;phase=after',
    });
    expect(lost).toMatchObject({ status: 503, headers: { 'x-sandbox-outcome': 'forced' } });
    expect(await user.balance()).toBe(9_999_990);
    expect((await user.post('/transfers/internal', ORDER, KEY)).headers['idempotent-replayed']).toBe('true');
    expect(await user.balance()).toBe(9_999_990);
  });
});

describe('a request that is lost before its effect', () => {
  it.each([
    ['by header', { 'x-sandbox-error': 'INTERNAL_ERROR' }],
    ['by a reset of its connection', { 'x-sandbox-fault': 'CONNECTION_RESET_BY_PEER' }],
  ])('leaves no key in flight and counts for no rate: %s', async (_, fault) => {
    const user = await BankClient.login();
    const counted = Number((await user.get('/users/me')).headers['ratelimit-remaining']);
    await user.post('/transfers/internal', ORDER, { ...KEY, ...fault }).catch(() => undefined);
    const again = await user.post('/transfers/internal', ORDER, KEY);
    expect(again).toMatchObject({ status: 201, headers: { 'ratelimit-remaining': String(counted - 1) } });
    expect(again.headers['idempotent-replayed']).toBeUndefined();
  });
});
