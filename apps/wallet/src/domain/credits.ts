import type { Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { scale, type Minor } from '@sadpath/money';
import { walletError } from '../wallet.errors';
import type { Currency } from './currency';
import { rateFraction, type FxRate } from './fx-rate';
import { badRequest } from './refusals';
import { post, type Movement, type TransactionDraft } from './transaction';
import { adjusted, type Wallet } from './wallet';

/** AI credits for sale (contract wallet §3.9); prices in minor units. */
export interface CreditPack {
  readonly id: string;
  readonly credits: number;
  readonly price: Minor;
  readonly currency: Currency;
}

export const CREDIT_PACKS: readonly CreditPack[] = [
  { id: 'pack_100', credits: 100, price: 1_000, currency: 'USD' },
  { id: 'pack_1000', credits: 1_000, price: 9_000, currency: 'USD' },
  { id: 'pack_10000', credits: 10_000, price: 80_000, currency: 'USD' },
];

/** Price in credits of one use of each operation. */
export const OPERATION_PRICES = { ai_chat_query: 5, image_generation: 20, zar_ensemble: 60 } as const;
export type CreditOperation = keyof typeof OPERATION_PRICES;
export const CREDIT_OPERATIONS = Object.keys(OPERATION_PRICES) as CreditOperation[];

/** One change of the credits of a wallet (contract wallet §3.0). */
export interface CreditEntry {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly walletId: string;
  readonly kind: 'purchase' | 'consume' | 'grant';
  /**
   * Always positive; `kind` says which way.
   * @minimum 1
   */
  readonly credits: number;
  /** @minimum 0 */
  readonly balanceAfter: number;
  readonly operation: CreditOperation | null;
  readonly reference: string | null;
  readonly createdAt: Instant;
}

/** The pack of an id; else `BAD_REQUEST` `UNKNOWN_PACK`. */
export function requirePack(packId: string): CreditPack {
  const pack = CREDIT_PACKS.find(({ id }) => id === packId);
  if (pack === undefined) throw badRequest('UNKNOWN_PACK', 'packId', `must be one of ${packNames()}`);
  return pack;
}

function packNames(): string {
  return CREDIT_PACKS.map(({ id }) => id).join(', ');
}

/** Price of a pack in the wallet's currency, rounded half up; `rate` is needed when the currencies differ. */
export function priceOf(pack: CreditPack, rate: FxRate | undefined): Minor {
  return rate === undefined ? pack.price : scale(pack.price, ...rateFraction(rate));
}

/** A purchase of credits, paid out of the balance or by a payment method. */
export interface CreditOrder {
  readonly entryId: string;
  readonly transactionId: string;
  readonly pack: CreditPack;
  readonly price: Minor;
  /** Pays instead of the balance. */
  readonly paymentMethodId?: string;
  readonly reference?: string;
}

/** Adds the credits of a pack and takes its price, as one change of the wallet; the balance needs the funds. */
export function buyCredits(
  wallet: Wallet,
  order: CreditOrder,
  now: Instant,
): Movement & { readonly entry: CreditEntry } {
  const { pack, price, paymentMethodId, reference = null } = order;
  const deltas = { credits: pack.credits, balance: paymentMethodId === undefined ? -price : 0 };
  const draft: TransactionDraft = {
    id: order.transactionId,
    type: 'credit_purchase',
    direction: 'out',
    amount: price,
    paymentMethodId: paymentMethodId ?? null,
    reference,
  };
  const movement = post(wallet, { ...draft, deltas }, now);
  const entry = { id: order.entryId, kind: 'purchase', credits: pack.credits, operation: null, reference } as const;
  return { ...movement, entry: entryOf(movement.wallet, entry, now) };
}

/** Use of an AI operation; `unitCredits` overrides its price. */
export interface CreditUse {
  readonly entryId: string;
  readonly operation: CreditOperation;
  readonly quantity: number;
  readonly unitCredits?: number;
  readonly reference?: string;
}

/** Takes the credits of a use; `ERR_WALLET_INSUFFICIENT_CREDITS` when there are too few. */
export function consumeCredits(
  wallet: Wallet,
  use: CreditUse,
  now: Instant,
): { readonly wallet: Wallet; readonly entry: CreditEntry } {
  const requested = use.quantity * (use.unitCredits ?? OPERATION_PRICES[use.operation]);
  const { credits } = wallet;
  if (requested > credits) {
    throw walletError('ERR_WALLET_INSUFFICIENT_CREDITS', undefined, {
      details: { reason: 'INSUFFICIENT_CREDITS', credits, requested },
      ...comparing({ credits }, { requested }),
    });
  }
  const after = adjusted(wallet, { credits: -requested }, now);
  const { entryId: id, operation, reference = null } = use;
  return {
    wallet: after,
    entry: entryOf(after, { id, kind: 'consume', credits: requested, operation, reference }, now),
  };
}

function entryOf(
  wallet: Wallet,
  entry: Omit<CreditEntry, 'walletId' | 'balanceAfter' | 'createdAt'>,
  now: Instant,
): CreditEntry {
  return { ...entry, walletId: wallet.id, balanceAfter: wallet.credits, createdAt: now };
}
