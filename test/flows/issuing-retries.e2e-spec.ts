import { TestSpace } from '../support/test-space';
import { dependency, ProgramClient } from './issuing/program-client';

const TO_CARD = { sourceWalletId: 3001, destinationType: 1, destinationId: 5001, amount: 1000 };

const settledOf = async (client: ProgramClient, walletId = 3001): Promise<unknown> =>
  (await client.get(`/wallets/${walletId}`)).body['walletBalanceSettled'];
const ledgerOf = async (client: ProgramClient, cardId = 5001): Promise<unknown> =>
  (await client.get(`/cards/${cardId}/balance`)).body['ledgerBalance'];

describe('a transfer', () => {
  it('that is repeated blindly moves the money twice', async () => {
    const { client } = await ProgramClient.begin();
    const first = await client.post('/wallets/transfer', TO_CARD);
    const second = await client.post('/wallets/transfer', TO_CARD);
    expect([first.body['transId'], second.body['transId']]).toEqual([90_001, 90_002]);
    expect(await settledOf(client)).toBe(498_000);
    expect(await ledgerOf(client)).toBe(102_000);
  });

  it('that is repeated within the dedupe window is the same one', async () => {
    const { space, client } = await ProgramClient.begin({ 'issuing.transferDedupeSec': 60 });
    const ids = [];
    for (const seconds of [0, 59, 1]) {
      await space.ask('PUT', '/clock', { action: 'advance', duration: `PT${seconds}S` });
      ids.push((await client.post('/wallets/transfer', TO_CARD)).body['transId']);
    }
    expect(ids).toEqual([90_001, 90_001, 90_002]);
    expect(await settledOf(client)).toBe(498_000);
  });

  it('is no repetition of one from before the clock was set back', async () => {
    const { space, client } = await ProgramClient.begin({ 'issuing.transferDedupeSec': 60 });
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P1D' });
    const first = await client.post('/wallets/transfer', TO_CARD);
    await space.ask('PUT', '/clock', { action: 'set', instant: '2026-01-15T10:00:00Z' });
    const second = await client.post('/wallets/transfer', TO_CARD);
    expect([first.body['transId'], second.body['transId']]).toEqual([90_001, 90_002]);
  });

  it('stands among the wallet transactions and not among those of the card', async () => {
    const { client } = await ProgramClient.begin();
    const before = await client.get('/cards/transactions?cardId=5001');
    await client.post('/wallets/transfer', TO_CARD);
    expect((await client.get('/cards/transactions?cardId=5001')).body).toEqual(before.body);
    const listed = await client.get('/wallets/transactions?cardId=5001');
    expect(listed.body['items']).toMatchObject([
      { transId: 90_001, type: 'wallet_to_card', amount: 1000, transStatus: 1 },
    ]);
  });

  it('between wallets stands under both', async () => {
    const { client } = await ProgramClient.begin();
    await client.post('/wallets/transfer', { ...TO_CARD, destinationType: 0, destinationId: 3002 });
    for (const walletId of [3001, 3002]) {
      const listed = await client.get(`/wallets/transactions?walletId=${walletId}&limit=1`);
      expect(listed.body['items']).toMatchObject([{ transId: 90_001, type: 'wallet_to_wallet' }]);
    }
    expect(await settledOf(client, 3002)).toBe(1000);
  });
});

describe('a deposit', () => {
  it('is credited once per reference and target', async () => {
    const { client } = await ProgramClient.begin();
    const notice = { transactionAmount: 1000, transactionReference: 'R9' };
    const first = await client.post('/cards/5001/bank-deposit', notice);
    expect(await client.post('/cards/5001/bank-deposit', notice)).toEqual(first);
    expect(await ledgerOf(client)).toBe(101_000);
    const elsewhere = await client.post('/wallets/3001/bank-deposit', notice);
    expect(elsewhere.body['depositId']).not.toBe(first.body['depositId']);
  });

  it('without a reference is credited each time', async () => {
    const { client } = await ProgramClient.begin();
    for (const _ of [1, 2]) await client.post('/cards/5001/bank-deposit', { transactionAmount: 1000 });
    expect(await ledgerOf(client)).toBe(102_000);
  });

  it.each([
    ['the card is closed', 'POST', '/issuing/cards/5001/close', undefined],
    ['the cardholder is deleted', 'PUT', '/issuing/cardholders/1003/office', { move: 'delete' }],
  ])('repeats its answer after %s, because its money is there', async (_, method, path, body) => {
    const { space, client } = await ProgramClient.begin();
    const notice = { transactionAmount: 1000, transactionReference: 'R9' };
    const first = await client.post('/cards/5001/bank-deposit', notice);
    await space.ask(method, path, body);
    expect(await client.post('/cards/5001/bank-deposit', notice)).toEqual(first);
    expect((await client.post('/cards/5001/bank-deposit', { transactionAmount: 1000 })).status).toBeGreaterThan(402);
    expect(await ledgerOf(client)).toBe(101_000);
  });

  it('repeats its answer after it has cleared', async () => {
    const { space, client } = await ProgramClient.begin();
    const notice = { transactionAmount: 1000, transactionReference: 'R9' };
    const first = await client.post('/wallets/3002/bank-deposit', notice);
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P5D' });
    expect(await client.post('/wallets/3002/bank-deposit', notice)).toEqual(first);
    expect((await client.get('/wallets/3002')).body).toMatchObject({
      walletBalanceSettled: 1000,
      walletAvailableBalance: 1000,
    });
  });

  it('without an amount leaves a trace only', async () => {
    const { client } = await ProgramClient.begin();
    expect((await client.post('/cards/5001/bank-deposit', {})).body).toMatchObject({
      depositId: 70_001,
      statusText: 'pending',
    });
    expect(await ledgerOf(client)).toBe(100_000);
  });

  it('shows among the card transactions, authorized and then settled', async () => {
    const { space, client } = await ProgramClient.begin();
    await client.post('/cards/5001/bank-deposit', { transactionAmount: 1000 });
    const newest = async (): Promise<unknown> => (await client.get('/cards/transactions?limit=1')).body['items'];
    expect(await newest()).toMatchObject([
      { type: 'deposit', description: 'BANK DEPOSIT', amount: '1000', transStatus: 0 },
    ]);
    const { ran } = await space.ask<{ ran: unknown[] }>('PUT', '/clock', { action: 'advance', duration: 'P5D' });
    expect(ran).toContainEqual(expect.objectContaining({ service: 'issuing', job: 'clear-deposit', entity: '70001' }));
    expect(await newest()).toMatchObject([{ type: 'deposit', transStatus: 2 }]);
  });
});

describe('a failed write', () => {
  it.each(['ledger', 'processor'])('left nothing behind while %s is down, and a retry is safe', async (name) => {
    const { space, client } = await ProgramClient.begin();
    await dependency(space, name, 'down');
    expect((await client.post('/wallets/transfer', TO_CARD)).status).toBe(503);
    await dependency(space, name, 'up');
    expect(await settledOf(client)).toBe(500_000);
    expect((await client.post('/wallets/transfer', TO_CARD)).body).toMatchObject({ transId: 90_001 });
  });

  it('left nothing behind when the books are corrupt', async () => {
    const { space, client } = await ProgramClient.begin();
    await dependency(space, 'ledger', 'corrupt');
    expect((await client.post('/wallets/transfer', TO_CARD)).status).toBe(500);
    await dependency(space, 'ledger', 'up');
    expect([await settledOf(client), await ledgerOf(client)]).toEqual([500_000, 100_000]);
  });

  it('has moved the money when the processor answers nonsense', async () => {
    const { space, client } = await ProgramClient.begin();
    await dependency(space, 'processor', 'corrupt');
    expect(await client.post('/wallets/transfer', TO_CARD)).toEqual({
      status: 502,
      body: { status: 'error', message: 'Bad gateway.' },
    });
    expect([await settledOf(client), await ledgerOf(client)]).toEqual([499_000, 101_000]);
  });

  it.each(['/cards/5001/bank-deposit', '/wallets/3001/bank-deposit'])(
    'to %s is credited once when its reference is sent again after nonsense',
    async (path) => {
      const { space, client } = await ProgramClient.begin();
      const notice = { transactionAmount: 1000, transactionReference: 'R9' };
      await dependency(space, 'bank', 'corrupt');
      expect((await client.post(path, notice)).status).toBe(502);
      await dependency(space, 'bank', 'up');
      expect((await client.post(path, notice)).body).toMatchObject({ depositId: 70_001 });
      expect((await client.post(path, notice)).body).toMatchObject({ depositId: 70_001 });
      expect(await (path.startsWith('/cards') ? ledgerOf(client) : settledOf(client))).toBe(
        path.startsWith('/cards') ? 101_000 : 501_000,
      );
    },
  );

  it('changes nothing when it moves no money and the processor answers nonsense', async () => {
    const { space, client } = await ProgramClient.begin();
    await dependency(space, 'processor', 'corrupt');
    expect((await client.put('/cards/5001/status', { newStatus: 2 })).status).toBe(502);
    expect((await client.get('/cards/5001')).body['issuerCardStatus']).toBe(1);
  });

  it('is carried out when the processor is too slow', async () => {
    const { space, client } = await ProgramClient.begin({ 'issuing.upstreamTimeoutMs': 50 });
    await dependency(space, 'processor', 'slow', 5000);
    expect((await client.put('/cards/5001/status', { newStatus: 2 })).status).toBe(502);
    expect((await client.get('/cards/5001')).body['issuerCardStatus']).toBe(2);
    expect((await space.journal()).items.map(({ code }) => code)).toContain('upstream_timeout');
  });

  it('is answered late and well when the processor is a little slow', async () => {
    const { space, client } = await ProgramClient.begin();
    await dependency(space, 'processor', 'slow', 60);
    expect((await client.put('/cards/5001/status', { newStatus: 2 })).status).toBe(200);
    const [entry] = (await space.journal(1)).items;
    expect(entry?.tookMs).toBeGreaterThanOrEqual(59);
  });
});

describe('reading', () => {
  it.each(['/wallets/3001', '/cards/5001/balance', '/cardholders', '/cards/transactions'])(
    '%s twice changes nothing',
    async (path) => {
      const { client } = await ProgramClient.begin();
      expect(await client.get(path)).toEqual(await client.get(path));
    },
  );
});

describe('a program without 3-D Secure', () => {
  it('subscribes and never hears a code', async () => {
    const client = new ProgramClient(await TestSpace.make(), 'P2');
    const { token } = (await client.post('/otp/listeners', { cardId: 6001 })).body as unknown as { token: string };
    expect((await client.post('/staging/otp/challenge', { cardId: 6001 })).body['result']).toEqual({ delivered: 0 });
    expect((await client.get(`/otp/${token}`)).body).toEqual({ status: 'pending', code: null, expiresAt: null });
  });
});
