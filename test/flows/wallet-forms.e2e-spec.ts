import { TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';
import { fixture, userId, WalletClient } from './wallet/wallet-client';

const W1 = fixture('wallet', 1);
const MANY = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`key${i}`, 'x']));
const card = { type: 'card', token: 'tok_visa_1111', holderName: 'A B', expMonth: 1, expYear: 2030 };
const escrow = { payerWalletId: W1, payeeWalletId: fixture('wallet', 2), amount: 1 };

/** The names of the fields that a request is refused for. */
async function faulty(path: string, body: object): Promise<unknown> {
  const admin = await WalletClient.as(await TestSpace.make(), 'admin');
  const answer = await admin.post(path, body);
  expect(answer.body).toMatchObject({ code: 'ERR_WALLET_BAD_REQUEST' });
  return (answer.body as { details: { field: string }[] }).details.map(({ field }) => field);
}

describe('a body', () => {
  it.each([
    ['no amount', `/wallets/${W1}/debit`, {}, ['amount']],
    ['a fraction', `/wallets/${W1}/debit`, { amount: 1.5 }, ['amount']],
    ['a text for an amount', `/wallets/${W1}/debit`, { amount: '100' }, ['amount']],
    ['nothing', `/wallets/${W1}/debit`, { amount: 0 }, ['amount']],
    ['less than nothing', `/wallets/${W1}/debit`, { amount: -1 }, ['amount']],
    ['too much', `/wallets/${W1}/debit`, { amount: 100_000_001 }, ['amount']],
    ['an unknown field', `/wallets/${W1}/debit`, { amount: 1, currncy: 'USD' }, ['currncy']],
    ['a field where none is taken', `/wallets/${W1}/unfreeze`, { reason: 'x' }, ['reason']],
    ['too much metadata', `/wallets/${W1}/debit`, { amount: 1, metadata: MANY }, ['metadata']],
    ['nested metadata', `/wallets/${W1}/debit`, { amount: 1, metadata: { a: {} } }, ['metadata']],
    ['a credit limit on a prepaid wallet', '/wallets', { currency: 'GBP', creditLimit: 5 }, ['creditLimit']],
    ['a card without a date', `/wallets/${W1}/payment-methods`, { ...card, expYear: null }, ['expYear']],
    ['a bank account with a date', `/wallets/${W1}/payment-methods`, { ...card, type: 'upi' }, ['expMonth', 'expYear']],
    [
      'a card without any date',
      `/wallets/${W1}/payment-methods`,
      { type: 'card', token: 'x' },
      ['token', 'holderName', 'expMonth', 'expYear'],
    ],
    [
      'an instrument of no type',
      `/wallets/${W1}/payment-methods`,
      { token: 'tok_visa_1111', holderName: 'A B' },
      ['type', 'expMonth', 'expYear'],
    ],
    ['a card of a wrong month', `/wallets/${W1}/payment-methods`, { ...card, expMonth: 13 }, ['expMonth']],
    [
      'a bank account of a wrong month',
      `/wallets/${W1}/payment-methods`,
      { ...card, type: 'upi', expMonth: 13 },
      ['expMonth', 'expYear'],
    ],
    [
      'neither a pack nor who pays',
      `/wallets/${W1}/credits/purchase`,
      { source: 'payment_method' },
      ['packId', 'paymentMethodId'],
    ],
    [
      'a key that is no field',
      `/wallets/${W1}/debit`,
      JSON.parse('{"amount":1,"constructor":{"a":1}}') as object,
      ['constructor'],
    ],
    ['a raw card number', `/wallets/${W1}/payment-methods`, { ...card, token: '4242424242424242' }, ['token']],
    ['a short escrow', '/escrows', { ...escrow, expiresInSeconds: 59 }, ['expiresInSeconds']],
    ['a split of nothing', '/split-payments', { sourceWalletId: W1, totalAmount: 1, splits: [] }, ['splits']],
    [
      'no payment method',
      `/wallets/${W1}/credits/purchase`,
      { packId: 'pack_100', source: 'payment_method' },
      ['paymentMethodId'],
    ],
    ['no wallet id', '/wallets/1/debit', { amount: 1 }, ['walletId']],
  ])('with %s names the field', async (_what, path, body, fields) => {
    expect(await faulty(path, body)).toEqual(fields);
  });

  it.each([
    ['an unknown pack', `/wallets/${W1}/credits/purchase`, { packId: 'pack_7' }, 'UNKNOWN_PACK'],
    ['one currency twice', '/fx-rates/convert', { from: 'USD', to: 'USD', amount: 1 }, 'SAME_CURRENCY'],
    ['a payer who is the payee', '/escrows', { ...escrow, payeeWalletId: W1 }, 'SAME_WALLET'],
    [
      'a currency that is not the own',
      `/wallets/${W1}/transfer`,
      { toWalletId: fixture('wallet', 7), amount: 1 },
      'CURRENCY_MISMATCH',
    ],
    [
      'a conversion for another owner',
      `/wallets/${W1}/convert`,
      { toWalletId: fixture('wallet', 10), amount: 1 },
      'NOT_OWNER',
    ],
    ['an amount worth nothing', '/fx-rates/convert', { from: 'INR', to: 'USD', amount: 41 }, 'AMOUNT_TOO_SMALL'],
  ])('with %s says so: %s %j %s', async (_what, path, body, reason) => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    expect((await admin.post(path, body)).body).toMatchObject({ details: { reason } });
  });

  it('cannot convert into the same currency', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const owner = { ownerId: userId(5), ownerType: 'organization' };
    const { id } = await admin.make('/wallets', { currency: 'USD', ...owner });
    const answer = await admin.post(`/wallets/${W1}/convert`, { toWalletId: id, amount: 1 });
    expect(answer.body).toMatchObject({ code: 'ERR_WALLET_BAD_REQUEST', details: { reason: 'SAME_CURRENCY' } });
  });

  it('may leave a field out or set it to null', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const body = { amount: 1, reference: null, description: null, metadata: null, capture: null, currency: null };
    expect(await admin.make(`/wallets/${W1}/debit`, body)).toMatchObject({
      status: 'completed',
      reference: null,
      description: null,
      metadata: {},
    });
  });
});

describe('a body that is not an object', () => {
  const bodies = ['[]', '[{}]', '17', '"text"', 'true', 'null'];
  const json = { 'content-type': 'application/json' };

  it.each(bodies.flatMap((body) => ['debit', 'close', 'unfreeze'].map((operation) => [body, operation] as const)))(
    '%s is refused by %s, whether it takes a body or not',
    async (rawBody, operation) => {
      const space = await TestSpace.make();
      const admin = await WalletClient.as(space, 'admin');
      const answer = await admin.postRaw(`/wallets/${W1}/${operation}`, rawBody, json);
      expect(answer.body).toMatchObject({
        code: 'ERR_WALLET_BAD_REQUEST',
        details: [{ field: 'body', message: 'body must be a JSON object' }],
      });
    },
  );

  it('is refused by every operation that takes none', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const paths = [
      `/escrows/${fixture('escrow', 1)}/fund`,
      `/split-payments/${fixture('split', 1)}/execute`,
      `/wallets/${W1}/payment-methods/${fixture('method', 2)}/deactivate`,
      '/fx-rates/refresh',
    ];
    for (const path of paths) expect((await admin.postRaw(path, '[]', json)).status).toBe(400);
  });

  it('never reaches a prototype by its keys, and ignores them as it does other unknown ones', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const debit = (body: string): Promise<WireAnswer> => admin.postRaw(`/wallets/${W1}/debit`, body, json);
    const refused = await debit('{"__proto__":{"amount":5}}');
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([400, 'ERR_WALLET_BAD_REQUEST']);
    const done = await debit('{"amount":1,"__proto__":{"amount":5}}');
    expect(done).toMatchObject({ status: 201, body: { data: { amount: 1 } } });
  });
});

describe('a change of a wallet', () => {
  it('keeps what it does not name and clears what it sets to null', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    await admin.patch(`/wallets/${W1}`, { label: 'rent', metadata: { a: 'b' } });
    const { body } = await admin.patch(`/wallets/${W1}`, { label: null });
    expect(body).toMatchObject({ data: { label: null, metadata: { a: 'b' }, version: 3 } });
  });

  it('is refused when it stands on an old version', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    await admin.make(`/wallets/${W1}/debit`, { amount: 1 });
    const { body } = await admin.patch(`/wallets/${W1}`, { label: 'rent', version: 1 });
    expect(body).toMatchObject({ code: 'ERR_WALLET_CONFLICT', details: { reason: 'VERSION_MISMATCH', version: 2 } });
  });

  it('that changes nothing is none', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    expect((await admin.patch(`/wallets/${W1}`, {})).body).toMatchObject({ data: { version: 1 } });
  });
});

describe('a query', () => {
  it.each(['page=0', 'limit=101', 'status=open', 'walletId=1', 'from=yesterday', 'sort=up'])(
    'with %s is refused',
    async (query) => {
      const admin = await WalletClient.as(await TestSpace.make(), 'admin');
      expect((await admin.get(`/transactions?${query}`)).status).toBe(400);
    },
  );

  it('past the end is an empty page', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    expect(await admin.read('/transactions?page=9')).toMatchObject({ items: [], pagination: { page: 9, total: 15 } });
  });

  it('filters, newest first', async () => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    await admin.make(`/wallets/${W1}/debit`, { amount: 7, reference: 'mine' });
    const ids = async (query: string): Promise<unknown[]> => {
      const { items } = await admin.read(`/transactions?${query}`);
      return (items as { amount: number }[]).map(({ amount }) => amount);
    };
    expect(await ids('reference=mine')).toEqual([7]);
    expect(await ids(`walletId=${W1}&type=debit`)).toEqual([7, 500, 1_000, 2_000, 5_000]);
    expect(await ids('type=debit&status=pending')).toEqual([1_000]);
    expect(await ids('from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z')).toEqual([]);
  });
});

it('an id in capitals is the same id', async () => {
  const admin = await WalletClient.as(await TestSpace.make(), 'admin');
  const { id, ownerId } = await admin.make('/wallets', { currency: 'GBP', ownerId: userId(5).toUpperCase() });
  expect(ownerId).toBe(userId(5));
  const again = await admin.post('/wallets', { currency: 'GBP', ownerId: userId(5) });
  expect(again.body).toMatchObject({ code: 'ERR_WALLET_ALREADY_EXISTS', details: { walletId: id } });
});
