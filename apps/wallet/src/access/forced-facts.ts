import { isoMillis } from '@sadpath/clock';
import { total } from '@sadpath/money';
import { bearerOf, type Exchange, type GateContext } from '@sadpath/service';
import { CREDIT_PACKS, OPERATION_PRICES } from '../domain/credits';
import { PAIRS } from '../domain/fx-rate';
import { refundableOf } from '../domain/refund';
import { availableOf, outstandingOf, type Wallet } from '../domain/wallet';
import { DEFAULT_BASE } from '../fx-rates/fx-rates.service';
import { ownerKey, referenceKey, walletCollections } from '../wallet.collections';
import { callerIfGood } from './caller.gates';
import { quotaOf } from './rate.gate';
import { sentIn, subjectOf, walletNamed, type Subject } from './subject-of';

type Facts = Readonly<Record<string, unknown>>;
type Told = Promise<Facts | undefined> | Facts | undefined;
type Teller = (subject: Subject, exchange: Exchange, context: Pick<GateContext, 'tokens'>) => Told;

const ofWallet: Teller = ({ wallet }) => wallet && { walletId: wallet.id };

const FACTS: Readonly<Record<string, Teller>> = {
  ERR_WALLET_FROZEN: ofWallet,
  ERR_WALLET_CLOSED: ofWallet,
  ERR_WALLET_SUSPENDED: ({ wallet }) => {
    const until = wallet?.status === 'suspended' ? wallet.suspendedUntil : null;
    return wallet && { walletId: wallet.id, ...(until !== null && { suspendedUntil: isoMillis(until) }) };
  },
  ERR_WALLET_RATE_LIMITED: (_subject, exchange) => ({ limit: quotaOf(exchange).limit }),
  ERR_WALLET_FORBIDDEN: roleAbove,
  ERR_WALLET_ALREADY_EXISTS: otherOfOwner,
  ERR_WALLET_INSUFFICIENT_BALANCE: (subject, exchange) => {
    const { wallet } = subject;
    return {
      ...(wallet && { available: availableOf(wallet), currency: wallet.currency }),
      ...amountAsked(subject, exchange),
    };
  },
  ERR_WALLET_INSUFFICIENT_CREDITS: ({ wallet }, exchange) => ({
    ...(wallet && { credits: wallet.credits }),
    ...creditsAsked(exchange),
  }),
  ERR_WALLET_CREDIT_LIMIT_EXCEEDED: (subject, exchange) => {
    const { wallet } = subject;
    const asked = amountAsked(subject, exchange);
    return wallet ? { ...asked, available: availableOf(wallet), ...creditOf(wallet) } : asked;
  },
  ERR_WALLET_CONFLICT: async (subject, exchange) => ({
    ...conflictOf(subject, exchange),
    ...(await earlierOf(exchange)),
  }),
  ERR_WALLET_TRANSACTION_ALREADY_COMPLETED: ({ transaction }) =>
    transaction && transaction.status !== 'pending' ? { status: transaction.status } : undefined,
  ERR_WALLET_TRANSACTION_ALREADY_REFUNDED: ({ transaction }) =>
    transaction && { originalAmount: transaction.amount, refundedAmount: transaction.amount },
  ERR_WALLET_REFUND_AMOUNT_EXCEEDED: ({ transaction }) =>
    transaction && {
      originalAmount: transaction.amount,
      refundedAmount: transaction.refundedAmount,
      refundableAmount: refundableOf(transaction),
    },
  ERR_WALLET_ESCROW_NOT_FUNDED: ({ escrow }) =>
    escrow && escrow.status !== 'funded' ? { status: escrow.status } : undefined,
  ERR_WALLET_ESCROW_EXPIRED: ({ escrow }, { now }) =>
    escrow && { expiredAt: isoMillis(Math.min(escrow.expiresAt, now)) },
  ERR_WALLET_ESCROW_DISPUTED: ({ escrow }, { now }) =>
    escrow && { openedAt: isoMillis(escrow.dispute?.openedAt ?? now) },
  ERR_WALLET_PAYMENT_METHOD_VERIFICATION_FAILED: ({ method }) =>
    method && { attemptsLeft: Math.max(0, method.verificationAttemptsLeft - 1) },
  ERR_WALLET_PAYMENT_METHOD_INACTIVE: ({ method }) =>
    method && method.status !== 'active' ? { status: method.status } : undefined,
  ERR_WALLET_SPLIT_AMOUNT_MISMATCH: (_subject, exchange) => {
    const { splits } = sentIn(exchange);
    if (!Array.isArray(splits)) return undefined;
    const amounts = splits.map((part: unknown) => (part as Facts | null)?.['amount']);
    return amounts.every((amount) => typeof amount === 'number') ? { splitSum: total(amounts) } : undefined;
  },
  ERR_WALLET_FX_RATE_NOT_FOUND: pairOf,
  ERR_WALLET_FX_RATE_INVALID: ratedPairOf,
};

/** What the wallet's documents say of a request on which a refusal is forced, by names of its `details` (contract wallet §5.1). */
export async function forcedFacts(
  code: string,
  exchange: Exchange,
  context: Pick<GateContext, 'tokens'>,
): Promise<Facts | undefined> {
  const tell = Object.hasOwn(FACTS, code) ? FACTS[code] : undefined;
  return tell?.(await subjectOf(exchange), exchange, context);
}

/** An admin lacks no role but that above his. */
async function roleAbove(
  _subject: Subject,
  exchange: Exchange,
  { tokens }: Pick<GateContext, 'tokens'>,
): Promise<Facts | undefined> {
  const token = bearerOf(exchange.header('authorization'));
  const roles = token === undefined ? undefined : (await tokens.read(token))?.['roles'];
  return Array.isArray(roles) && roles.includes('admin') ? { requiredRole: 'super_admin' } : undefined;
}

/** What there is to say of a conflict, by the reason that its operation has for one. */
function conflictOf({ wallet, transaction }: Subject, exchange: Exchange): Facts {
  if (transaction !== undefined) return { type: transaction.type, status: transaction.status };
  if (wallet === undefined) return {};
  const { balance, held, escrowed } = wallet;
  const { creditLimit } = sentIn(exchange);
  if (creditLimit !== undefined && wallet.billingMode === 'postpaid')
    return { reason: 'BELOW_OUTSTANDING', outstanding: outstandingOf(wallet), held, requested: creditLimit };
  return { balance, held, escrowed, ...versionsOf(wallet, exchange) };
}

function creditOf(wallet: Wallet): Facts {
  return { creditLimit: wallet.creditLimit, outstanding: outstandingOf(wallet) };
}

/** The version of the wallet, or the next where the request has that one. */
function versionsOf({ version }: NonNullable<Subject['wallet']>, exchange: Exchange): Facts {
  const { version: requested } = sentIn(exchange);
  return { version: requested === version ? version + 1 : version, ...(requested !== undefined && { requested }) };
}

/** The wallet that the owner has in the currency already: of the caller, in the caller's tenant, unless the request says otherwise. */
async function otherOfOwner(
  _subject: Subject,
  exchange: Exchange,
  { tokens }: Pick<GateContext, 'tokens'>,
): Promise<Facts | undefined> {
  const caller = await callerIfGood(exchange, tokens);
  if (caller === undefined) return undefined;
  const { ownerType = 'user', ownerId = caller.userId, currency } = sentIn(exchange);
  const wanted = { tenantId: caller.tenantId, ownerType, ownerId: String(ownerId).toLowerCase(), currency };
  const key = ownerKey(wanted as Parameters<typeof ownerKey>[0]);
  const [other] = await exchange.call
    .documentsOf(exchange.service)
    .transaction((tx) => tx.find(walletCollections.wallets, 'owner', key));
  return other && { walletId: other.id };
}

/** The transaction that has the reference which the request brings. */
async function earlierOf(exchange: Exchange): Promise<Facts | undefined> {
  const { walletId, reference } = sentIn(exchange);
  if (typeof walletId !== 'string' || typeof reference !== 'string') return undefined;
  const key = referenceKey(walletId.toLowerCase(), reference);
  const store = exchange.call.documentsOf(exchange.service);
  const [earlier] = await store.transaction((tx) => tx.find(walletCollections.transactions, 'reference', key));
  return earlier && { transactionId: earlier.id };
}

/** What the request would take, where it does not say so itself. */
function amountAsked({ escrow, split, transaction }: Subject, exchange: Exchange): Facts {
  const { amount, totalAmount, packId } = sentIn(exchange);
  const pack = CREDIT_PACKS.find(({ id }) => id === packId);
  const left = transaction && transaction.amount - transaction.refundedAmount;
  const named = [totalAmount, amount].find((each) => typeof each === 'number');
  const requested = named ?? escrow?.amount ?? split?.totalAmount ?? pack?.price ?? left;
  return requested === undefined ? {} : { requested };
}

/** The currencies between which money is converted: of two wallets, or as the request has them. */
async function pairOf({ wallet }: Subject, exchange: Exchange): Promise<Facts | undefined> {
  const { base = defaultBase(exchange), quote = null } = sentIn(exchange);
  const to = await walletNamed(exchange, 'toWalletId');
  if (wallet && to) return { base: wallet.currency, quote: to.currency };
  return base === undefined ? undefined : { base, quote };
}

/** A rate is one of two currencies: of a list of rates the first one. */
async function ratedPairOf(subject: Subject, exchange: Exchange): Promise<Facts | undefined> {
  const pair = await pairOf(subject, exchange);
  if (pair === undefined || pair['quote'] !== null) return pair;
  const first = PAIRS.find(({ base }) => base === pair['base']);
  return first && { base: first.base, quote: first.quote };
}

function creditsAsked(exchange: Exchange): Facts {
  const { operation, credits, quantity } = sentIn(exchange);
  const price = credits ?? (OPERATION_PRICES as Facts)[String(operation)];
  return typeof price === 'number' ? { requested: price * (typeof quantity === 'number' ? quantity : 1) } : {};
}

/** The base of rates that are asked for without one. */
function defaultBase({ operation }: Exchange): string | undefined {
  return operation?.name === 'listRates' ? DEFAULT_BASE : undefined;
}
