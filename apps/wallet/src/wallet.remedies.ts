import { walletCatalog } from '@sadpath/catalog';
import { defineRemedies, type RecipeStep } from '@sadpath/recipes';
import { bearer, login, post } from './wallet.recipe-steps';

const WALLETS = '/wallet/v1/wallets';
const W1 = `${WALLETS}/00000000-0000-4000-8000-000000000101`;
const W3 = `${WALLETS}/00000000-0000-4000-8000-000000000103`;
const W6 = `${WALLETS}/00000000-0000-4000-8000-000000000106`;
const W8 = `${WALLETS}/00000000-0000-4000-8000-000000000108`;
const METHOD = `${W1}/payment-methods/00000000-0000-4000-8000-000000000202`;
const TRANSACTIONS = '/wallet/v1/transactions';
const ESCROWS = '/wallet/v1/escrows';
const TENANT = '00000000-0000-4000-a000-000000000001';

const asAdmin = login('admin');

/** Takes everything out of the first wallet: what is held is released, what is left is debited. */
const EMPTY_W1: readonly RecipeStep[] = [
  asAdmin,
  post(`${TRANSACTIONS}/00000000-0000-4000-8000-000000000305/cancel`),
  post(`${ESCROWS}/00000000-0000-4000-8000-000000000402/release`),
  post(`${ESCROWS}/00000000-0000-4000-8000-000000000403/resolve`, { outcome: 'release_to_payee' }),
  post(`${W1}/debit`, { amount: 100_000 }),
];

/** What leads past each code of the wallet after which something is to be done (contract wallet §5.2). */
export const walletRemedies = defineRemedies(walletCatalog, {
  ERR_WALLET_NOT_FOUND: { request: { path: W1 } },
  ERR_WALLET_ALREADY_EXISTS: { steps: [...EMPTY_W1, post(`${W1}/close`), login('user')] },
  ERR_WALLET_FROZEN: { steps: [post(`${W3}/unfreeze`)] },
  ERR_WALLET_INSUFFICIENT_BALANCE: { steps: [post(`${W8}/credit`, { amount: 1 })] },
  ERR_WALLET_INSUFFICIENT_CREDITS: {
    steps: [post(`${W8}/credit`, { amount: 1_000 }), post(`${W8}/credits/purchase`, { packId: 'pack_100' })],
  },
  ERR_WALLET_CREDIT_LIMIT_EXCEEDED: { steps: [post(`${W6}/credit`, { amount: 1 })] },
  ERR_WALLET_TRANSACTION_NOT_FOUND: { request: { path: `${TRANSACTIONS}/00000000-0000-4000-8000-000000000302` } },
  ERR_WALLET_REFUND_AMOUNT_EXCEEDED: { request: { body: { amount: 5_000 } } },
  ERR_WALLET_ESCROW_NOT_FOUND: { request: { path: `${ESCROWS}/00000000-0000-4000-8000-000000000401` } },
  ERR_WALLET_ESCROW_NOT_FUNDED: {
    steps: [post(`${ESCROWS}/00000000-0000-4000-8000-000000000401/fund`)],
    later: 'ERR_WALLET_ESCROW_EXPIRED',
  },
  ERR_WALLET_PAYMENT_METHOD_NOT_FOUND: { request: { path: METHOD } },
  ERR_WALLET_PAYMENT_METHOD_INACTIVE: { steps: [post(`${METHOD}/verify`, { code: '123456' })] },
  ERR_WALLET_PAYMENT_METHOD_VERIFICATION_FAILED: { request: { body: { code: '123456' } } },
  ERR_WALLET_SPLIT_PAYMENT_NOT_FOUND: {
    steps: [
      {
        ...post('/wallet/v1/split-payments', {
          sourceWalletId: '00000000-0000-4000-8000-000000000101',
          totalAmount: 1_000,
          splits: [
            { walletId: '00000000-0000-4000-8000-000000000102', amount: 333 },
            { walletId: '00000000-0000-4000-8000-000000000108', amount: 667 },
          ],
        }),
        name: 'split',
      },
    ],
    request: { path: '/wallet/v1/split-payments/{{split.data.id}}' },
  },
  ERR_WALLET_SPLIT_AMOUNT_MISMATCH: {
    request: {
      body: {
        splits: [
          { walletId: '00000000-0000-4000-8000-000000000102', amount: 333 },
          { walletId: '00000000-0000-4000-8000-000000000108', amount: 667 },
        ],
      },
    },
  },
  ERR_WALLET_FX_RATE_NOT_FOUND: { request: { path: '/wallet/v1/fx-rates/USD/EUR' } },
  ERR_WALLET_TENANT_REQUIRED: { request: { headers: { 'x-tenant-id': TENANT } } },
  ERR_WALLET_UNAUTHORIZED: { steps: [login('user')], request: { headers: bearer } },
  ERR_WALLET_FORBIDDEN: { steps: [asAdmin] },
  ERR_WALLET_BAD_REQUEST: { request: { body: { currency: 'GBP' } } },
  ERR_WALLET_CONFLICT: { steps: EMPTY_W1 },
  ERR_AUTH_INVALID_CREDENTIALS: { request: { body: { password: 'Sandbox123!' } } },
});
