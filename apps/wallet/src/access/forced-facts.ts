import { isoMillis } from '@sadpath/clock';
import { total } from '@sadpath/money';
import { bearerOf, type Exchange, type GateContext } from '@sadpath/service';
import { CREDIT_PACKS, OPERATION_PRICES } from '../domain/credits';
import { availableOf } from '../domain/wallet';
import { referenceKey, walletCollections } from '../wallet.collections';
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
    if (wallet?.billingMode !== 'postpaid') return asked;
    return { creditLimit: wallet.creditLimit, available: availableOf(wallet), ...asked };
  },
  ERR_WALLET_CONFLICT: async ({ wallet }, exchange) => ({
    ...(wallet && wallet.balance + wallet.held + wallet.escrowed !== 0 && fundsOf(wallet)),
    ...(wallet && versionsOf(wallet, exchange)),
    ...(await earlierOf(exchange)),
  }),
  ERR_WALLET_TRANSACTION_ALREADY_COMPLETED: ({ transaction }) =>
    transaction && transaction.status !== 'pending' ? { status: transaction.status } : undefined,
  ERR_WALLET_TRANSACTION_ALREADY_REFUNDED: ({ transaction }) =>
    transaction && { originalAmount: transaction.amount, refundedAmount: transaction.amount },
  ERR_WALLET_REFUND_AMOUNT_EXCEEDED: ({ transaction }) =>
    transaction && {
      originalAmount: transaction.amount,
      refundableAmount: transaction.amount - transaction.refundedAmount,
    },
  ERR_WALLET_ESCROW_NOT_FUNDED: ({ escrow }) =>
    escrow && escrow.status !== 'funded' ? { status: escrow.status } : undefined,
  ERR_WALLET_ESCROW_EXPIRED: ({ escrow }) =>
    escrow?.status === 'expired' ? { expiredAt: isoMillis(escrow.expiresAt) } : undefined,
  ERR_WALLET_PAYMENT_METHOD_INACTIVE: ({ method }) =>
    method && method.status !== 'active' ? { status: method.status } : undefined,
  ERR_WALLET_SPLIT_AMOUNT_MISMATCH: (_subject, exchange) => {
    const { splits } = sentIn(exchange);
    if (!Array.isArray(splits)) return undefined;
    const amounts = splits.map((part: unknown) => (part as Facts | null)?.['amount']);
    return amounts.every((amount) => typeof amount === 'number') ? { splitSum: total(amounts) } : undefined;
  },
  ERR_WALLET_FX_RATE_NOT_FOUND: pairOf,
  ERR_WALLET_FX_RATE_INVALID: pairOf,
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

function fundsOf({ balance, held, escrowed }: NonNullable<Subject['wallet']>): Facts {
  return { balance, held, escrowed };
}

/** The version of the wallet, or the next where the request has that one. */
function versionsOf({ version }: NonNullable<Subject['wallet']>, exchange: Exchange): Facts {
  const { version: requested } = sentIn(exchange);
  return { version: requested === version ? version + 1 : version, ...(requested !== undefined && { requested }) };
}

/** The wallet that the owner has in the currency already. */
async function otherOfOwner(_subject: Subject, exchange: Exchange): Promise<Facts | undefined> {
  const { ownerId, ownerType, currency } = sentIn(exchange);
  const tenantId = String(exchange.headers['x-tenant-id']);
  const wanted = [tenantId, ownerType, ownerId, currency].map(String).join('/');
  const [other] = await exchange.call
    .documentsOf(exchange.service)
    .transaction((tx) => tx.find(walletCollections.wallets, 'owner', wanted));
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
  const { amount, packId } = sentIn(exchange);
  const pack = CREDIT_PACKS.find(({ id }) => id === packId);
  const left = transaction && transaction.amount - transaction.refundedAmount;
  const requested = typeof amount === 'number' ? amount : (escrow?.amount ?? split?.totalAmount ?? pack?.price ?? left);
  return requested === undefined ? {} : { requested };
}

/** The currencies between which money is converted: of two wallets, or as the request has them. */
async function pairOf({ wallet }: Subject, exchange: Exchange): Promise<Facts | undefined> {
  const { base, quote = null } = sentIn(exchange);
  const to = await walletNamed(exchange, 'toWalletId');
  if (wallet && to) return { base: wallet.currency, quote: to.currency };
  return base === undefined ? undefined : { base, quote };
}

function creditsAsked(exchange: Exchange): Facts {
  const { operation, credits, quantity } = sentIn(exchange);
  const price = credits ?? (OPERATION_PRICES as Facts)[String(operation)];
  return typeof price === 'number' ? { requested: price * (typeof quantity === 'number' ? quantity : 1) } : {};
}
