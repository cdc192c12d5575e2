import type { ConductSpec } from '@sadpath/service';

const CHECK_FIRST =
  'avoid blind retries on write operations that move funds. If a request times out or returns a 5xx, first check whether the operation actually succeeded (e.g. by querying GET /cards/transactions or GET /wallets/{walletId}) before retrying.';

/** What the card-issuing platform asks of its clients; it knows no key of idempotency, and deposits by their reference. */
export const issuingConduct: ConductSpec = {
  movesMoney: { transferFunds: 'none', depositOnCard: 'none', depositOnWallet: 'none' },
  toldBy: { depositOnCard: ['transactionReference'], depositOnWallet: ['transactionReference'] },
  asks: {
    'blind-money-retry': CHECK_FIRST,
    'unchecked-outcome': CHECK_FIRST,
    'no-backoff': 'Retry with back-off; contact support if persistent',
    'ignored-retry-after': 'Back-off and retry',
    'gave-up': 'For read operations (all GET endpoints), retries are always safe.',
  },
};
