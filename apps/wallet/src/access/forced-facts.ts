import type { Exchange } from '@sadpath/service';
import { total } from '@sadpath/money';
import { OPERATION_PRICES } from '../domain/credits';
import { availableOf, type Wallet } from '../domain/wallet';
import { walletCollections } from '../wallet.collections';

type Facts = Readonly<Record<string, unknown>>;

const SOURCES = ['walletId', 'sourceWalletId', 'payerWalletId'];

const FACTS: Readonly<Record<string, (exchange: Exchange) => Promise<Facts | undefined> | Facts | undefined>> = {
  ERR_WALLET_INSUFFICIENT_BALANCE: async (exchange) => {
    const wallet = await walletOf(exchange, SOURCES);
    return wallet && { available: availableOf(wallet), currency: wallet.currency };
  },
  ERR_WALLET_INSUFFICIENT_CREDITS: async (exchange) => {
    const wallet = await walletOf(exchange, SOURCES);
    return { ...(wallet && { credits: wallet.credits }), ...creditsAsked(exchange) };
  },
  ERR_WALLET_CREDIT_LIMIT_EXCEEDED: async (exchange) => {
    const wallet = await walletOf(exchange, SOURCES);
    if (wallet?.billingMode !== 'postpaid') return undefined;
    return { creditLimit: wallet.creditLimit, available: availableOf(wallet) };
  },
  ERR_WALLET_CONFLICT: async (exchange) => {
    const wallet = await walletOf(exchange, SOURCES);
    if (wallet === undefined || wallet.balance + wallet.held + wallet.escrowed === 0) return undefined;
    const { balance, held, escrowed } = wallet;
    return { balance, held, escrowed };
  },
  ERR_WALLET_SPLIT_AMOUNT_MISMATCH: (exchange) => {
    const { splits } = sentIn(exchange);
    if (!Array.isArray(splits)) return undefined;
    const amounts = splits.map((part: unknown) => (part as Facts | null)?.['amount']);
    return amounts.every((amount) => typeof amount === 'number') ? { splitSum: total(amounts) } : undefined;
  },
  ERR_WALLET_FX_RATE_NOT_FOUND: pairOf,
  ERR_WALLET_FX_RATE_INVALID: pairOf,
};

/** What the wallet's documents say of a request on which a refusal is forced, by names of its `details` (contract wallet §5.1). */
export async function forcedFacts(code: string, exchange: Exchange): Promise<Facts | undefined> {
  return Object.hasOwn(FACTS, code) ? FACTS[code]?.(exchange) : undefined;
}

/** The currencies of the two wallets between which money is converted. */
async function pairOf(exchange: Exchange): Promise<Facts | undefined> {
  const [from, to] = [await walletOf(exchange, ['walletId']), await walletOf(exchange, ['toWalletId'])];
  return from && to && { base: from.currency, quote: to.currency };
}

function creditsAsked(exchange: Exchange): Facts {
  const { operation, credits, quantity } = sentIn(exchange);
  const price = credits ?? (OPERATION_PRICES as Facts)[String(operation)];
  return typeof price === 'number' ? { requested: price * (typeof quantity === 'number' ? quantity : 1) } : {};
}

async function walletOf(exchange: Exchange, names: readonly string[]): Promise<Wallet | undefined> {
  const sent = sentIn(exchange);
  const id = names.map((name) => sent[name]).find((value) => typeof value === 'string');
  if (typeof id !== 'string') return undefined;
  const store = exchange.call.documentsOf(exchange.service);
  return store.transaction((tx) => tx.get(walletCollections.wallets, id.toLowerCase()));
}

/** What path and body have, neither of which has been checked yet. */
function sentIn({ params, body }: Exchange): Facts {
  return { ...(body.kind === 'json' ? (body.value as Facts | null) : {}), ...params };
}
