import { logInToBank, logInToWallet } from '../support/log-in';
import { TestSpace } from '../support/test-space';

const BANK = '/api/v1/banking';
const W4 = '00000000-0000-4000-8000-000000001004';
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
