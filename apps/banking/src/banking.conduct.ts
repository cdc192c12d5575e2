import type { ConductSpec } from '@sadpath/service';

const KEYED = [
  'transferInternally',
  'transferExternally',
  'transferAbroad',
  'payBill',
  'repayLoan',
  'depositSavings',
  'withdrawSavings',
];

/** What the bank asks of its clients (contract banking §2.10). */
export const bankingConduct: ConductSpec = {
  movesMoney: Object.fromEntries(KEYED.map((operation) => [operation, 'header'])),
  logins: ['login', 'verifyMfa', 'refresh', 'logout', 'logoutAll'],
  renewals: ['refresh'],
  expired: ['TOKEN_EXPIRED'],
  asks: {
    'retried-refusal': 'Never retry 4xx — Client errors require fixing the request before retrying.',
    'no-backoff': 'Retry on 503 — External provider errors are transient. Retry with exponential backoff.',
    'ignored-retry-after': 'Too many requests — wait and retry',
    'stale-token': 'Call POST /api/v1/auth/refresh with your refresh token to get a new access token.',
    'gave-up': 'Retry on 503 — External provider errors are transient. Retry with exponential backoff.',
  },
};
