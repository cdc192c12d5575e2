import { TestSpace } from '../support/test-space';
import { ProgramClient } from './issuing/program-client';

async function begin(
  settings: Readonly<Record<string, unknown>> = {},
): Promise<{ space: TestSpace; client: ProgramClient }> {
  const space = await TestSpace.make({ settings, clock: '2026-01-15T09:00:00Z' });
  return { space, client: new ProgramClient(space) };
}

const advance = (space: TestSpace, duration: string): Promise<{ ran: unknown[] }> =>
  space.ask('PUT', '/clock', { action: 'advance', duration });
const statusOf = async (client: ProgramClient, id: number): Promise<unknown> =>
  (await client.get(`/cardholders/${id}`)).body['status'];

describe('a submission', () => {
  it.each([1001, 1004, 1005, 1006])('of cardholder %d is approved by itself after an hour', async (id) => {
    const { space, client } = await begin();
    await client.put(`/cardholders/${id}/kyc-submit`);
    await advance(space, 'PT3599S');
    expect(await statusOf(client, id)).toBe(3);
    const { ran } = await advance(space, 'PT1S');
    expect(ran).toContainEqual(
      expect.objectContaining({ service: 'issuing', job: 'decide-review', entity: String(id) }),
    );
    expect(await statusOf(client, id)).toBe(1);
  });

  it('shows its link while it is under review, for seven days', async () => {
    const { space, client } = await begin();
    const link = (await client.post('/cardholders/1002/kyc-url/refresh')).body['applicationLink'];
    expect((await client.get('/cardholders/1002')).body['applicationLink']).toBe(link);
    await advance(space, 'PT604801S');
    expect((await client.get('/cardholders/1002')).body).not.toHaveProperty('applicationLink');
    expect(await statusOf(client, 1002)).toBe(3);
  });

  it('that meets nonsense ends in status 6 and can be repeated', async () => {
    const { space, client } = await begin();
    await space.ask('PUT', '/dependencies/kyc', { state: 'corrupt' });
    expect((await client.put('/cardholders/1001/kyc-submit')).status).toBe(502);
    expect(await statusOf(client, 1001)).toBe(6);
    await space.ask('PUT', '/dependencies/kyc', { state: 'up' });
    expect((await client.put('/cardholders/1001/kyc-submit')).status).toBe(200);
    expect(await statusOf(client, 1001)).toBe(3);
  });

  it('changes nothing while the verification is down', async () => {
    const { space, client } = await begin();
    await space.ask('PUT', '/dependencies/kyc', { state: 'down' });
    expect((await client.put('/cardholders/1001/kyc-submit')).status).toBe(503);
    expect(await statusOf(client, 1001)).toBe(4);
  });

  it('passes through status 0 for as long as the space says', async () => {
    const { space, client } = await begin({ 'issuing.pendingSec': 30 });
    await client.put('/cardholders/1001/kyc-submit');
    expect(await statusOf(client, 1001)).toBe(0);
    expect((await client.put('/cardholders/1001', { city: 'Elsewhere' })).status).toBe(409);
    await advance(space, 'PT30S');
    expect(await statusOf(client, 1001)).toBe(3);
    await advance(space, 'PT1H');
    expect(await statusOf(client, 1001)).toBe(1);
  });

  it('of a SumSub cardholder is made with its token', async () => {
    const client = new ProgramClient(await TestSpace.make(), 'P2');
    expect((await client.put('/cardholders/2002/kyc-submit')).status).toBe(409);
    expect((await client.put('/cardholders/2002/sumsub-token', { token: 'abc' })).status).toBe(200);
    expect(await statusOf(client, 2002)).toBe(3);
  });

  it('declined by force reopens with a new link', async () => {
    const { client } = await begin();
    await client.put('/cardholders/1001/kyc-submit');
    await client.post('/staging/kyc/validate', { cardholderId: 1001, result: 'fail' });
    expect(await statusOf(client, 1001)).toBe(2);
    expect((await client.post('/cardholders/1001/kyc-url/refresh')).status).toBe(200);
    expect(await statusOf(client, 1001)).toBe(3);
  });
});

describe('the back office', () => {
  it.each([
    [1002, 'adminDecline', 7],
    [1002, 'error', 6],
    [1003, 'delete', 5],
    [1001, 'pending', 0],
  ])('moves cardholder %d by %s to %d', async (id, move, status) => {
    const { space, client } = await begin();
    await space.ask('PUT', `/issuing/cardholders/${id}/office`, { move });
    expect(await statusOf(client, id)).toBe(status);
  });

  it('is told when a move is not possible, or unknown', async () => {
    const { space } = await begin();
    expect((await space.admin('PUT', '/issuing/cardholders/1007/office', { move: 'delete' })).status).toBe(409);
    expect((await space.admin('PUT', '/issuing/cardholders/4711/office', { move: 'delete' })).status).toBe(404);
    expect((await space.admin('PUT', '/issuing/cardholders/1001/office', { move: 'promote' })).status).toBe(422);
  });

  it('bars a deleted cardholder from money, cards and transfers', async () => {
    const { space, client } = await begin();
    await space.ask('PUT', '/issuing/cardholders/1003/office', { move: 'delete' });
    const order = { sourceWalletId: 3001, destinationType: 1, destinationId: 5001, amount: 1000 };
    const account = {
      senderAccountName: 'Cleo',
      senderAccountNumber: '000123456789',
      senderRoutingNumber: '021000021',
    };
    const answers = [
      await client.post('/cards/5001/bank-deposit', { transactionAmount: 1000 }),
      await client.post('/cards/virtual/1003', { nameOnCard: 'CLEO' }),
      await client.post('/wallets/transfer', order),
      await client.post('/cardholders/1003/register-bank-account', account),
    ];
    for (const { status, body } of answers) {
      expect({ status, message: body['message'] }).toEqual({
        status: 403,
        message: 'Cardholder compliance status does not allow this operation.',
      });
    }
  });
});

describe('a bank registration', () => {
  const account = { senderAccountName: 'Cleo', senderAccountNumber: '000123456789', senderRoutingNumber: '021000021' };

  it('asks the cardholder by SMS and is confirmed by the answer', async () => {
    const { space, client } = await begin();
    const registered = await client.post('/cardholders/1003/register-bank-account', account);
    expect(registered.body).toEqual({ status: 'success', depositId: 70_001, statusText: 'pending' });
    const { items } = await space.ask<{ items: unknown[] }>('GET', '/outbox?service=issuing');
    expect(items).toMatchObject([{ channel: 'sms', to: '4155550100', body: { depositId: 70_001 } }]);
    const reply = (word: string) => space.admin('POST', '/issuing/bank-registrations/70001/reply', { reply: word });
    expect((await reply('ignore')).body).toMatchObject({ status: 'pending' });
    expect((await reply('confirm')).body).toMatchObject({ status: 'confirmed' });
    expect((await reply('confirm')).status).toBe(409);
  });

  it('expires after a day', async () => {
    const { space, client } = await begin();
    await client.post('/cardholders/1003/register-bank-account', account);
    await advance(space, 'P1D');
    const reply = await space.admin('POST', '/issuing/bank-registrations/70001/reply', { reply: 'confirm' });
    expect(reply).toMatchObject({ status: 409, body: { detail: 'the registration is expired' } });
  });
});

describe('the locks of an edit', () => {
  it.each([
    [1002, [409, 409, 409, 200]],
    [1003, [409, 409, 409, 200]],
    [1008, [409, 409, 409, 409]],
    [1001, [200, 200, 200, 200]],
  ])('of cardholder %d hold name and phone by endpoint, or the name by field', async (id, expected) => {
    const outcomes = [];
    for (const lockMode of ['endpoint', 'field']) {
      const { client } = await begin({ 'issuing.lockMode': lockMode });
      outcomes.push((await client.put(`/cardholders/${id}`, { lastName: 'Newname' })).status);
      outcomes.push((await client.put(`/cardholders/${id}`, { cellNum: '4155550199' })).status);
    }
    expect(outcomes).toEqual(expected);
  });

  it('hold the locked fields alone unless the space says otherwise', async () => {
    const { client } = await begin();
    expect((await client.put('/cardholders/1003', { lastName: 'Newname' })).status).toBe(409);
    expect((await client.put('/cardholders/1003', { lastName: 'Newname', cellNum: '4155550199' })).status).toBe(409);
    expect((await client.put('/cardholders/1003', { cellNum: '4155550199' })).status).toBe(200);
    expect(await client.read('/cardholders/1003')).toMatchObject({ lastName: 'Approved', cellNum: '4155550199' });
  });

  it('apply nothing of an edit that is refused', async () => {
    const { client } = await begin();
    const before = await client.get('/cardholders/1001');
    expect((await client.put('/cardholders/1001', { lastName: 'Newname', transactionLimit: 1_000_001 })).status).toBe(
      422,
    );
    expect(await client.get('/cardholders/1001')).toEqual(before);
  });
});
