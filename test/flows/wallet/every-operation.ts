import { fixture, NIL } from './wallet-client';

/** A request that an operation takes, as far as its form goes; ids in the path by their names. */
export interface ValidRequest {
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

const [W1, W2, W5, W6, W7, W8] = [1, 2, 5, 6, 7, 8].map((n) => fixture('wallet', n));
const [PM1, PM2] = [1, 2].map((n) => fixture('method', n));
const of = (walletId: string | undefined, body?: ValidRequest['body'], more: object = {}): ValidRequest => ({
  path: { walletId: walletId!, ...more },
  ...(body && { body }),
});
const transaction = (n: number): ValidRequest => ({ path: { transactionId: fixture('transaction', n) } });
const escrow = (n: number, body?: ValidRequest['body']): ValidRequest => ({
  path: { escrowId: fixture('escrow', n) },
  ...(body && { body }),
});
const split: ValidRequest = { path: { splitPaymentId: fixture('split', 1) } };
const card = { type: 'card', token: 'tok_visa_1111', holderName: 'A B', expMonth: 1, expYear: 2099 };
const login = { email: 'admin@wallet.test', password: 'Sandbox123!' };

/** One request for each operation of the wallet and its login. */
export const VALID: Readonly<Record<string, ValidRequest>> = {
  openWallet: { body: { currency: 'GBP' } },
  listWallets: {},
  getWallet: of(W1),
  getBalance: of(W1),
  changeWallet: of(W1, { label: 'rent' }),
  topUp: of(W1, { amount: 100, paymentMethodId: PM1 }),
  creditWallet: of(W1, { amount: 100 }),
  debitWallet: of(W1, { amount: 100 }),
  transferMoney: of(W1, { toWalletId: W2, amount: 100 }),
  convertMoney: of(W1, { toWalletId: W7, amount: 100 }),
  listWalletTransactions: of(W1),
  freezeWallet: of(W1, { reason: 'review' }),
  unfreezeWallet: of(fixture('wallet', 3)),
  suspendWallet: of(W1, { reason: 'review' }),
  unsuspendWallet: of(W5),
  closeWallet: of(W8),
  changeCreditLimit: of(W6, { creditLimit: 500 }),
  listTransactions: {},
  getTransaction: transaction(2),
  completeTransaction: transaction(5),
  cancelTransaction: transaction(5),
  listRefunds: transaction(2),
  refundTransaction: transaction(2),
  openEscrow: { body: { payerWalletId: W1, payeeWalletId: W2, amount: 100 } },
  listEscrows: {},
  getEscrow: escrow(1),
  fundEscrow: escrow(1),
  releaseEscrow: escrow(2),
  refundEscrow: escrow(2),
  disputeEscrow: escrow(2, { reason: 'late' }),
  cancelEscrow: escrow(1),
  resolveEscrow: escrow(3, { outcome: 'refund_to_payer' }),
  registerPaymentMethod: of(W1, card),
  listPaymentMethods: of(W1),
  getPaymentMethod: of(W1, undefined, { paymentMethodId: PM1 }),
  verifyPaymentMethod: of(W1, { code: '123456' }, { paymentMethodId: PM2 }),
  deactivatePaymentMethod: of(W1, undefined, { paymentMethodId: PM1 }),
  createSplitPayment: { body: { sourceWalletId: W1, totalAmount: 100, splits: [{ walletId: W2, amount: 100 }] } },
  listSplitPayments: {},
  getSplitPayment: split,
  executeSplitPayment: split,
  cancelSplitPayment: split,
  listRates: {},
  getRate: { path: { base: 'USD', quote: 'EUR' } },
  convertAmount: { body: { from: 'USD', to: 'EUR', amount: 100 } },
  refreshRates: {},
  listPacks: {},
  getCredits: of(W1),
  purchaseCredits: of(W1, { packId: 'pack_100', source: 'payment_method', paymentMethodId: PM1 }),
  consumeCredits: of(W1, { operation: 'ai_chat_query' }),
  healthz: {},
  readyz: {},
  expireEscrows: {},
  resumeSuspended: {},
  refreshFxRates: {},
  login: { body: login },
  loginByEmail: { body: login },
  refresh: { body: { refreshToken: 'x' } },
};

const ID_OF: Readonly<Record<string, readonly string[]>> = {
  ERR_WALLET_NOT_FOUND: ['walletId', 'toWalletId', 'payerWalletId', 'sourceWalletId'],
  ERR_WALLET_TRANSACTION_NOT_FOUND: ['transactionId'],
  ERR_WALLET_ESCROW_NOT_FOUND: ['escrowId'],
  ERR_WALLET_SPLIT_PAYMENT_NOT_FOUND: ['splitPaymentId'],
  ERR_WALLET_PAYMENT_METHOD_NOT_FOUND: ['paymentMethodId'],
};

/** The request with the id of nothing in the place that a code is about. */
export function astray({ path = {}, body }: ValidRequest, code: string): ValidRequest {
  const name = (ID_OF[code] ?? []).find((each) => each in path || each in (body ?? {})) ?? '';
  if (name in path) return { path: { ...path, [name]: NIL }, ...(body && { body }) };
  return { path, body: { ...body, [name]: NIL } };
}
