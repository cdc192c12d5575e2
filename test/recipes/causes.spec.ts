import {
  BASE,
  read,
  logIn as logInToBank,
  post as postToBank,
  W1,
  W12,
} from '../../apps/banking/src/banking.recipe-steps';
import { get, login, post } from '../../apps/wallet/src/wallet.recipe-steps';
import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import type { Json, RecipeStep } from '@sadpath/recipes';
import { codeOf } from '../support/codes';
import { wireOf } from '../support/expect-refusal';
import { playIn } from '../support/play-in';
import { TestSpace } from '../support/test-space';

type Steps = readonly [RecipeStep, ...RecipeStep[]];

const debit = (path: string, body: Json): RecipeStep => ({
  method: 'POST',
  path: `/dcms${path}`,
  headers: AS_ADMIN,
  body,
});
const pass = (duration: string): RecipeStep => ({
  method: 'PUT',
  path: '/__admin/clock',
  body: { action: 'advance', duration },
});
const bring = (system: string, state: string): RecipeStep => ({
  method: 'PUT',
  path: `/__admin/dependencies/${system}`,
  body: { state },
});

const PROGRAM = { 'x-api-key': 'iss_stg_p1_primary' };
const SUBSCRIBE: RecipeStep = {
  name: 'otp',
  method: 'POST',
  path: '/v2/otp/listeners',
  headers: PROGRAM,
  body: { cardId: 5001 },
};
const removeListener = (token: string): RecipeStep => ({
  method: 'DELETE',
  path: `/v2/otp/${token}`,
  headers: PROGRAM,
});
const FMFB = { 'x-tenant-id': 'fmfb' };
const WALLET = '/wallet/v1/wallets/00000000-0000-4000-8000-000000000101';
const OF_OTHER_TENANT: RecipeStep = {
  ...login('admin'),
  says: 'Log in as an admin of another tenant',
  body: { email: 'admin@t2.wallet.test', password: 'Sandbox123!' },
};
const CARD = `${WALLET}/payment-methods/00000000-0000-4000-8000-000000000202`;
const OF_JANE = '00000000-0000-4000-8000-000000001007';
const asTester = logInToBank('testuser@example.com');
/** A token whose signature is no longer that of its claims. */
const tampered = (token: string): Readonly<Record<string, string>> => ({ authorization: `Bearer {{${token}}}x` });
const KIT_OF_NOBODY = '4240999999';
const ACTIVATE = '/kit-manager/kitActivation';
const LOGIN = '/dcms/api/authenticate';
/** Early in a month, whose limit is below that of two days. */
const MONTH = '2026-03-02T10:00:00Z';
const SETTINGS = { 'banking.kyc1MonthlyLimit': 5_000_000 };
const TRANSFER = { recipientAccountNumber: '0000000003', amount: 40_000 };

/** What the error pages name beside the cause by which the recipe of a code meets it: page by page, code by code. */
const CAUSES: Readonly<Record<string, Readonly<Record<string, Steps>>>> = {
  'auth/auth.invalid.credentials': {
    'an invalid username': [
      {
        method: 'POST',
        path: LOGIN,
        body: { username: 'nobody', password: 'Sandbox#123' },
        headers: { tenant: 'ACME_BANK' },
      },
    ],
  },
  'auth/auth.token.invalid': {
    'a token that was tampered with': [
      LOG_IN,
      { ...debit('/viewCustomer', { entityId: 'CIF1001' }), headers: { ...AS_ADMIN, ...tampered('login.id_token') } },
    ],
  },
  'customer/invalid.input.request': {
    'an invalid format': [
      LOG_IN,
      debit('/kit-manager/validatePin', { entityId: 'CIF1003', kitNo: '4240170003', pin: '1234', expiryDate: '1329' }),
    ],
  },
  'customer/kit.not.found': {
    'a kit that the inventory does not have': [LOG_IN, debit('/inventory/instaKit/expire', { kitNo: KIT_OF_NOBODY })],
  },
  'customer/invalid.kit.info': {
    'an expired kit': [LOG_IN, debit(ACTIVATE, { entityId: 'CIF1010', kitNo: '4240170010' })],
    'a kit that is assigned already': [LOG_IN, debit('/inventory/instaKit/expire', { kitNo: '4240170003' })],
  },
  'customer/card.not.found': {
    'an entity without a card': [
      LOG_IN,
      debit('/kit-manager/manageAllKits', { operation: 'LOCK', entityId: 'CIF1008' }),
    ],
  },
  'customer/card.already.closed': {
    'another operation on a closed card': [LOG_IN, debit(ACTIVATE, { entityId: 'CIF1006', kitNo: '4240170006' })],
  },
  'customer/card.status.active': {
    'an operation that an inactive card does not allow': [
      LOG_IN,
      debit('/kit-manager/manageKit', { entityId: 'CIF1001', oldKit: '4240170001', operation: 'LOCK' }),
    ],
  },
  'otp/otp.delivery.failed': {
    'by e-mail': [
      LOG_IN,
      bring('email-gateway', 'down'),
      debit('/otp-manager/generate', { mobile: '9876500001', purpose: 'LOGIN', channel: 'EMAIL' }),
    ],
  },
  'wallet/ERR_WALLET_TRANSACTION_NOT_FOUND': {
    'a transaction of another tenant': [
      OF_OTHER_TENANT,
      get('/wallet/v1/transactions/00000000-0000-4000-8000-000000000302'),
    ],
  },
  'wallet/ERR_WALLET_ESCROW_NOT_FOUND': {
    'an escrow of another tenant': [OF_OTHER_TENANT, get('/wallet/v1/escrows/00000000-0000-4000-8000-000000000401')],
  },
  'wallet/ERR_WALLET_PAYMENT_METHOD_INACTIVE': {
    'a payment method that was deactivated': [
      login('admin'),
      post(`${CARD}/verify`, { code: '123456' }),
      post(`${CARD}/deactivate`),
      post(`${WALLET}/topup`, { amount: 100, paymentMethodId: '00000000-0000-4000-8000-000000000202' }),
    ],
  },
  'wallet/ERR_WALLET_FX_RATE_INVALID': {
    'a rate that has expired': [
      login('user'),
      { ...get('/wallet/v1/fx-rates/USD/EUR'), name: 'rate' },
      pass('PT15M'),
      post('/wallet/v1/fx-rates/convert', { from: 'USD', to: 'EUR', amount: 100, rateId: '{{rate.data.id}}' }),
    ],
  },
  'wallet/ERR_WALLET_UNAUTHORIZED': {
    'an invalid token': [login('user'), { ...get(WALLET), headers: tampered('login.data.accessToken') }],
  },
  'wallet/ERR_WALLET_BAD_REQUEST': {
    'a malformed request': [
      login('user'),
      {
        method: 'POST',
        path: '/wallet/v1/wallets',
        headers: { ...post('').headers, 'content-type': 'application/json' },
        rawBody: '{',
      },
    ],
  },
  'issuing/otp_token_unknown': {
    'deleting a token that does not exist': [removeListener('0'.repeat(32))],
  },
  'issuing/otp_token_expired': {
    'deleting a token that has expired': [
      SUBSCRIBE,
      { method: 'POST', path: '/v2/staging/otp/challenge', headers: PROGRAM, body: { cardId: 5001 } },
      pass('PT301S'),
      removeListener('{{otp.data.token}}'),
    ],
  },
  'banking/INVALID_CREDENTIALS': {
    'an incorrect e-mail': [
      {
        method: 'POST',
        path: `${BASE}/auth/login`,
        headers: FMFB,
        body: { email: 'nobody@example.com', password: 'TestPass123!' },
      },
    ],
  },
  'banking/INVALID_TOKEN': {
    'a signature that cannot be verified': [
      asTester,
      { ...read('/wallets'), headers: { ...FMFB, ...tampered('login.data.tokens.accessToken') } },
    ],
  },
  'banking/INVALID_MFA_CODE': {
    'a code that comes too late': [
      {
        name: 'challenge',
        method: 'POST',
        path: `${BASE}/auth/login`,
        headers: FMFB,
        body: { email: 'mfa@example.com', password: 'TestPass123!' },
        expect: 403,
      },
      pass('PT5M'),
      {
        method: 'POST',
        path: `${BASE}/auth/mfa/verify`,
        headers: FMFB,
        body: { mfaToken: '{{challenge.details.0.mfaToken}}', code: '000000' },
      },
    ],
  },
  'banking/TENANT_NOT_FOUND': {
    'an id that no tenant has': [{ method: 'GET', path: `${BASE}/theme`, headers: { 'x-tenant-id': 'nosuchbank' } }],
  },
  'banking/ACCOUNT_NOT_FOUND': {
    'an account that does not exist': [
      asTester,
      postToBank('/transfers/validate-recipient', { accountNumber: '9999999999', bankCode: '000013' }),
    ],
  },
  'banking/LIMIT_EXCEEDED': {
    'the limit of a month': [
      logInToBank('lowkyc@example.com'),
      postToBank('/transfers/internal', { ...TRANSFER, sourceWalletId: W12 }),
      pass('P1D'),
      logInToBank('lowkyc@example.com'),
      postToBank('/transfers/internal', { ...TRANSFER, sourceWalletId: W12 }),
    ],
  },
  'banking/DUPLICATE_ENTRY': {
    'a wallet that exists already': [asTester, postToBank('/wallets', { walletType: 'main', currency: 'NGN' })],
  },
  'banking/SERVICE_UNAVAILABLE': {
    'a dependency that is Interswitch': [
      asTester,
      bring('interswitch', 'down'),
      postToBank('/bill-payment/validate', {
        billerId: 'biller_001',
        customerReference: '04500000001',
        paymentItemCode: 'EKEDC-PREPAID',
      }),
    ],
  },
  'banking/VALIDATION_ERROR': {
    'a body that is not JSON': [
      asTester,
      {
        method: 'POST',
        path: `${BASE}/transfers/internal`,
        headers: { ...read('').headers, 'content-type': 'application/json' },
        rawBody: '{"amount":',
      },
    ],
  },
  'banking/WALLET_FROZEN': {
    'a debit, while credits still arrive': [
      asTester,
      postToBank(`/wallets/${W1}/freeze`),
      logInToBank('jane@example.com'),
      postToBank('/transfers/internal', { sourceWalletId: OF_JANE, recipientAccountNumber: '0000000001', amount: 100 }),
      asTester,
      postToBank('/savings/flexible', { productType: 'flexible', initialDeposit: 50_000 }),
    ],
  },
};

describe.each(Object.entries(CAUSES))('%s is met by each cause that its page names:', (id, causes) => {
  it.each(Object.entries(causes))('%s', async (_, steps) => {
    const [service = '', code = ''] = id.split('/');
    const space = await TestSpace.make({ clock: MONTH, settings: SETTINGS });
    const { fault, last } = await playIn(space, { title: id, steps });
    expect({ fault, status: last?.status, body: last?.body }).toMatchObject({
      fault: undefined,
      status: codeOf(service, code).status,
      body: { code: wireOf(service, code) },
    });
    expect((await space.journal(1)).items[0]).toMatchObject({ code, outcome: 'natural' });
  });
});
