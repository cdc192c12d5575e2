import type { Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import type { Minor } from '@sadpath/money';
import { issuingError } from '../issuing.errors';
import { debit, NO_MONEY, type Balances } from './balances';
import type { Birth } from './create-cardholder';
import type { Scope } from './program';

/** A program's pool of fiat money: `ledger` is `walletBalanceSettled` on the wire (contract §3.3). */
export interface Wallet extends Scope {
  /** @minimum 1 */
  readonly walletId: number;
  readonly name: string;
  readonly balances: Balances;
  readonly createdAt: Instant;
}

export function openWallet(name: string, { id, scope, now }: Birth): Wallet {
  return { ...scope, walletId: id, name, balances: NO_MONEY, createdAt: now };
}

/**
 * The wallet after paying. Throws `insufficient_funds` when it holds less at all, `funds_not_cleared` when it holds enough
 * that has not cleared yet (contract §4.4).
 */
export function payFrom(wallet: Wallet, amount: Minor): Wallet {
  if (amount > wallet.balances.ledger)
    throw issuingError(
      'insufficient_funds',
      undefined,
      comparing({ ledger: wallet.balances.ledger }, { required: amount }),
    );
  if (amount > wallet.balances.available)
    throw issuingError(
      'funds_not_cleared',
      undefined,
      comparing({ available: wallet.balances.available }, { required: amount }),
    );
  return { ...wallet, balances: debit(wallet.balances, amount) };
}
