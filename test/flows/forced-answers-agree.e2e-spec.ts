import { TestSpace } from '../support/test-space';
import { BankClient, W4 } from './banking/bank-client';
import { ProgramClient } from './issuing/program-client';
import { fixture, WalletClient } from './wallet/wallet-client';

const NOW = '2027-05-04T10:00:00Z';
const forced = (code: string): Readonly<Record<string, string>> => ({ 'x-sandbox-error': code });

describe('the wallet', () => {
  const path = `/wallets/${fixture('wallet', 2)}`;

  it.each<[string, string, object, object]>([
    ['ERR_WALLET_INSUFFICIENT_BALANCE', '/debit', { amount: 777 }, { available: 776, requested: 777, shortfall: 1 }],
    [
      'ERR_WALLET_CREDIT_LIMIT_EXCEEDED',
      '/debit',
      { amount: 777 },
      { creditLimit: 20000, outstanding: 19224, requested: 777, available: 776 },
    ],
    [
      'ERR_WALLET_INSUFFICIENT_CREDITS',
      '/credits/consume',
      { operation: 'zar_ensemble', credits: 9 },
      { requested: 9, credits: 0 },
    ],
    [
      'ERR_WALLET_SUSPENDED',
      '/debit',
      { amount: 1 },
      { walletId: fixture('wallet', 2), suspendedUntil: '2027-05-05T10:00:00.000Z' },
    ],
    [
      'ERR_WALLET_IDEMPOTENCY_CONFLICT',
      '/debit',
      { amount: 1 },
      { firstUsedAt: '2027-05-04T10:00:00.000Z', expiresAt: '2027-05-05T10:00:00.000Z' },
    ],
    ['ERR_WALLET_BAD_REQUEST', '/debit', {}, [{ field: 'amount', message: 'amount is required' }]],
    [
      'ERR_WALLET_BAD_REQUEST',
      '/debit',
      { amount: 1 },
      [{ field: 'amount', message: 'amount must be a whole number of minor units from 1 to 100000000' }],
    ],
  ])('answers %s of %s %j as if it were so', async (code, operation, body, details) => {
    const admin = await WalletClient.as(await TestSpace.make({ clock: NOW }), 'admin');
    const answer = await admin.post(path + operation, body, forced(code));
    expect(answer.body).toMatchObject({ code, details });
  });
});

describe('the wallet, of the role that its caller lacks', () => {
  it.each([
    ['user', 'admin'],
    ['admin', 'super_admin'],
  ])('%s: %s', async (user, requiredRole) => {
    const client = await WalletClient.as(await TestSpace.make({ clock: NOW }), user);
    const { body } = await client.post(`/wallets/${fixture('wallet', 2)}/freeze`, {}, forced('ERR_WALLET_FORBIDDEN'));
    expect(body).toMatchObject({ details: { reason: 'ROLE_REQUIRED', requiredRole } });
  });
});

describe('the wallet, of what a request names by another document', () => {
  const escrow = fixture('escrow', 1);
  const refunded = `/transactions/${fixture('transaction', 2)}/refund`;

  it.each<[string, string, object, object]>([
    ['ERR_WALLET_FROZEN', `/escrows/${escrow}/fund`, {}, { walletId: fixture('wallet', 1) }],
    ['ERR_WALLET_INSUFFICIENT_BALANCE', `/escrows/${escrow}/fund`, {}, { requested: 3000, shortfall: 1 }],
    [
      'ERR_WALLET_INSUFFICIENT_BALANCE',
      `/wallets/${fixture('wallet', 1)}/credits/purchase`,
      { packId: 'pack_1000' },
      { requested: 9000, available: 8999 },
    ],
    [
      'ERR_WALLET_REFUND_AMOUNT_EXCEEDED',
      refunded,
      { amount: 10 },
      { originalAmount: 5000, refundedAmount: 4991, refundableAmount: 9, requested: 10 },
    ],
    ['ERR_WALLET_TRANSACTION_ALREADY_REFUNDED', refunded, {}, { originalAmount: 5000, refundedAmount: 5000 }],
    ['ERR_WALLET_SUSPENDED', refunded, {}, { walletId: fixture('wallet', 1) }],
    ['ERR_WALLET_ESCROW_NOT_FUNDED', `/escrows/${fixture('escrow', 5)}/release`, {}, { status: 'released' }],
  ])('answers %s at %s %j as if it were so', async (code, path, body, details) => {
    const admin = await WalletClient.as(await TestSpace.make({ clock: NOW }), 'admin');
    expect((await admin.post(path, body, forced(code))).body).toMatchObject({ code, details });
  });

  it('and names the version that the request has not, and no quote that nobody asked for', async () => {
    const admin = await WalletClient.as(await TestSpace.make({ clock: NOW }), 'admin');
    const stale = await admin.patch(`/wallets/${fixture('wallet', 1)}`, { version: 1 }, forced('ERR_WALLET_CONFLICT'));
    expect(stale.body).toMatchObject({ details: { reason: 'VERSION_MISMATCH', version: 2, requested: 1 } });
    const rates = await admin.get('/fx-rates?base=GBP', forced('ERR_WALLET_FX_RATE_NOT_FOUND'));
    expect(rates.body).toMatchObject({ details: { base: 'GBP', quote: null } });
  });
});

describe('the bank', () => {
  const transfer = { sourceWalletId: W4, amount: 777, recipientAccountNumber: '0000000003' };

  it.each<[string, string, object, object]>([
    ['INSUFFICIENT_FUNDS', '/transfers/internal', transfer, { required: 777, available: 776 }],
    [
      'LIMIT_EXCEEDED',
      '/transfers/internal',
      transfer,
      [{ limitType: 'daily', requested: 777, resetsAt: '2027-05-04T23:00:00Z' }],
    ],
    ['INVALID_ACCOUNT', '/transfers/internal', transfer, [{ accountNumber: '0000000003' }]],
    ['WALLET_FROZEN', '/transfers/internal', transfer, [{ walletId: W4 }]],
    ['RATE_LIMIT_EXCEEDED', '/transfers/internal', transfer, [{ limit: 1000, windowSeconds: 60 }]],
    [
      'MISSING_FIELD',
      '/transfers/internal',
      transfer,
      [{ field: 'sourceWalletId', message: 'sourceWalletId is required' }],
    ],
    [
      'MINIMUM_AMOUNT',
      '/savings/flexible',
      { productType: 'flexible', initialDeposit: 7777 },
      [{ minimum: 7778, provided: 7777 }],
    ],
  ])('answers %s of %s %j as if it were so', async (code, path, body, details) => {
    const user = await BankClient.login('testuser@example.com', { clock: NOW });
    const answer = await user.post(path, body, forced(code));
    expect(answer.body).toMatchObject({ code, details });
    expect(answer.headers['ratelimit-limit']).toBe('1000');
  });
});

describe('the card-issuing platform', () => {
  it.each(['resource_in_other_program', 'resource_in_other_environment'])(
    'says of what the id of %s is',
    async (code) => {
      const space = await TestSpace.make();
      await space.ask('POST', '/faults', { match: { service: 'issuing' }, error: { code } });
      const client = new ProgramClient(space);
      const answers = await Promise.all([
        client.get('/cards/5001'),
        client.get('/cardholders/1001'),
        client.get('/wallets/3001'),
        client.post('/cards/virtual/1003', { nameOnCard: 'X' }),
        client.post('/otp/listeners', { cardId: 5001 }),
        client.post('/staging/deposits', { walletId: 3001, amount: '1.00' }),
        client.post('/wallets/transfer', { sourceWalletId: 3001, destinationType: 1, destinationId: 5001, amount: 1 }),
      ]);
      expect(answers.map(({ body }) => body['message'])).toEqual(
        ['Card', 'Cardholder', 'Wallet', 'Cardholder', 'Card', 'Wallet', 'Wallet'].map((word) => `${word} not found.`),
      );
    },
  );
});
