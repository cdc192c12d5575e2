import { TestSpace } from '../support/test-space';
import { BankClient, QUICK_CASH, W4 } from './banking/bank-client';
import { ProgramClient } from './issuing/program-client';
import { fixture, tenantId, userId, WalletClient } from './wallet/wallet-client';

const NOW = '2027-05-04T10:00:00Z';
const refundOf = (n: number): string => `/transactions/${fixture('transaction', n)}/refund`;
const forced = (code: string): Readonly<Record<string, string>> => ({ 'x-sandbox-error': code });

describe('the wallet', () => {
  const path = `/wallets/${fixture('wallet', 2)}`;

  it.each<[string, string, object, object]>([
    ['ERR_WALLET_INSUFFICIENT_BALANCE', '/debit', { amount: 777 }, { available: 50000, requested: 777 }],
    [
      'ERR_WALLET_CREDIT_LIMIT_EXCEEDED',
      '/debit',
      { amount: 777 },
      { creditLimit: 0, outstanding: 0, requested: 777, available: 50000 },
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
    ['ERR_WALLET_INSUFFICIENT_BALANCE', `/escrows/${escrow}/fund`, {}, { requested: 3000, available: 99000 }],
    [
      'ERR_WALLET_INSUFFICIENT_BALANCE',
      `/wallets/${fixture('wallet', 1)}/credits/purchase`,
      { packId: 'pack_1000' },
      { requested: 9000, available: 99000 },
    ],
    [
      'ERR_WALLET_REFUND_AMOUNT_EXCEEDED',
      refunded,
      { amount: 10 },
      { originalAmount: 5000, refundedAmount: 0, refundableAmount: 5000, requested: 10 },
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

describe('the wallet, of what it knows of a conflict', () => {
  const own = fixture('wallet', 1);

  it.each<[string, string, object, object]>([
    ['ERR_WALLET_CONFLICT', `/wallets/${own}/credit`, { amount: 5, reference: 'new' }, { transactionId: null }],
    ['ERR_WALLET_CONFLICT', `/wallets/${fixture('wallet', 8)}/close`, {}, { balance: 0, held: 0, escrowed: 0 }],
    ['ERR_WALLET_CONFLICT', refundOf(2), { amount: 5 }, { reason: 'NOT_REFUNDABLE', type: 'debit' }],
    [
      'ERR_WALLET_SPLIT_AMOUNT_MISMATCH',
      '/split-payments',
      { sourceWalletId: own, totalAmount: 25, splits: [{ amount: 15 }, { amount: 10 }] },
      { totalAmount: 25, splitSum: 25, difference: 0 },
    ],
    [
      'ERR_WALLET_INSUFFICIENT_BALANCE',
      '/split-payments',
      { sourceWalletId: own, totalAmount: 25, splits: [{ amount: 15 }, { amount: 10 }] },
      { requested: 25, available: 99000 },
    ],
    ['ERR_WALLET_ALREADY_EXISTS', '/wallets', { currency: 'GBP' }, { walletId: null }],
    [
      'ERR_WALLET_ALREADY_EXISTS',
      '/wallets',
      { currency: 'USD', ownerId: userId(5) },
      { reason: 'DUPLICATE_OWNER', walletId: own },
    ],
  ])('answers %s at %s %j', async (code, path, body, details) => {
    const admin = await WalletClient.as(await TestSpace.make({ clock: NOW }), 'admin');
    const headers = { ...forced(code), 'x-tenant-id': tenantId(1).toUpperCase() };
    expect((await admin.post(path, body, headers)).body).toMatchObject({ code, details });
  });

  it('says of a limit that a post-paid wallet is to have what the wallet owes', async () => {
    const admin = await WalletClient.as(await TestSpace.make({ clock: NOW }), 'admin');
    const path = `/wallets/${fixture('wallet', 6)}/credit-limit`;
    const { body } = await admin.patch(path, { creditLimit: 30_000 }, forced('ERR_WALLET_CONFLICT'));
    expect(body).toMatchObject({ details: { reason: 'BELOW_OUTSTANDING', outstanding: 0, requested: 30_000 } });
  });
});

describe('the bank', () => {
  const transfer = { sourceWalletId: W4, amount: 777, recipientAccountNumber: '0000000003' };

  it.each<[string, string, object, object]>([
    ['INSUFFICIENT_FUNDS', '/transfers/internal', transfer, { required: 777, available: 50000 }],
    [
      'LIMIT_EXCEEDED',
      '/transfers/internal',
      transfer,
      [{ limitType: 'daily', used: 0, requested: 777, resetsAt: '2027-05-04T23:00:00Z' }],
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
      [{ minimum: 5000, provided: 7777 }],
    ],
    [
      'INSUFFICIENT_FUNDS',
      '/transfers/external',
      { ...transfer, recipientAccountNumber: '1111111111', recipientBankCode: '000013' },
      { required: 877, available: 50000 },
    ],
    [
      'EXISTING_LOAN',
      '/loan-applications',
      { productId: QUICK_CASH, amount: 50000, tenureMonths: 3 },
      [{ loanId: null, outstandingBalance: 0 }],
    ],
    [
      'LOAN_LIMIT_EXCEEDED',
      '/loan-applications',
      { productId: QUICK_CASH, amount: 777, tenureMonths: 3 },
      [{ maxAmount: 500000, requested: 777 }],
    ],
    [
      'VALIDATION_ERROR',
      '/transfers/validate-recipient',
      { accountNumber: '1111111111', bankCode: '000013' },
      [
        { field: 'accountNumber', message: 'accountNumber must be text' },
        { field: 'bankCode', message: 'bankCode must be text' },
      ],
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
