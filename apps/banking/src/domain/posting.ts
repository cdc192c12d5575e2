import type { Instant } from '@sadpath/clock';
import { minor, type Minor } from '@sadpath/money';
import type { Currency } from './money';
import type { Stamp } from './stamp';
import { requireFunds, type Wallet } from './wallet';

export type EntryCategory = 'transfer' | 'bill_payment' | 'loan' | 'savings' | 'fee';

/** One line of a wallet's statement; there is one for every change of a balance. */
export interface Entry {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly reference: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly walletId: string;
  readonly type: 'debit' | 'credit';
  readonly category: EntryCategory;
  /** @minimum 1 */
  readonly amount: Minor;
  /** @minimum 0 */
  readonly balanceAfter: Minor;
  readonly currency: Currency;
  readonly narration: string | null;
  readonly status: 'completed';
  readonly createdAt: Instant;
}

/** One movement to post; amounts of zero leave no line. */
export interface Movement {
  readonly category: EntryCategory;
  readonly amount: Minor;
  readonly narration?: string | null;
}

/** A wallet after movements, with the lines that prove them. */
export interface Posting {
  readonly wallet: Wallet;
  readonly entries: readonly Entry[];
}

/** Takes the movements off the wallet; throws INSUFFICIENT_FUNDS when their sum is not available. */
export function debit(wallet: Wallet, movements: readonly Movement[], stamp: Stamp): Posting {
  requireFunds(wallet, sumOf(movements));
  return post(wallet, { type: 'debit', movements, stamp });
}

/** Adds the movements to the wallet, whatever its state: who may be credited is judged before. */
export function credit(wallet: Wallet, movements: readonly Movement[], stamp: Stamp): Posting {
  return post(wallet, { type: 'credit', movements, stamp });
}

/** Sum of movements in minor units. */
export function sumOf(movements: readonly Movement[]): Minor {
  return movements.reduce((sum, { amount }) => minor(sum + amount), 0);
}

interface Batch {
  readonly type: Entry['type'];
  readonly movements: readonly Movement[];
  readonly stamp: Stamp;
}

function post(wallet: Wallet, { type, movements, stamp }: Batch): Posting {
  const entries: Entry[] = [];
  let balance = wallet.balance;
  for (const movement of movements.filter(({ amount }) => amount > 0)) {
    balance = minor(type === 'debit' ? balance - movement.amount : balance + movement.amount);
    entries.push(entryOf({ ...wallet, balance }, type, { movement, stamp }));
  }
  return { wallet: { ...wallet, balance }, entries };
}

function entryOf(
  wallet: Wallet,
  type: Entry['type'],
  { movement, stamp }: { movement: Movement; stamp: Stamp },
): Entry {
  return {
    id: stamp.newId(),
    reference: stamp.reference,
    tenantId: wallet.tenantId,
    userId: wallet.userId,
    walletId: wallet.id,
    type,
    category: movement.category,
    amount: movement.amount,
    balanceAfter: wallet.balance,
    currency: wallet.currency,
    narration: movement.narration ?? null,
    status: 'completed',
    createdAt: stamp.now,
  };
}
