import { TestSpace } from '../support/test-space';
import { fixture, pass, refusalOf, setSystem, WalletClient } from './wallet/wallet-client';

const METHODS = `/wallets/${fixture('wallet', 1)}/payment-methods`;
const [PM1, PM2, PM3] = [1, 2, 3].map((n) => `${METHODS}/${fixture('method', n)}`);
const card = { type: 'card', token: 'tok_visa_1111', holderName: 'A B', expMonth: 12, expYear: 2030 };
const RIGHT = { code: '123456' };
const WRONG = { code: '000000' };

async function begin(): Promise<{ space: TestSpace; user: WalletClient }> {
  const space = await TestSpace.make();
  return { space, user: await WalletClient.as(space, 'user') };
}

describe('verification', () => {
  it('counts wrong codes although they are refused, and fails at the third', async () => {
    const { user } = await begin();
    const attempts = [];
    for (let i = 0; i < 4; i++) attempts.push((await user.post(`${PM2}/verify`, WRONG)).body);
    expect(attempts.map((body) => (body as { details: unknown }).details)).toEqual([
      { reason: 'CODE_MISMATCH', attemptsLeft: 2 },
      { reason: 'CODE_MISMATCH', attemptsLeft: 1 },
      { reason: 'CODE_MISMATCH', attemptsLeft: 0 },
      { reason: 'ATTEMPTS_EXHAUSTED', attemptsLeft: 0 },
    ]);
    expect(await user.read(PM2!)).toMatchObject({ status: 'failed', verificationAttemptsLeft: 0 });
  });

  it('counts wrong codes under an idempotency key too, which a refusal frees', async () => {
    const { user } = await begin();
    const key = { 'idempotency-key': 'verify-once' };
    for (const left of [2, 1]) {
      await user.post(`${PM2}/verify`, WRONG, key);
      expect(await user.read(PM2!)).toMatchObject({ verificationAttemptsLeft: left });
    }
    expect((await user.post(`${PM2}/verify`, RIGHT, key)).status).toBe(200);
  });

  it('does not count what the verifier never saw', async () => {
    const { space, user } = await begin();
    for (const [state, status] of Object.entries({ down: 503, slow: 504, corrupt: 500 })) {
      await setSystem(space, 'verifier', state);
      expect((await user.post(`${PM2}/verify`, WRONG)).status).toBe(status);
    }
    expect(await user.read(PM2!)).toMatchObject({ verificationAttemptsLeft: 3 });
  });

  it('looks at state, age and date before it asks the verifier', async () => {
    const { space, user } = await begin();
    await setSystem(space, 'verifier', 'down');
    expect(refusalOf(await user.post(`${PM1}/verify`, RIGHT)).reason).toBe('ALREADY_VERIFIED');
    expect(refusalOf(await user.post(`${PM3}/verify`, RIGHT)).code).toBe('ERR_WALLET_PAYMENT_METHOD_INACTIVE');
    const old = await user.make(METHODS, { ...card, expYear: 2020 });
    expect(refusalOf(await user.post(`${METHODS}/${String(old['id'])}/verify`, RIGHT)).reason).toBe('CARD_EXPIRED');
    await pass(space, 'PT86401S');
    const later = await WalletClient.as(space, 'user');
    expect(refusalOf(await later.post(`${PM2}/verify`, RIGHT)).reason).toBe('CODE_EXPIRED');
  });
});

describe('registration', () => {
  it('refuses an instrument twice, until it has ended', async () => {
    const { user } = await begin();
    const again = { ...card, token: 'tok_visa_4242' };
    expect(refusalOf(await user.post(METHODS, again)).reason).toBe('DUPLICATE_PAYMENT_METHOD');
    expect(await user.make(`${PM1}/deactivate`)).toMatchObject({ status: 'inactive', isDefault: false });
    expect(await user.make(METHODS, again)).toMatchObject({ status: 'pending' });
    expect(refusalOf(await user.post(`${PM1}/deactivate`)).code).toBe('ERR_WALLET_PAYMENT_METHOD_INACTIVE');
  });

  it('leaves one default', async () => {
    const { user } = await begin();
    const added = await user.make(METHODS, { ...card, isDefault: true });
    const { items } = await user.read(METHODS);
    const defaults = (items as { id: string; isDefault: boolean }[]).filter(({ isDefault }) => isDefault);
    expect(defaults.map(({ id }) => id)).toEqual([added['id']]);
  });

  it('lists by status and never shows a token', async () => {
    const { user } = await begin();
    const answer = await user.get(`${METHODS}?status=active`);
    expect(answer.body).toMatchObject({ data: { items: [{ last4: '4242' }], pagination: { total: 1 } } });
    expect(answer.text).not.toContain('tok_');
  });
});
