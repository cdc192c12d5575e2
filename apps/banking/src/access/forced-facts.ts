import { isoSeconds, SECOND, wholeSecondAt } from '@sadpath/clock';
import { isObject } from '@sadpath/json';
import type { Exchange, GateContext, TokenReader } from '@sadpath/service';
import { bankingCollections as at, keyOf } from '../banking.collections';
import { bankingFixtures } from '../banking.fixtures';
import { rulesOf } from '../banking.settings';
import { endOfLagosDay, lagosDate, lagosMonth } from '../domain/lagos-calendar';
import { outstandingOf } from '../domain/loan';
import { eligibilityReasons } from '../domain/loan-eligibility';
import { major, minorOf, percent } from '../domain/money';
import { penaltyOf } from '../domain/move-savings';
import { limitsOf, usageAt } from '../domain/spending-limits';
import { available, type Wallet } from '../domain/wallet';
import { claimsIfGood, RATE } from './bank-caller';

type Facts = Readonly<Record<string, unknown>>;
/** A request on which a refusal is forced, and who reads its token. */
interface Met {
  readonly exchange: Exchange;
  readonly tokens: TokenReader;
}
type Read = (met: Met) => Promise<Facts | undefined> | Facts | undefined;

const walletId: Read = async (met) => {
  const wallet = await walletOf(met);
  return wallet && { walletId: wallet.id };
};

const FACTS: Readonly<Record<string, Read>> = {
  WALLET_FROZEN: walletId,
  WALLET_INACTIVE: walletId,
  INSUFFICIENT_FUNDS: async (met) => {
    const wallet = await walletOf(met);
    return { ...withFee(met.exchange), ...(wallet && { available: major(available(wallet)) }) };
  },
  LIMIT_EXCEEDED: async (met) => {
    const wallet = await walletOf(met);
    return wallet && dailyLimit(met.exchange, wallet);
  },
  FRAUD_DETECTED: ({ exchange }) => ({ riskScore: rulesOf(exchange.call).riskScoreCritical }),
  ACCOUNT_LOCKED: ({ exchange: { call, now } }) => {
    const { lockMs } = rulesOf(call);
    return { lockedUntil: isoSeconds(wholeSecondAt(now + lockMs)), retryAfterSeconds: Math.ceil(lockMs / SECOND) };
  },
  MFA_REQUIRED: ({ exchange }) => ({ expiresIn: Math.ceil(rulesOf(exchange.call).mfaTokenMs / SECOND) }),
  DUPLICATE_TRANSFER: ({ exchange }) => ({
    retryAfterSeconds: Math.ceil(rulesOf(exchange.call).dedupWindowMs / SECOND),
  }),
  RATE_LIMIT_EXCEEDED: ({ exchange }) => {
    const { rateWindowMs } = rulesOf(exchange.call);
    const wait = exchange.find(RATE)?.retryAfterSeconds ?? Math.ceil(rateWindowMs / SECOND);
    return { windowSeconds: Math.ceil(rateWindowMs / SECOND), retryAfterSeconds: wait };
  },
  LOAN_LIMIT_EXCEEDED: ({ exchange }) => {
    const id = textOf(exchange, 'productId') ?? textOf(exchange, 'id');
    const product = bankingFixtures.loanProducts.find((candidate) => candidate.id === id?.toLowerCase());
    return product && { maxAmount: major(product.maxAmount) };
  },
  LOAN_NOT_ELIGIBLE: async (met) => {
    const { user } = await borrowerOf(met);
    const rules = rulesOf(met.exchange.call);
    const reasons = user === undefined ? [] : eligibilityReasons(user, rules);
    return { reasons: reasons.length > 0 ? reasons : [`kyc_level_below_${rules.minLoanKycLevel}`] };
  },
  EXISTING_LOAN: async (met) => {
    const { loans, applications } = await borrowerOf(met);
    const [loan] = loans;
    if (loan !== undefined) return { loanId: loan.id, outstandingBalance: major(outstandingOf(loan)) };
    const owed = applications.find(({ status }) => status === 'approved')?.totalRepayment ?? 0;
    return { loanId: null, outstandingBalance: major(owed) };
  },
  DUPLICATE_ENTRY: async (met) => {
    if (met.exchange.operation?.name !== 'applyForLoan') return undefined;
    const { applications } = await borrowerOf(met);
    const [open] = applications;
    return open && { existingId: open.id };
  },
  MINIMUM_AMOUNT: async ({ exchange }) => {
    const account = await savingsOf(exchange);
    const type = account?.terms.productType ?? textOf(exchange, 'productType') ?? openedBy(exchange);
    const minimum = bankingFixtures.savingsProducts.find(({ productType }) => productType === type)?.minAmount;
    return minimum === undefined || minimum === null ? undefined : { minimum: major(minimum) };
  },
  EARLY_WITHDRAWAL: async ({ exchange }) => {
    const account = await savingsOf(exchange);
    if (account === undefined) return undefined;
    const { maturesAt, penaltyRate } = account;
    const figures = { penaltyRate: percent(penaltyRate), penaltyAmount: major(penaltyOf(account)) };
    return maturesAt === null ? figures : { ...figures, maturityDate: lagosDate(maturesAt) };
  },
};

/** What the bank's documents say of a request on which a refusal is forced, by names of its `details` (contract banking §2.5). */
export async function forcedFacts(
  code: string,
  exchange: Exchange,
  { tokens }: Pick<GateContext, 'tokens'>,
): Promise<Facts | undefined> {
  return Object.hasOwn(FACTS, code) ? FACTS[code]?.({ exchange, tokens }) : undefined;
}

/** The kind of savings that an operation opens: the last word of its path. */
function openedBy({ start }: Exchange): string | undefined {
  return /\/savings\/(\w+)$/.exec(start.routedPath)?.[1];
}

/** What the caller has borrowed and asked to borrow. */
async function borrowerOf({ exchange, tokens }: Met) {
  const claims = await claimsIfGood(exchange, tokens);
  if (claims === undefined) return { user: undefined, loans: [], applications: [] };
  return exchange.call.documentsOf(exchange.service).transaction(async (tx) => ({
    user: await tx.get(at.users, claims.userId),
    loans: await tx.find(at.loans, 'running', claims.userId),
    applications: await tx.find(at.applications, 'open', claims.userId),
  }));
}

/** The fee that is taken beside the amount, in minor units, by operation. */
const FEES: ReadonlyMap<string | undefined, 'externalFee' | 'billFee'> = new Map([
  ['transferExternally', 'externalFee'],
  ['payBill', 'billFee'],
]);

/** What the wallet has to have where more is taken than the request says. */
function withFee({ operation, call, body }: Exchange): Facts {
  const fee = FEES.get(operation?.name);
  const { amount } = body.kind === 'json' && isObject(body.value) ? body.value : ({} as Facts);
  const taken = typeof amount === 'number' ? minorOf(amount) : 0;
  return fee === undefined || taken === 0 ? {} : { required: major(taken + rulesOf(call)[fee]) };
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

/** Members by which an operation names the wallet of its money. */
const WALLET_MEMBERS = ['sourceWalletId', 'disbursementWalletId', 'destinationWalletId'];

/** The wallet that the request names, or else the caller's primary one, as the operation itself would choose. */
async function walletOf({ exchange, tokens }: Met): Promise<Wallet | undefined> {
  const { call, service, start } = exchange;
  const inPath = start.routedPath.includes('/wallets/') ? textOf(exchange, 'id') : undefined;
  const id = inPath ?? WALLET_MEMBERS.map((name) => textOf(exchange, name)).find((each) => each !== undefined);
  const claims = id === undefined ? await claimsIfGood(exchange, tokens) : undefined;
  return call.documentsOf(service).transaction(async (tx) => {
    if (id !== undefined) return tx.get(at.wallets, id.toLowerCase());
    const own = claims === undefined ? [] : await tx.find(at.wallets, 'user', claims.userId);
    return own.find(({ isPrimary }) => isPrimary);
  });
}

async function savingsOf(exchange: Exchange) {
  const id = textOf(exchange, 'accountId');
  if (id === undefined) return undefined;
  return exchange.call.documentsOf(exchange.service).transaction((tx) => tx.get(at.savings, id.toLowerCase()));
}

/** A text of the path, the query or the body, none of which has been checked yet. */
function textOf({ params, query, body }: Exchange, name: string): string | undefined {
  const sent = body.kind === 'json' && body.value !== null && typeof body.value === 'object' ? body.value : {};
  const value = params[name] ?? query[name] ?? (sent as Facts)[name];
  return typeof value === 'string' ? value : undefined;
}
