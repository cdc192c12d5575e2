import { type Instant, isoMillis, SECOND } from '@sadpath/clock';
import { comparing, type ServiceError } from '@sadpath/errors';
import type { Minor } from '@sadpath/money';
import { walletError } from '../wallet.errors';
import { conflict } from './refusals';
import { amended, outstandingOf, type Wallet, type WalletEvent, walletLifecycle, type WalletStatus } from './wallet';

/** Where a status operation meets a state that has no code of its own: `CONFLICT` `INVALID_STATE` (contract wallet §3.3). */
const CONFLICTING: Readonly<Record<WalletEvent, readonly WalletStatus[]>> = {
  freeze: ['frozen'],
  unfreeze: ['active', 'suspended'],
  suspend: ['suspended'],
  unsuspend: ['active'],
  resume: ['active', 'frozen'],
  close: [],
};

/** Lets an active wallet pass; else the code of its status (contract wallet §2.10, set S). */
export function requireUsable(wallet: Wallet): void {
  if (wallet.status !== 'active') throw unusable(wallet);
}

export function freeze(wallet: Wallet, reason: string, now: Instant): Wallet {
  const status = moved(wallet, 'freeze');
  return amended(wallet, { status, statusReason: reason, suspendedUntil: null }, now);
}

export function unfreeze(wallet: Wallet, now: Instant): Wallet {
  return amended(wallet, { status: moved(wallet, 'unfreeze'), statusReason: null }, now);
}

/** How long and why a wallet is suspended. */
export interface Suspension {
  readonly reason: string;
  readonly durationSeconds: number;
}

export function suspend(wallet: Wallet, suspension: Suspension, now: Instant): Wallet {
  const status = moved(wallet, 'suspend');
  const suspendedUntil = now + suspension.durationSeconds * SECOND;
  return amended(wallet, { status, statusReason: suspension.reason, suspendedUntil }, now);
}

export function unsuspend(wallet: Wallet, now: Instant): Wallet {
  return amended(wallet, { status: moved(wallet, 'unsuspend'), statusReason: null, suspendedUntil: null }, now);
}

/** The wallet after the end of its suspension. */
export function resume(wallet: Wallet, now: Instant): Wallet {
  return amended(wallet, { status: moved(wallet, 'resume'), statusReason: null, suspendedUntil: null }, now);
}

/** Closes an empty wallet for good; its AI credits are forfeited. `CONFLICT` `WALLET_NOT_EMPTY` when money is in it. */
export function close(wallet: Wallet, reason: string | null, now: Instant): Wallet {
  const status = moved(wallet, 'close');
  const { balance, held, escrowed } = wallet;
  if (balance !== 0 || held !== 0 || escrowed !== 0) {
    const parts = { balance, held, escrowed };
    throw conflict('WALLET_NOT_EMPTY', parts, comparing(parts, { 'of an empty wallet': 0 }));
  }
  return amended(wallet, { status, statusReason: reason, credits: 0, closedAt: now }, now);
}

/** Sets the limit (minor units) of an active post-paid wallet; never below what is outstanding or held. */
export function changeCreditLimit(wallet: Wallet, creditLimit: Minor, now: Instant): Wallet {
  requireUsable(wallet);
  if (wallet.billingMode !== 'postpaid') throw conflict('NOT_POSTPAID');
  const outstanding = outstandingOf(wallet);
  const { held } = wallet;
  if (creditLimit < outstanding + held)
    throw conflict(
      'BELOW_OUTSTANDING',
      { outstanding, held, requested: creditLimit },
      comparing({ creditLimit }, { outstanding, held }),
    );
  return amended(wallet, { creditLimit }, now);
}

function moved(wallet: Wallet, event: WalletEvent): WalletStatus {
  const next = walletLifecycle.next(wallet.status, event);
  if (next !== undefined) return next;
  const { status } = wallet;
  throw CONFLICTING[event].includes(status) ? conflict('INVALID_STATE', { status }) : unusable(wallet);
}

function unusable(wallet: Wallet): ServiceError {
  const { id: walletId, status } = wallet;
  if (status === 'frozen') {
    return walletError('ERR_WALLET_FROZEN', undefined, { details: { reason: 'WALLET_FROZEN', walletId } });
  }
  if (status === 'suspended') {
    const suspendedUntil = wallet.suspendedUntil === null ? null : isoMillis(wallet.suspendedUntil);
    const details = { reason: 'WALLET_SUSPENDED', walletId, suspendedUntil };
    return walletError('ERR_WALLET_SUSPENDED', undefined, { details });
  }
  return walletError('ERR_WALLET_CLOSED', undefined, { details: { reason: 'WALLET_CLOSED', walletId } });
}
