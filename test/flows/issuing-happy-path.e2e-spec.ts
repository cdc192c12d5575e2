import { TestSpace } from '../support/test-space';
import { JO } from '../../apps/issuing/src/issuing.recipe-steps';
import { ProgramClient } from './issuing/program-client';

describe('a program that goes from a draft to a spent card over mutual TLS', () => {
  let space: TestSpace;
  let client: ProgramClient;
  const ids: Record<string, number> = {};

  beforeAll(async () => {
    space = await TestSpace.make();
    client = new ProgramClient(space, 'P1', 'tls');
  });

  it('lists its cardholders', async () => {
    const { status, body } = await client.get('/cardholders');
    expect({ status, state: body['status'], total: body['total'] }).toEqual({
      status: 200,
      state: 'success',
      total: 8,
    });
  });

  it('creates a draft, submits it and has it approved', async () => {
    const created = await client.post('/cardholders', JO);
    expect(created).toEqual({ status: 200, body: { status: 'success', cardholderId: 10_001 } });
    const submitted = await client.put('/cardholders/10001/kyc-submit');
    expect(submitted.body['applicationLink']).toMatch(/^https:\/\/kyc\.sandbox\.test\/s\/[0-9a-f]{16}$/);
    const forced = await client.post('/staging/kyc/validate', { cardholderId: 10_001, result: 'pass' });
    expect(forced).toEqual({ status: 200, body: { status: 'success', result: {} } });
    expect((await client.get('/cardholders/10001')).body).toMatchObject({ cardholderId: 10_001, status: 1 });
  });

  it('issues a virtual and a physical card', async () => {
    const virtual = await client.post('/cards/virtual/10001', { nameOnCard: 'JO TESTER' });
    expect(virtual.body).toMatchObject({ status: 'success', cardId: 50_001, type: 'virtual' });
    expect(virtual.body['maskedCardNumber']).toMatch(/^\*{12}\d{4}$/);
    expect(virtual.body['cryptoAddresses']).toMatchObject([
      { chain: 'evm' },
      { chain: 'bitcoin' },
      { chain: 'solana' },
    ]);
    const physical = await client.post('/cards/assign/10001', { nameOnCard: 'JO TESTER', cardType: 0 });
    Object.assign(ids, { V: virtual.body['cardId'], P: physical.body['cardId'] });
    expect((await client.get(`/cards/${ids['V']}`)).body).toMatchObject({ issuerCardStatus: 1, currency: 0 });
    expect((await client.get(`/cards/${ids['P']}`)).body).toMatchObject({ issuerCardStatus: 4, type: 'physical' });
  });

  it('activates the physical card with what is printed on it', async () => {
    const { cardNumber, expMonth, expYear, cvv } = await client.read<Record<string, string>>(
      `/cards/${ids['P']}/sensitive`,
    );
    const body = { cardNumber, expMonth, expYear, cvv, newPin: '4821' };
    expect(await client.put(`/cards/${ids['P']}/activate`, body)).toEqual({
      status: 200,
      body: { status: 'success', cardId: ids['P'], issuerCardStatus: 1 },
    });
    expect((await client.put(`/cards/${ids['P']}/pin`, { oldPin: '4821', newPin: '1357' })).status).toBe(200);
  });

  it('freezes and unfreezes the virtual card', async () => {
    expect((await client.put(`/cards/${ids['V']}/status`, { newStatus: 2 })).body['issuerCardStatus']).toBe(2);
    expect((await client.put(`/cards/${ids['V']}/status`, { newStatus: 1 })).body['issuerCardStatus']).toBe(1);
  });

  it('opens a wallet and waits until its deposit has cleared', async () => {
    const { walletId: W } = (await client.post('/wallets', { name: 'Payroll' })).body as unknown as {
      walletId: number;
    };
    ids['W'] = W;
    const deposit = { transactionAmount: 500_000, transactionReference: 'R1' };
    expect(await client.post(`/wallets/${W}/bank-deposit`, deposit)).toEqual({
      status: 200,
      body: { status: 'success', depositId: 70_001, statusText: 'pending' },
    });
    expect((await client.get(`/wallets/${W}`)).body).toMatchObject({
      walletBalanceSettled: 500_000,
      walletAvailableBalance: 0,
    });
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT432000S' });
    expect((await client.get(`/wallets/${W}`)).body).toMatchObject({ walletAvailableBalance: 500_000 });
  });

  it('moves money to the card', async () => {
    const order = { sourceWalletId: ids['W'], destinationType: 1, destinationId: ids['V'], amount: 25_000 };
    expect((await client.post('/wallets/transfer', order)).body).toEqual({
      status: 'success',
      transId: 90_001,
      transStatus: 1,
    });
    expect((await client.get(`/cards/${ids['V']}/balance`)).body).toEqual({
      status: 'success',
      cardId: ids['V'],
      ledgerBalance: 25_000,
      availableBalance: 25_000,
      currency: 0,
    });
  });

  it('announces a bank deposit to the card', async () => {
    await client.post(`/cards/${ids['V']}/bank-deposit`, { transactionAmount: 10_000, transactionReference: 'R2' });
    expect((await client.get(`/cards/${ids['V']}/balance`)).body).toMatchObject({
      ledgerBalance: 35_000,
      availableBalance: 25_000,
    });
  });

  it('spends, and finds the purchase', async () => {
    const spent = await client.post('/staging/cards/spend', {
      cardId: ids['V'],
      amount: '12.50',
      merchantName: 'SHOP',
    });
    expect(spent.body['result']).toMatchObject({ transStatus: 0 });
    const listed = await client.get(`/cards/transactions?cardId=${ids['V']}`);
    const { transId } = spent.body['result'] as { transId: string };
    expect(listed.body['items']).toContainEqual(expect.objectContaining({ transId, amount: '1250', type: 'purchase' }));
  });

  it('hears a passcode once and no more after it is gone', async () => {
    const { token } = (await client.post('/otp/listeners', { cardId: ids['V'] })).body as unknown as { token: string };
    expect((await client.get(`/otp/${token}`)).body).toEqual({ status: 'pending', code: null, expiresAt: null });
    expect((await client.post('/staging/otp/challenge', { cardId: ids['V'] })).body['result']).toEqual({
      delivered: 1,
    });
    expect((await client.get(`/otp/${token}`)).body).toEqual({
      status: 'received',
      code: expect.stringMatching(/^\d{6}$/),
      expiresAt: expect.any(Number),
    });
    expect(await client.delete(`/otp/${token}`)).toEqual({ status: 200, body: { status: 'success' } });
    expect((await client.get(`/otp/${token}`)).status).toBe(404);
  });

  it('has the card closed by the support', async () => {
    await space.ask('POST', `/issuing/cards/${ids['P']}/close`);
    expect((await client.get(`/cards/${ids['P']}`)).body).toMatchObject({ issuerCardStatus: 3 });
  });
});
