import type { KnownError } from '../api/control-types';

/** A code for specs: that of a frozen wallet, with a recipe of two steps. */
export function knownError(more: Partial<KnownError> = {}): KnownError {
  return {
    id: 'wallet/ERR_WALLET_FROZEN',
    service: 'wallet',
    code: 'ERR_WALLET_FROZEN',
    status: 403,
    documented: true,
    message: 'Wallet frozen',
    category: 'Wallet Lifecycle',
    retry: 'after-wait',
    meaning: 'An admin has frozen a wallet that the call would change.',
    remedy: 'Ask an admin to unfreeze the wallet.',
    operations: ['debitWallet', 'topUp'],
    recipe: {
      title: 'debits a frozen wallet',
      natural: true,
      steps: [
        {
          name: 'login',
          says: 'Log in',
          method: 'POST',
          path: '/auth/v1/login',
          body: { email: "o'neil@wallet.test" },
        },
        {
          method: 'POST',
          path: '/wallet/v1/wallets/103/debit',
          headers: { authorization: 'Bearer {{login.data.accessToken}}' },
          body: { amount: 100 },
        },
      ],
      curl: [],
    },
    ...more,
  };
}
