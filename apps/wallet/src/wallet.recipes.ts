import { walletCatalog } from '@sadpath/catalog';
import { defineRecipes } from '@sadpath/recipes';
import { dependency, get, keyed, login, post } from './wallet.recipe-steps';
import { walletRemedies } from './wallet.remedies';

const NIL = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const WALLETS = '/wallet/v1/wallets';
const W1 = '00000000-0000-4000-8000-000000000101';
const W2 = '00000000-0000-4000-8000-000000000102';
const W3 = '00000000-0000-4000-8000-000000000103';
const W4 = '00000000-0000-4000-8000-000000000104';
const W5 = '00000000-0000-4000-8000-000000000105';
const W6 = '00000000-0000-4000-8000-000000000106';
const W8 = '00000000-0000-4000-8000-000000000108';
const PM2 = '00000000-0000-4000-8000-000000000202';
const TX2 = '00000000-0000-4000-8000-000000000302';
const TX3 = '00000000-0000-4000-8000-000000000303';
const E1 = '00000000-0000-4000-8000-000000000401';
const E3 = '00000000-0000-4000-8000-000000000403';
const E4 = '00000000-0000-4000-8000-000000000404';

const asAdmin = login('admin');
const asUser = login('user');

/** How each code of the wallet is met on the fixtures (contract wallet §5.2). */
export const walletRecipes = defineRecipes(walletCatalog, walletRemedies, {
  ERR_WALLET_NOT_FOUND: {
    title: 'Reads a wallet that does not exist',
    steps: [asAdmin, get(`${WALLETS}/${NIL}`)],
  },
  ERR_WALLET_ALREADY_EXISTS: {
    title: 'Opens a second wallet in a currency the owner has one in',
    steps: [asUser, post(WALLETS, { currency: 'USD' })],
  },
  ERR_WALLET_FROZEN: {
    title: 'Debits a frozen wallet',
    steps: [asAdmin, post(`${WALLETS}/${W3}/debit`, { amount: 100 })],
  },
  ERR_WALLET_CLOSED: {
    title: 'Credits a closed wallet',
    steps: [asAdmin, post(`${WALLETS}/${W4}/credit`, { amount: 100 })],
  },
  ERR_WALLET_SUSPENDED: {
    title: 'Debits a suspended wallet before its suspension ends',
    steps: [asAdmin, post(`${WALLETS}/${W5}/debit`, { amount: 100 })],
  },
  ERR_WALLET_INSUFFICIENT_BALANCE: {
    title: 'Debits one cent from an empty wallet',
    steps: [asAdmin, post(`${WALLETS}/${W8}/debit`, { amount: 1 })],
  },
  ERR_WALLET_INSUFFICIENT_CREDITS: {
    title: 'Asks the AI a question without credits',
    steps: [asAdmin, post(`${WALLETS}/${W8}/credits/consume`, { operation: 'ai_chat_query' })],
  },
  ERR_WALLET_CREDIT_LIMIT_EXCEEDED: {
    title: 'Debits one cent more than the limit of a post-paid wallet',
    steps: [asAdmin, post(`${WALLETS}/${W6}/debit`, { amount: 20_001 })],
  },
  ERR_WALLET_TRANSACTION_NOT_FOUND: {
    title: 'Reads a transaction that does not exist',
    steps: [asAdmin, get(`/wallet/v1/transactions/${NIL}`)],
  },
  ERR_WALLET_TRANSACTION_ALREADY_COMPLETED: {
    title: 'Cancels a completed debit',
    steps: [asAdmin, post(`/wallet/v1/transactions/${TX2}/cancel`)],
  },
  ERR_WALLET_TRANSACTION_ALREADY_REFUNDED: {
    title: 'Refunds a debit that has been refunded whole',
    steps: [asAdmin, post(`/wallet/v1/transactions/${TX3}/refund`)],
  },
  ERR_WALLET_REFUND_AMOUNT_EXCEEDED: {
    title: 'Refunds one cent more than the debit took',
    steps: [asAdmin, post(`/wallet/v1/transactions/${TX2}/refund`, { amount: 5_001 })],
  },
  ERR_WALLET_IDEMPOTENCY_CONFLICT: {
    title: 'Uses one idempotency key for two different debits',
    steps: [
      asAdmin,
      keyed('k1', post(`${WALLETS}/${W1}/debit`, { amount: 100 })),
      keyed('k1', post(`${WALLETS}/${W1}/debit`, { amount: 200 })),
    ],
  },
  ERR_WALLET_ESCROW_NOT_FOUND: {
    title: 'Reads an escrow that does not exist',
    steps: [asAdmin, get(`/wallet/v1/escrows/${NIL}`)],
  },
  ERR_WALLET_ESCROW_NOT_FUNDED: {
    title: 'Releases an escrow before it is funded',
    steps: [asAdmin, post(`/wallet/v1/escrows/${E1}/release`)],
  },
  ERR_WALLET_ESCROW_EXPIRED: {
    title: 'Releases an escrow after its expiry',
    steps: [asAdmin, post(`/wallet/v1/escrows/${E4}/release`)],
  },
  ERR_WALLET_ESCROW_DISPUTED: {
    title: 'Releases an escrow that its payee has disputed',
    steps: [asAdmin, post(`/wallet/v1/escrows/${E3}/release`)],
  },
  ERR_WALLET_PAYMENT_METHOD_NOT_FOUND: {
    title: 'Reads a payment method that the wallet does not have',
    steps: [asAdmin, get(`${WALLETS}/${W1}/payment-methods/${NIL}`)],
  },
  ERR_WALLET_PAYMENT_METHOD_INACTIVE: {
    title: 'Tops up by a card that waits for verification',
    steps: [asAdmin, post(`${WALLETS}/${W1}/topup`, { amount: 100, paymentMethodId: PM2 })],
  },
  ERR_WALLET_PAYMENT_METHOD_VERIFICATION_FAILED: {
    title: 'Verifies a card with a wrong code',
    steps: [asAdmin, post(`${WALLETS}/${W1}/payment-methods/${PM2}/verify`, { code: '000000' })],
  },
  ERR_WALLET_SPLIT_PAYMENT_NOT_FOUND: {
    title: 'Reads a split payment that does not exist',
    steps: [asAdmin, get(`/wallet/v1/split-payments/${NIL}`)],
  },
  ERR_WALLET_SPLIT_AMOUNT_MISMATCH: {
    title: 'Splits 10.00 into thirds and loses a cent to rounding',
    steps: [
      asAdmin,
      post('/wallet/v1/split-payments', {
        sourceWalletId: W1,
        totalAmount: 1_000,
        splits: [
          { walletId: W2, amount: 333 },
          { walletId: W8, amount: 666 },
        ],
      }),
    ],
  },
  ERR_WALLET_FX_RATE_NOT_FOUND: {
    title: 'Asks for the price of the dollar in gold',
    steps: [asUser, get('/wallet/v1/fx-rates/USD/XAU')],
  },
  ERR_WALLET_FX_RATE_INVALID: {
    title: 'Asks for a rate while the provider returns invalid ones',
    steps: [dependency('fx', 'corrupt'), asUser, get('/wallet/v1/fx-rates/USD/EUR')],
  },
  ERR_WALLET_TENANT_REQUIRED: {
    title: 'Lists wallets as an operator who belongs to no tenant and names none',
    steps: [login('platform'), get(WALLETS)],
  },
  ERR_WALLET_UNAUTHORIZED: {
    title: 'Lists wallets without a token',
    steps: [{ method: 'GET', path: WALLETS }],
  },
  ERR_WALLET_FORBIDDEN: {
    title: 'Freezes a wallet without being an admin',
    steps: [asUser, post(`${WALLETS}/${W1}/freeze`, { reason: 'x' })],
  },
  ERR_WALLET_RATE_LIMITED: {
    title: 'Sends a sixth request in a minute on a plan that allows five',
    steps: [login('burst'), { ...get(WALLETS), repeat: 5 }, get(WALLETS)],
  },
  ERR_WALLET_BAD_REQUEST: {
    title: 'Opens a wallet without a currency',
    steps: [asUser, post(WALLETS, {})],
  },
  ERR_WALLET_CONFLICT: {
    title: 'Closes a wallet that still holds money',
    steps: [asAdmin, post(`${WALLETS}/${W1}/close`)],
  },
  ERR_WALLET_INTERNAL_ERROR: {
    title: 'Lists wallets while the database is corrupt',
    steps: [dependency('db', 'corrupt'), asUser, get(WALLETS)],
  },
  ERR_WALLET_SERVICE_UNAVAILABLE: {
    title: 'Lists wallets while the database is down',
    steps: [dependency('db', 'down'), asUser, get(WALLETS)],
  },
  ERR_WALLET_TIMEOUT: {
    title: 'Lists wallets while the database is slow',
    steps: [dependency('db', 'slow'), asUser, get(WALLETS)],
  },
  ERR_WALLET_BOOTSTRAP_FAILED: {
    title: 'Lists wallets during the cold start',
    steps: [dependency('coldStart', 'slow'), asUser, get(WALLETS)],
  },
  ERR_AUTH_INVALID_CREDENTIALS: {
    title: 'Logs in with a wrong password',
    steps: [{ ...asUser, body: { email: 'user@wallet.test', password: 'wrong' } }],
  },
});
