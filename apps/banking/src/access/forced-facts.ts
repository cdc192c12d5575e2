import { isoSeconds } from '@sadpath/clock';
import type { Exchange } from '@sadpath/service';
import { bankingCollections as at, keyOf } from '../banking.collections';
import { bankingFixtures } from '../banking.fixtures';
import { rulesOf } from '../banking.settings';
import { endOfLagosDay, lagosDate, lagosMonth } from '../domain/lagos-calendar';
import { major, percent } from '../domain/money';
import { penaltyOf } from '../domain/move-savings';
import { limitsOf, usageAt } from '../domain/spending-limits';
import { available, type Wallet } from '../domain/wallet';

type Facts = Readonly<Record<string, unknown>>;
type Read = (exchange: Exchange) => Promise<Facts | undefined> | Facts | undefined;

const FACTS: Readonly<Record<string, Read>> = {
  INSUFFICIENT_FUNDS: async (exchange) => {
    const wallet = await walletOf(exchange);
    return wallet && { available: major(available(wallet)) };
  },
  LIMIT_EXCEEDED: async (exchange) => {
    const wallet = await walletOf(exchange);
    return wallet && dailyLimit(exchange, wallet);
  },
  LOAN_LIMIT_EXCEEDED: (exchange) => {
    const id = textOf(exchange, 'productId') ?? textOf(exchange, 'id');
    const product = bankingFixtures.loanProducts.find((candidate) => candidate.id === id?.toLowerCase());
    return product && { maxAmount: major(product.maxAmount) };
  },
  MINIMUM_AMOUNT: async (exchange) => {
    const account = await savingsOf(exchange);
    const type = account?.terms.productType ?? textOf(exchange, 'productType');
    const minimum = bankingFixtures.savingsProducts.find(({ productType }) => productType === type)?.minAmount;
    return minimum === undefined || minimum === null ? undefined : { minimum: major(minimum) };
  },
  EARLY_WITHDRAWAL: async (exchange) => {
    const account = await savingsOf(exchange);
    if (account === undefined) return undefined;
    const { maturesAt, penaltyRate } = account;
    const figures = { penaltyRate: percent(penaltyRate), penaltyAmount: major(penaltyOf(account)) };
    return maturesAt === null ? figures : { ...figures, maturityDate: lagosDate(maturesAt) };
  },
};

/** What the bank's documents say of a request on which a refusal is forced, by names of its `details` (contract banking §2.5). */
export async function forcedFacts(code: string, exchange: Exchange): Promise<Facts | undefined> {
  return Object.hasOwn(FACTS, code) ? FACTS[code]?.(exchange) : undefined;
}

async function dailyLimit(exchange: Exchange, wallet: Wallet): Promise<Facts | undefined> {
  const { now, call } = exchange;
  const found = await call.documentsOf(exchange.service).transaction(async (tx) => ({
    user: await tx.get(at.users, wallet.userId),
    tally: await tx.get(at.spendings, keyOf(wallet.id, lagosMonth(now))),
  }));
  if (found.user === undefined) return undefined;
  const limit = major(limitsOf(found.user, rulesOf(call)).daily);
  const used = major(usageAt(found.tally, now).daily);
  return { limitType: 'daily', limit, used, resetsAt: isoSeconds(endOfLagosDay(now)) };
}

async function walletOf(exchange: Exchange): Promise<Wallet | undefined> {
  const id = textOf(exchange, 'sourceWalletId');
  if (id === undefined) return undefined;
  return exchange.call.documentsOf(exchange.service).transaction((tx) => tx.get(at.wallets, id.toLowerCase()));
}

async function savingsOf(exchange: Exchange) {
  const id = textOf(exchange, 'accountId');
  if (id === undefined) return undefined;
  return exchange.call.documentsOf(exchange.service).transaction((tx) => tx.get(at.savings, id.toLowerCase()));
}

/** A text of the path or the body, neither of which has been checked yet. */
function textOf({ params, body }: Exchange, name: string): string | undefined {
  const sent = body.kind === 'json' && body.value !== null && typeof body.value === 'object' ? body.value : {};
  const value = params[name] ?? (sent as Facts)[name];
  return typeof value === 'string' ? value : undefined;
}
