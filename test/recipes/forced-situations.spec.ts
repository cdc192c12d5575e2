import { BankClient, W1 } from '../flows/banking/bank-client';
import { logInToBank, logInToWallet } from '../support/log-in';
import { TestSpace } from '../support/test-space';

const BANK = '/api/v1/banking';
const W4 = '00000000-0000-4000-8000-000000001004';
const PAID = { sourceWalletId: W4, amount: 5, recipientAccountNumber: '0000000003' };
const fixtureId = (place: number): string => `00000000-0000-4000-8000-00000000${String(place)}`;
const OF_WALLET = '/wallet/v1/wallets/00000000-0000-4000-8000-000000000101';

/** What is forced, on which request, and what its details say, as a natural refusal of that request would. */
const FORCED: readonly [code: string, path: string, body: object, details: object][] = [
  ['FEATURE_DISABLED', `${BANK}/transfers/internal`, {}, [{ feature: 'internalTransfers' }]],
  ['FEATURE_DISABLED', `${BANK}/bill-payment/pay`, {}, [{ feature: 'billPayments' }]],
  ['INVALID_REFERENCE', `${BANK}/transfers/external`, {}, [{ field: 'beneficiaryId' }]],
  ['INVALID_REFERENCE', `${BANK}/bill-payment/pay`, { paymentItemCode: 'NONE' }, [{ field: 'paymentItemCode' }]],
  ['WALLET_INACTIVE', `${BANK}/wallets/${W4}/freeze`, {}, [{ walletId: W4 }]],
  ['SERVICE_UNAVAILABLE', `${BANK}/fraud/check`, { amount: 5 }, [{ dependency: 'fraud' }]],
  ['SERVICE_UNAVAILABLE', `${BANK}/bill-payment/validate`, { billerId: 'x' }, [{ dependency: 'interswitch' }]],
  ['SERVICE_UNAVAILABLE', `${BANK}/transfers/validate-recipient`, { bankCode: 'x' }, [{ dependency: 'nibss' }]],
  ['ERR_WALLET_UNAUTHORIZED', `${OF_WALLET}/debit`, {}, { reason: 'TOKEN_INVALID' }],
  ['ERR_WALLET_FROZEN', `${OF_WALLET}/freeze`, { reason: 'mine' }, { reason: 'WALLET_FROZEN' }],
  ['ERR_WALLET_CONFLICT', `${OF_WALLET}/close`, {}, { reason: 'WALLET_NOT_EMPTY' }],
  [
    'ERR_WALLET_CONFLICT',
    `${OF_WALLET}/debit`,
    { reference: 'mine' },
    { reason: 'DUPLICATE_REFERENCE', reference: 'mine' },
  ],
  ['ERR_WALLET_CONFLICT', `${OF_WALLET}/transfer`, {}, { reason: 'IDEMPOTENCY_IN_PROGRESS' }],
  ['SERVICE_UNAVAILABLE', `${BANK}/transfers/internal`, { amount: 5 }, [{ dependency: 'fraud' }]],
  ['SERVICE_UNAVAILABLE', `${BANK}/transfers/international`, { amount: 5 }, [{ dependency: 'swift' }]],
  ['MISSING_FIELD', `${BANK}/transfers/internal`, PAID, [{ field: 'sourceWalletId' }]],
  [
    'LOAN_LIMIT_EXCEEDED',
    `${BANK}/loan-applications`,
    { productId: fixtureId(3002), amount: 20000000 },
    [{ maxAmount: 10000000, requested: 20000000 }],
  ],
  [
    'MINIMUM_AMOUNT',
    `${BANK}/savings/group`,
    { productType: 'group', contribution: 500 },
    [{ minimum: 1000, provided: 500 }],
  ],
  [
    'LIMIT_EXCEEDED',
    `${BANK}/transfers/internal`,
    { ...PAID, amount: 123.45 },
    [{ limitType: 'daily', requested: 123.45 }],
  ],
  [
    'ERR_WALLET_SPLIT_AMOUNT_MISMATCH',
    '/wallet/v1/split-payments',
    { totalAmount: 1000, splits: [{ amount: 500 }, { amount: 600 }] },
    { totalAmount: 1000, splitSum: 1100, difference: -100 },
  ],
  [
    'ERR_WALLET_INSUFFICIENT_CREDITS',
    `${OF_WALLET}/credits/consume`,
    { operation: 'zar_ensemble', quantity: 3 },
    { requested: 180 },
  ],
  [
    'ERR_WALLET_FX_RATE_INVALID',
    '/wallet/v1/fx-rates/convert',
    { from: 'EUR', to: 'USD', amount: 5 },
    { base: 'EUR', quote: 'USD' },
  ],
  [
    'ERR_WALLET_FX_RATE_NOT_FOUND',
    '/wallet/v1/fx-rates/convert',
    { from: 'EUR', to: 'USD', amount: 5 },
    { base: 'EUR', quote: 'USD' },
  ],
  ['ERR_WALLET_INSUFFICIENT_BALANCE', `${OF_WALLET}/debit`, { amount: 60000000 }, { available: 99000 }],
  ['ERR_WALLET_TIMEOUT', `${OF_WALLET}/topup`, {}, { dependency: 'gateway' }],
  ['ERR_WALLET_SERVICE_UNAVAILABLE', '/wallet/v1/fx-rates/convert', {}, { dependency: 'fx' }],
  ['ERR_WALLET_FROZEN', '/wallet/v1/escrows', {}, { walletId: '(not given)' }],
];

/** A code with the request on which it is forced, and what the whole answer says. */
const SAID: readonly [code: string, path: string, body: object, says: RegExp, not: RegExp][] = [
  ['NOT_FOUND', `${BANK}/beneficiaries`, {}, /"Beneficiary not found"/, /Transfer/],
  ['NOT_FOUND', `${BANK}/loans/x/repay`, {}, /"Loan not found"/, /Transfer/],
  ['card.status.active', '/dcms/wallet/load', { kitNo: '4240170002' }, /is LOCKED/, /is ACTIVE/],
  [
    'invalid.daily.limit.product',
    '/dcms/preference/set',
    { domestic: { pos: { dailyLimit: '5' } } },
    /domestic\.pos\.dailyLimit/,
    /atm/,
  ],
  [
    'product.level.disable',
    '/dcms/preference/set',
    { domestic: { pos: { isEnabled: true } } },
    /offer pos/,
    /international/,
  ],
  ['product.level.disable', '/dcms/wallet/load', {}, /offer ncmc/, /international/],
  ['invalid.bin.range', '/dcms/config/bins', { bin: '456789' }, /another range/, /608040/],
  ['invalid.product.config', '/dcms/config/products', { bin: '456789' }, /another network/, /608040/],
  [
    'otp_target_ambiguous',
    '/v2/otp/listeners',
    { cardholderId: 1 },
    /exactly one of/,
    /"(cardholderId|walletId) is required"/,
  ],
  ['resource_in_other_program', '/v2/staging/otp/challenge', { cardId: 1 }, /Card not found/, /Cardholder/],
  ['field_enum', '/v2/wallets/transfer', {}, /Validation failed/, /one of 0, 1, 2/],
  ['field_too_long', '/v2/wallets/transfer', {}, /Validation failed/, /sourceWalletId must have at most/],
  ['field_pattern', '/v2/cardholders', {}, /must/, /whole number must match/],
];

it.each(FORCED)('%s forced on %s with %j tells of this request', async (code, path, body, details) => {
  const space = await TestSpace.make();
  const token = path.startsWith(BANK) ? await logInToBank(space) : await logInToWallet(space);
  const headers = { ...token, 'x-sandbox-error': `${code};phase=before` };
  expect((await space.call(path, { method: 'POST', body, headers })).body).toMatchObject({ code, details });
});

it('a job route that is forced to refuse its key says so', async () => {
  const space = await TestSpace.make();
  const headers = { 'x-internal-api-key': 'sandbox-internal-key', 'x-sandbox-error': 'ERR_WALLET_UNAUTHORIZED' };
  const answer = await space.call('/wallet/v1/jobs/scheduled/expire-escrows', { method: 'POST', headers });
  expect(answer.body).toMatchObject({ details: { reason: 'API_KEY_INVALID' } });
});

it.each(SAID)('%s forced on %s with %j says nothing of another request', async (...[code, path, body, says, not]) => {
  const space = await TestSpace.make();
  const headers = { 'x-sandbox-error': `${code};phase=before`, 'x-sandbox-envelope': 'standard' };
  const { text } = await space.call(path, { method: 'POST', body, headers });
  expect(text).toMatch(says);
  expect(text).not.toMatch(not);
});

interface NamedRecord {
  readonly details: readonly { readonly [name: string]: string | null }[];
}

/** A code that tells to read a record first, with a request that makes one and the names under which it is told. */
const CHECKED: readonly [code: string, path: string, reference: string, status: string][] = [
  ['TRANSFER_FAILED', '/transfers', 'reference', 'status'],
  ['DUPLICATE_TRANSFER', '/transfers', 'originalReference', 'originalStatus'],
  ['PAYMENT_FAILED', '/bill-payment', 'reference', 'status'],
];
const MADE: Readonly<Record<string, readonly [path: string, body: object]>> = {
  '/transfers': [
    '/transfers/external',
    { sourceWalletId: W1, amount: 1000, recipientAccountNumber: '1111111111', recipientBankCode: '000014' },
  ],
  '/bill-payment': [
    '/bill-payment/pay',
    { billerId: 'biller_001', paymentItemCode: 'EKEDC-PREPAID', customerReference: '04500000001', amount: 5000 },
  ],
};

describe.each(CHECKED)('%s names', (code, path, reference, status) => {
  const [made, body] = MADE[path]!;

  it('the record that the lost effect left, as it is read', async () => {
    const user = await BankClient.login('testuser@example.com');
    const lost = await user.post(made, body, { 'x-sandbox-error': `${code};phase=after` });
    const told = (lost.body as NamedRecord).details[0]!;
    const read = await user.get(`${path}/${told[reference] ?? ''}`);
    expect(read).toMatchObject({ status: 200, body: { data: { status: told[status] } } });
  });

  it('none where nothing was done', async () => {
    const user = await BankClient.login('testuser@example.com');
    const { body: answer } = await user.post(made, body, { 'x-sandbox-error': `${code};phase=before` });
    expect(answer).toMatchObject({ code, details: [{ [reference]: null, [status]: null }] });
  });
});

/** A code that tells of the effect something else than the phase in which it is forced does, and what is said of that. */
const AGAINST: readonly [error: string, path: string, says: RegExp][] = [
  ['ERR_WALLET_TIMEOUT;phase=after', `${OF_WALLET}/debit`, /phase after: .* says that nothing has been written/],
  ['internal_error_uncommitted;phase=after', '/v2/wallets/transfer', /phase after: /],
  [
    'upstream_bad_response_committed;phase=before',
    '/v2/wallets/transfer',
    /phase before: .* tells of an effect that stands/,
  ],
];

it.each(AGAINST)('%s is followed, and its explanation says that the code disagrees', async (error, path, says) => {
  const space = await TestSpace.make();
  const { headers } = await space.call(path, { method: 'POST', body: {}, headers: { 'x-sandbox-error': error } });
  const { steps } = await space.ask<{ steps: string[] }>(
    'GET',
    `/requests/${headers['x-sandbox-request-id'] ?? ''}/explain`,
  );
  expect(steps.join('\n')).toMatch(says);
});
