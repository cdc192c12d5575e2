import { minor, type Minor } from '@sadpath/money';

/**
 * The two balances of a card or a wallet: everything on the books, and what can be spent of it.
 * Invariant: `ledger >= available >= 0` (contract §4.4).
 */
export interface Balances {
  /** @minimum 0 */
  readonly ledger: Minor;
  /** @minimum 0 */
  readonly available: Minor;
}

export const NO_MONEY: Balances = { ledger: 0, available: 0 };

/** Money that is on its way: on the books, not to be spent yet. */
export function announce({ ledger, available }: Balances, amount: Minor): Balances {
  return { ledger: minor(ledger + amount), available };
}

/** Announced money becomes spendable. */
export function clear({ ledger, available }: Balances, amount: Minor): Balances {
  return { ledger, available: minor(available + amount) };
}

/** Money that comes in to be spent at once. */
export function credit(balances: Balances, amount: Minor): Balances {
  return clear(announce(balances, amount), amount);
}

/** Money that leaves. */
export function debit({ ledger, available }: Balances, amount: Minor): Balances {
  return { ledger: minor(ledger - amount), available: minor(available - amount) };
}

/** Money set aside for a purchase: still on the books, no longer to be spent. */
export function setAside({ ledger, available }: Balances, amount: Minor): Balances {
  return { ledger, available: minor(available - amount) };
}
