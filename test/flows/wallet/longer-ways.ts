import type { TestSpace } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';
import { fixture, WalletClient, type Data } from './wallet-client';

/** Ids of the fixtures: a wallet without money, one with money, and a post-paid one. */
const [EMPTY, RICH, POSTPAID] = [fixture('wallet', 8), fixture('wallet', 2), fixture('wallet', 6)];
const CARD = { type: 'card', token: 'tok_visa_1111', holderName: 'A B', expMonth: 1, expYear: 2099 };

/** Leads to a refusal by several requests; answers the last of them. */
type LongerWay = (admin: WalletClient, space: TestSpace) => Promise<WireAnswer>;

const close = (admin: WalletClient, walletId: string): Promise<Data> => admin.make(`/wallets/${walletId}/close`);

/** Takes all that a wallet may spend. */
async function spendAll(admin: WalletClient, walletId: string): Promise<void> {
  const { available } = await admin.read(`/wallets/${walletId}/balance`);
  if (Number(available) > 0) await admin.make(`/wallets/${walletId}/debit`, { amount: available });
}

/** A wallet of the caller; answers its id. */
const open = async (admin: WalletClient, body: object): Promise<string> =>
  String((await admin.make('/wallets', body))['id']);

/** A verified payment method; answers where it is. */
async function methodOf(admin: WalletClient, walletId: string, isVerified = true): Promise<string> {
  const { id } = await admin.make(`/wallets/${walletId}/payment-methods`, CARD);
  if (isVerified) await admin.make(`/wallets/${walletId}/payment-methods/${String(id)}/verify`, { code: '123456' });
  return String(id);
}

/** An escrow in which no money is yet; answers its path. */
const escrowOf = async (admin: WalletClient, payerWalletId: string, payeeWalletId: string): Promise<string> =>
  `/escrows/${String((await admin.make('/escrows', { payerWalletId, payeeWalletId, amount: 100 }))['id'])}`;

/** A split payment that is not carried out yet; answers its path. */
async function splitOf(admin: WalletClient, sourceWalletId: string, walletId: string): Promise<string> {
  const body = { sourceWalletId, totalAmount: 100, splits: [{ walletId, amount: 100 }], execute: false };
  return `/split-payments/${String((await admin.make('/split-payments', body))['id'])}`;
}

/** A top-up of a wallet whose method is its own; answers the path of its refund. */
async function topUpOf(admin: WalletClient, walletId: string): Promise<string> {
  const paymentMethodId = await methodOf(admin, walletId);
  const { id } = await admin.make(`/wallets/${walletId}/topup`, { amount: 100, paymentMethodId });
  return `/transactions/${String(id)}/refund`;
}

/** Writes that a wallet is closed, with money of which requests would not let it be closed. */
async function writeClosed(space: TestSpace, walletId: string): Promise<void> {
  const { items } = await space.ask<{ items: readonly Data[] }>('GET', '/state/wallet/wallets');
  const closing = { status: 'closed', credits: 0, closedAt: 0 };
  const closed = items.map((each) => (each['id'] === walletId ? { ...each, ...closing } : each));
  await space.ask('PUT', '/state/wallet/wallets', closed);
}

const CLOSED: Readonly<Record<string, LongerWay>> = {
  topUp: async (admin) => {
    const paymentMethodId = await methodOf(admin, EMPTY);
    await close(admin, EMPTY);
    return admin.post(`/wallets/${EMPTY}/topup`, { amount: 100, paymentMethodId });
  },
  verifyPaymentMethod: async (admin) => {
    const method = await methodOf(admin, EMPTY, false);
    await close(admin, EMPTY);
    return admin.post(`/wallets/${EMPTY}/payment-methods/${method}/verify`, { code: '123456' });
  },
  deactivatePaymentMethod: async (admin) => {
    const method = await methodOf(admin, EMPTY);
    await close(admin, EMPTY);
    return admin.post(`/wallets/${EMPTY}/payment-methods/${method}/deactivate`);
  },
  convertMoney: async (admin) => {
    const source = await open(admin, { currency: 'USD' });
    const toWalletId = await open(admin, { currency: 'EUR' });
    await close(admin, toWalletId);
    return admin.post(`/wallets/${source}/convert`, { toWalletId, amount: 100 });
  },
  completeTransaction: async (admin, space) => {
    await writeClosed(space, fixture('wallet', 1));
    return admin.post(`/transactions/${fixture('transaction', 5)}/complete`);
  },
  refundTransaction: async (admin) => {
    const walletId = await open(admin, { currency: 'USD' });
    await admin.make(`/wallets/${walletId}/credit`, { amount: 100 });
    const { id } = await admin.make(`/wallets/${walletId}/debit`, { amount: 100 });
    await close(admin, walletId);
    return admin.post(`/transactions/${String(id)}/refund`, {});
  },
  fundEscrow: async (admin) => {
    const escrow = await escrowOf(admin, EMPTY, RICH);
    await close(admin, EMPTY);
    return admin.post(`${escrow}/fund`);
  },
  releaseEscrow: async (admin) => {
    const escrow = await escrowOf(admin, RICH, EMPTY);
    await admin.make(`${escrow}/fund`);
    await close(admin, EMPTY);
    return admin.post(`${escrow}/release`);
  },
  refundEscrow: async (admin, space) => {
    const escrow = await escrowOf(admin, RICH, EMPTY);
    await admin.make(`${escrow}/fund`);
    await writeClosed(space, RICH);
    return admin.post(`${escrow}/refund`, {});
  },
  resolveEscrow: async (admin) => {
    const escrow = await escrowOf(admin, RICH, EMPTY);
    await admin.make(`${escrow}/fund`);
    await admin.make(`${escrow}/dispute`, { reason: 'late' });
    await close(admin, EMPTY);
    return admin.post(`${escrow}/resolve`, { outcome: 'release_to_payee' });
  },
  executeSplitPayment: async (admin) => {
    const split = await splitOf(admin, RICH, EMPTY);
    await close(admin, EMPTY);
    return admin.post(`${split}/execute`);
  },
  purchaseCredits: async (admin) => {
    await close(admin, EMPTY);
    return admin.post(`/wallets/${EMPTY}/credits/purchase`, { packId: 'pack_100' });
  },
};

/** What a wallet without money, or a post-paid one at its limit, is asked for; the refusal says which of them it is. */
const shortOf = (walletId: string): Readonly<Record<string, LongerWay>> => ({
  convertMoney: async (admin) => {
    const { ownerId, ownerType } = await admin.read(`/wallets/${walletId}`);
    const toWalletId = await open(admin, { ownerId, ownerType, currency: 'EUR' });
    return admin.post(`/wallets/${walletId}/convert`, { toWalletId, amount: 30_000 });
  },
  createSplitPayment: (admin) => {
    const splits = [{ walletId: RICH, amount: 30_000 }];
    return admin.post('/split-payments', { sourceWalletId: walletId, totalAmount: 30_000, splits });
  },
  executeSplitPayment: async (admin) => {
    const split = await splitOf(admin, walletId, RICH);
    await spendAll(admin, walletId);
    return admin.post(`${split}/execute`);
  },
  fundEscrow: async (admin) => {
    const escrow = await escrowOf(admin, walletId, RICH);
    await spendAll(admin, walletId);
    return admin.post(`${escrow}/fund`);
  },
  purchaseCredits: async (admin) => {
    await spendAll(admin, walletId);
    return admin.post(`/wallets/${walletId}/credits/purchase`, { packId: 'pack_100', source: 'balance' });
  },
  refundTransaction: async (admin) => {
    const refund = await topUpOf(admin, walletId);
    await spendAll(admin, walletId);
    return admin.post(refund, {});
  },
});

const WAYS: Readonly<Record<string, Readonly<Record<string, LongerWay>>>> = {
  ERR_WALLET_CLOSED: CLOSED,
  ERR_WALLET_INSUFFICIENT_BALANCE: shortOf(EMPTY),
  ERR_WALLET_CREDIT_LIMIT_EXCEEDED: shortOf(POSTPAID),
  ERR_WALLET_FX_RATE_NOT_FOUND: {
    convertMoney: (admin) => {
      const [source, toWalletId] = [fixture('wallet', 1), fixture('wallet', 7)];
      return admin.post(`/wallets/${source}/convert`, { toWalletId, amount: 100, rateId: fixture('wallet', 1) });
    },
  },
  ERR_WALLET_FX_RATE_INVALID: {
    purchaseCredits: async (admin, space) => {
      await space.ask('PUT', '/dependencies/fx', { state: 'corrupt' });
      const walletId = await open(admin, { currency: 'EUR' });
      return admin.post(`/wallets/${walletId}/credits/purchase`, { packId: 'pack_100' });
    },
  },
  ERR_WALLET_PAYMENT_METHOD_INACTIVE: {
    purchaseCredits: (admin) => {
      const body = { packId: 'pack_100', source: 'payment_method', paymentMethodId: fixture('method', 2) };
      return admin.post(`/wallets/${fixture('wallet', 1)}/credits/purchase`, body);
    },
  },
};

/** The way to a code that one changed request does not lead to, if this operation has one. */
export function longerWay(operation: string, code: string): ((space: TestSpace) => Promise<WireAnswer>) | undefined {
  const way = WAYS[code]?.[operation];
  return way && (async (space) => way(await WalletClient.as(space, 'super'), space));
}
