import type { ConductSpec } from '@sadpath/service';

const KEYED = [
  'topUp',
  'creditWallet',
  'debitWallet',
  'transferMoney',
  'convertMoney',
  'refundTransaction',
  'fundEscrow',
  'releaseEscrow',
  'refundEscrow',
  'executeSplitPayment',
  'purchaseCredits',
  'consumeCredits',
];

/** Those that make a transaction whose reference no other in the wallet has. */
const REFERRED = ['topUp', 'creditWallet', 'debitWallet', 'transferMoney', 'convertMoney', 'refundTransaction'];

/** What the wallet asks of its clients (contract wallet §2.7). */
export const walletConduct: ConductSpec = {
  movesMoney: Object.fromEntries(KEYED.map((operation) => [operation, 'header'])),
  toldBy: Object.fromEntries(REFERRED.map((operation) => [operation, ['reference']])),
  logins: ['login', 'loginByEmail', 'refresh'],
  renewals: ['refresh'],
  expired: [{ code: 'ERR_WALLET_UNAUTHORIZED', reason: 'TOKEN_EXPIRED' }],
  asks: {
    'no-backoff': 'Retry with exponential backoff',
    'ignored-retry-after': 'Implement exponential backoff; check Retry-After header',
    'stale-token': 'Obtain fresh token from auth-svc /login',
    'retried-refusal': 'Check for duplicate keys or state conflicts',
  },
};
