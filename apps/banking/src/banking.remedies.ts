import { bankingCatalog } from '@sadpath/catalog';
import { defineRemedies, type RecipeStep } from '@sadpath/recipes';
import {
  AUTHORISED,
  BASE,
  LOCKED_SAVINGS,
  logIn,
  post,
  QUICK_CASH,
  read,
  TENANT,
  W1,
  W5,
} from './banking.recipe-steps';

const LOG_IN: RecipeStep = logIn('testuser@example.com');
/** The fix that the page of the bank names; the new tokens take the place of those of the login. */
const REFRESH: RecipeStep = {
  name: 'login',
  says: 'Get a new access token with the refresh token',
  method: 'POST',
  path: '/api/v1/auth/refresh',
  headers: TENANT,
  body: { refreshToken: '{{login.data.tokens.refreshToken}}' },
};
const up = (system: string): RecipeStep => ({
  method: 'PUT',
  path: `/__admin/dependencies/${system}`,
  body: { state: 'up' },
});

/** What leads past each code of the bank after which something is to be done (contract banking §5). */
export const bankingRemedies = defineRemedies(bankingCatalog, {
  INVALID_CREDENTIALS: { request: { body: { password: 'TestPass123!' } } },
  UNAUTHORIZED: { steps: [LOG_IN], request: { headers: AUTHORISED } },
  INVALID_TOKEN: { steps: [LOG_IN], request: { headers: AUTHORISED } },
  TOKEN_EXPIRED: { steps: [REFRESH] },
  MFA_REQUIRED: { request: { body: { mfaCode: '000000' } } },
  INVALID_MFA_CODE: { request: { body: { mfaCode: '000000' } } },
  VALIDATION_ERROR: { request: { body: { recipientAccountNumber: '0000000003', amount: 100 } } },
  MISSING_FIELD: { request: { body: { recipientAccountNumber: '0000000003' } } },
  INVALID_FORMAT: { request: { body: { recipientAccountNumber: '0000000003' } } },
  TENANT_NOT_FOUND: { request: { headers: TENANT } },
  TENANT_INACTIVE: { impossible: 'the operator of the platform activates banks, and the API has no request for it' },
  FEATURE_DISABLED: {
    impossible: 'the operator of the platform switches features on, and the API has no request for it',
  },
  USER_NOT_FOUND: { request: { path: `${BASE}/users/lookup?email=testuser@example.com` } },
  ACCOUNT_NOT_FOUND: { request: { path: `${BASE}/wallets/${W1}` } },
  WALLET_FROZEN: { steps: [post(`/wallets/${W1}/unfreeze`)] },
  WALLET_INACTIVE: { steps: [post(`/wallets/${W5}/activate`)] },
  INSUFFICIENT_FUNDS: { request: { body: { amount: 1_000 } } },
  LIMIT_EXCEEDED: { request: { body: { amount: 1_000 } } },
  TRANSFER_FAILED: {
    steps: [up('nibss'), { ...read('/transfers/{{refused.details.0.reference}}'), name: 'transfer' }],
    finds: { at: 'transfer.data.status', is: 'failed' },
  },
  INVALID_ACCOUNT: { request: { body: { recipientAccountNumber: '0000000003' } } },
  INVALID_BANK_CODE: { request: { body: { bankCode: '000013' } } },
  FRAUD_DETECTED: { request: { body: { amount: 1_000 } } },
  DUPLICATE_TRANSFER: {
    steps: [{ ...read('/transfers/{{refused.details.0.originalReference}}'), name: 'original' }],
    finds: { at: 'original.data.status', is: 'completed' },
    request: { body: { amount: 778 } },
  },
  LOAN_NOT_ELIGIBLE: {
    impossible: 'the KYC level that this user lacks is raised by the bank, and the API has no request for it',
  },
  LOAN_LIMIT_EXCEEDED: { request: { body: { amount: 50_000 } } },
  EXISTING_LOAN: {
    steps: [
      { ...read('/loans/{{refused.details.0.loanId}}'), name: 'loan' },
      post('/loans/{{loan.data.id}}/repay', { amount: '{{loan.data.outstandingBalance}}' }),
    ],
  },
  APPLICATION_NOT_FOUND: {
    steps: [
      {
        ...post('/loan-applications', { productId: QUICK_CASH, amount: 50_000, tenureMonths: 3 }),
        name: 'application',
      },
    ],
    request: { path: `${BASE}/loan-applications/{{application.data.id}}` },
  },
  MINIMUM_AMOUNT: { request: { body: { initialDeposit: 10_000 } } },
  SAVINGS_NOT_FOUND: { request: { path: `${BASE}/savings/${LOCKED_SAVINGS}` } },
  BILLER_NOT_FOUND: { request: { path: `${BASE}/bill-payment/providers/biller_001/items` } },
  CUSTOMER_NOT_FOUND: { request: { body: { customerReference: '04500000001' } } },
  PAYMENT_FAILED: {
    steps: [up('biller:biller_001'), { ...read('/bill-payment/{{refused.details.0.reference}}'), name: 'payment' }],
    finds: { at: 'payment.data.status', is: 'failed' },
  },
  DUPLICATE_ENTRY: {
    request: { method: 'GET', path: `${BASE}/beneficiaries/{{refused.details.0.existingId}}` },
  },
  INVALID_REFERENCE: { request: { body: { productId: QUICK_CASH } } },
  INTERNAL_ERROR: {
    steps: [up('nibss'), { ...read('/transfers'), name: 'transfers' }],
    finds: { at: 'transfers.data.pagination.total', is: 0, means: 'no transfer was made' },
  },
  INSUFFICIENT_PERMISSIONS: {
    impossible: 'the bank grants permissions to its users, and the API has no request for it',
  },
  NOT_FOUND: {
    steps: [
      {
        ...post('/transfers/internal', {
          sourceWalletId: W1,
          recipientAccountNumber: '0000000003',
          amount: 100,
        }),
        name: 'transfer',
      },
    ],
    request: { path: `${BASE}/transfers/{{transfer.data.reference}}` },
  },
});
