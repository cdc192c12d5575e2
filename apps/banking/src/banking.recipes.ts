import { bankingCatalog } from '@sadpath/catalog';
import { defineRecipes } from '@sadpath/recipes';
import {
  AUTHORISED,
  BASE,
  LOCKED_SAVINGS,
  logIn,
  QUICK_CASH,
  TENANT,
  tryLogin,
  W1,
  W12,
  W15,
  W4,
  W5,
} from './banking.recipe-steps';
import { bankingRemedies } from './banking.remedies';

const NOBODY = '00000000-0000-4000-8000-00000000ffff';

const ACME = { 'x-tenant-id': 'acme' } as const;

const login = {
  testuser: logIn('testuser@example.com'),
  lowkyc: logIn('lowkyc@example.com'),
  borrower: logIn('borrower@example.com'),
  viewer: logIn('viewer@example.com'),
  acme: { ...logIn('user@acme.example'), headers: ACME },
} as const;

const INTERNAL = { method: 'POST', path: `${BASE}/transfers/internal`, headers: AUTHORISED } as const;
const EXTERNAL = { method: 'POST', path: `${BASE}/transfers/external`, headers: AUTHORISED } as const;
const ENQUIRY = { method: 'POST', path: `${BASE}/transfers/validate-recipient`, headers: AUTHORISED } as const;
const APPLY = { method: 'POST', path: `${BASE}/loan-applications`, headers: AUTHORISED } as const;
const TO_GTBANK = { recipientAccountNumber: '1111111111', recipientBankCode: '000013' } as const;

/** For each code the shortest ordinary way to it (contract banking §5). */
export const bankingRecipes = defineRecipes(bankingCatalog, bankingRemedies, {
  INVALID_CREDENTIALS: {
    title: 'Logs in with a wrong password',
    steps: [tryLogin('testuser@example.com', 'wrong')],
  },
  UNAUTHORIZED: {
    title: 'Reads wallets without a token',
    steps: [{ method: 'GET', path: `${BASE}/wallets`, headers: TENANT }],
  },
  INVALID_TOKEN: {
    title: 'Reads wallets with a token that is not a JWT',
    steps: [{ method: 'GET', path: `${BASE}/wallets`, headers: { ...TENANT, authorization: 'Bearer not-a-jwt' } }],
  },
  TOKEN_EXPIRED: {
    title: 'Uses an access token after its 24 hours',
    steps: [
      login.testuser,
      {
        method: 'PUT',
        path: '/__admin/clock',
        body: { action: 'advance', duration: 'PT24H1S' },
      },
      { method: 'GET', path: `${BASE}/wallets`, headers: AUTHORISED },
    ],
  },
  ACCOUNT_LOCKED: {
    title: 'Logs in with the right password after five wrong ones',
    steps: [
      {
        ...tryLogin('lockme@example.com', 'wrong'),
        says: 'Send five wrong passwords in a row',
        expect: 401,
        repeat: 5,
      },
      tryLogin('lockme@example.com'),
    ],
  },
  MFA_REQUIRED: {
    title: 'Logs in without the second factor',
    steps: [tryLogin('mfa@example.com')],
  },
  INVALID_MFA_CODE: {
    title: 'Logs in with a wrong second factor',
    steps: [tryLogin('mfa@example.com', 'TestPass123!', { mfaCode: '111111' })],
  },

  VALIDATION_ERROR: {
    title: 'Transfers nothing to nobody',
    steps: [login.testuser, { ...INTERNAL, body: { sourceWalletId: W1, amount: 0 } }],
  },
  MISSING_FIELD: {
    title: 'Transfers without a recipient',
    steps: [login.testuser, { ...INTERNAL, body: { sourceWalletId: W1, amount: 100 } }],
  },
  INVALID_FORMAT: {
    title: 'Transfers to a malformed account number',
    steps: [login.testuser, { ...INTERNAL, body: { sourceWalletId: W1, recipientAccountNumber: '12AB', amount: 100 } }],
  },

  TENANT_NOT_FOUND: {
    title: 'Calls without a tenant',
    steps: [{ method: 'GET', path: `${BASE}/theme` }],
  },
  TENANT_INACTIVE: {
    title: 'Calls a bank that is switched off',
    steps: [{ method: 'GET', path: `${BASE}/theme`, headers: { 'x-tenant-id': 'dormantbank' } }],
  },
  FEATURE_DISABLED: {
    title: 'Asks a bank without loans for its loans',
    steps: [
      login.acme,
      {
        method: 'GET',
        path: `${BASE}/loan-products`,
        headers: { ...ACME, authorization: 'Bearer {{login.data.tokens.accessToken}}' },
      },
    ],
  },

  USER_NOT_FOUND: {
    title: 'Looks up a user of another bank',
    steps: [
      login.testuser,
      { method: 'GET', path: `${BASE}/users/lookup?email=user@acme.example`, headers: AUTHORISED },
    ],
  },
  ACCOUNT_NOT_FOUND: {
    title: 'Reads a wallet that does not exist',
    steps: [login.testuser, { method: 'GET', path: `${BASE}/wallets/${NOBODY}`, headers: AUTHORISED }],
  },
  WALLET_FROZEN: {
    title: 'Pays from a frozen wallet',
    steps: [
      login.testuser,
      { method: 'POST', path: `${BASE}/wallets/${W1}/freeze`, headers: AUTHORISED },
      { ...INTERNAL, body: { sourceWalletId: W1, recipientAccountNumber: '0000000003', amount: 100 } },
    ],
  },
  WALLET_INACTIVE: {
    title: 'Pays from a deactivated wallet',
    steps: [
      login.testuser,
      { ...INTERNAL, body: { sourceWalletId: W5, recipientAccountNumber: '0000000003', amount: 100 } },
    ],
  },

  INSUFFICIENT_FUNDS: {
    title: 'Sends 100,000 from a wallet of 50,000',
    steps: [login.testuser, { ...EXTERNAL, body: { sourceWalletId: W4, ...TO_GTBANK, amount: 100_000 } }],
  },
  LIMIT_EXCEEDED: {
    title: 'Sends more in a day than KYC level 1 allows',
    steps: [
      login.lowkyc,
      { ...INTERNAL, body: { sourceWalletId: W12, recipientAccountNumber: '0000000003', amount: 60_000 } },
    ],
  },
  TRANSFER_FAILED: {
    title: 'Sends through a payment network that returns an invalid response',
    steps: [
      login.testuser,
      { method: 'PUT', path: '/__admin/dependencies/nibss', body: { state: 'corrupt' } },
      { ...EXTERNAL, body: { sourceWalletId: W1, ...TO_GTBANK, amount: 20_000 } },
    ],
  },
  INVALID_ACCOUNT: {
    title: 'Sends to an account nobody has',
    steps: [
      login.testuser,
      { ...INTERNAL, body: { sourceWalletId: W1, recipientAccountNumber: '0000009999', amount: 100 } },
    ],
  },
  INVALID_BANK_CODE: {
    title: 'Validates a recipient at an unknown bank',
    steps: [login.testuser, { ...ENQUIRY, body: { accountNumber: '1111111111', bankCode: '999111' } }],
  },
  FRAUD_DETECTED: {
    title: 'Sends an amount of the critical band',
    steps: [
      login.testuser,
      { ...INTERNAL, body: { sourceWalletId: W1, recipientAccountNumber: '0000000003', amount: 1_500_000 } },
    ],
  },
  DUPLICATE_TRANSFER: {
    title: 'Sends the same transfer twice',
    steps: [
      login.testuser,
      { ...INTERNAL, body: { sourceWalletId: W1, recipientAccountNumber: '0000000003', amount: 777 } },
      { ...INTERNAL, body: { sourceWalletId: W1, recipientAccountNumber: '0000000003', amount: 777 } },
    ],
  },

  LOAN_NOT_ELIGIBLE: {
    title: 'Applies for a loan with KYC level 1',
    steps: [login.lowkyc, { ...APPLY, body: { productId: QUICK_CASH, amount: 50_000, tenureMonths: 3 } }],
  },
  LOAN_LIMIT_EXCEEDED: {
    title: 'Applies for more than the product lends',
    steps: [login.testuser, { ...APPLY, body: { productId: QUICK_CASH, amount: 600_000, tenureMonths: 3 } }],
  },
  EXISTING_LOAN: {
    title: 'Applies while a loan is running',
    steps: [login.borrower, { ...APPLY, body: { productId: QUICK_CASH, amount: 50_000, tenureMonths: 3 } }],
  },
  APPLICATION_NOT_FOUND: {
    title: 'Reads an application that does not exist',
    steps: [login.testuser, { method: 'GET', path: `${BASE}/loan-applications/${NOBODY}`, headers: AUTHORISED }],
  },

  MINIMUM_AMOUNT: {
    title: 'Opens savings with less than the minimum',
    steps: [
      login.testuser,
      {
        method: 'POST',
        path: `${BASE}/savings/flexible`,
        headers: AUTHORISED,
        body: { productType: 'flexible', initialDeposit: 1_000 },
      },
    ],
  },
  EARLY_WITHDRAWAL: {
    title: 'Empties locked savings before maturity',
    steps: [
      login.testuser,
      { method: 'POST', path: `${BASE}/savings/${LOCKED_SAVINGS}/withdraw`, headers: AUTHORISED, body: {} },
    ],
  },
  SAVINGS_NOT_FOUND: {
    title: 'Reads savings that do not exist',
    steps: [login.testuser, { method: 'GET', path: `${BASE}/savings/${NOBODY}`, headers: AUTHORISED }],
  },

  BILLER_NOT_FOUND: {
    title: 'Lists the items of an unknown biller',
    steps: [
      login.testuser,
      { method: 'GET', path: `${BASE}/bill-payment/providers/biller_999/items`, headers: AUTHORISED },
    ],
  },
  CUSTOMER_NOT_FOUND: {
    title: 'Validates a meter the biller does not know',
    steps: [
      login.testuser,
      {
        method: 'POST',
        path: `${BASE}/bill-payment/validate`,
        headers: AUTHORISED,
        body: { billerId: 'biller_001', customerReference: '04599999999' },
      },
    ],
  },
  PAYMENT_FAILED: {
    title: 'Pays a biller whose system is down',
    steps: [
      login.testuser,
      { method: 'PUT', path: '/__admin/dependencies/biller:biller_001', body: { state: 'down' } },
      {
        method: 'POST',
        path: `${BASE}/bill-payment/pay`,
        headers: AUTHORISED,
        body: {
          billerId: 'biller_001',
          paymentItemCode: 'EKEDC-PREPAID',
          customerReference: '04500000001',
          amount: 5_000,
        },
      },
    ],
  },

  RATE_LIMIT_EXCEEDED: {
    title: 'Calls a bank of five requests a minute six times',
    steps: [
      { method: 'GET', path: `${BASE}/theme`, headers: { 'x-tenant-id': 'tinybank' }, repeat: 5 },
      { method: 'GET', path: `${BASE}/theme`, headers: { 'x-tenant-id': 'tinybank' } },
    ],
  },

  DUPLICATE_ENTRY: {
    title: 'Saves the same beneficiary twice',
    steps: [
      login.testuser,
      {
        method: 'POST',
        path: `${BASE}/beneficiaries`,
        headers: AUTHORISED,
        body: { accountNumber: '1111111111', bankCode: '000013' },
      },
      {
        method: 'POST',
        path: `${BASE}/beneficiaries`,
        headers: AUTHORISED,
        body: { accountNumber: '1111111111', bankCode: '000013' },
      },
    ],
  },
  INVALID_REFERENCE: {
    title: 'Applies for a loan product that does not exist',
    steps: [login.testuser, { ...APPLY, body: { productId: NOBODY, amount: 50_000, tenureMonths: 3 } }],
  },
  INTERNAL_ERROR: {
    title: 'Validates a recipient while the payment network returns invalid responses',
    steps: [
      login.testuser,
      { method: 'PUT', path: '/__admin/dependencies/nibss', body: { state: 'corrupt' } },
      { ...ENQUIRY, body: { accountNumber: '1111111111', bankCode: '000013' } },
    ],
  },
  SERVICE_UNAVAILABLE: {
    title: 'Sends while the payment network is down',
    steps: [
      login.testuser,
      { method: 'PUT', path: '/__admin/dependencies/nibss', body: { state: 'down' } },
      { ...EXTERNAL, body: { sourceWalletId: W1, ...TO_GTBANK, amount: 20_000 } },
    ],
  },

  INSUFFICIENT_PERMISSIONS: {
    title: 'Sends money with a token that does not permit transfers',
    steps: [
      login.viewer,
      { ...INTERNAL, body: { sourceWalletId: W15, recipientAccountNumber: '0000000003', amount: 100 } },
    ],
  },
  NOT_FOUND: {
    title: 'Reads a transfer that does not exist',
    steps: [login.testuser, { method: 'GET', path: `${BASE}/transfers/${NOBODY}`, headers: AUTHORISED }],
  },
});
