import type { Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { formatDecimal, minor, total, type Minor } from '@sadpath/money';
import { customerError } from '../customer.errors';
import { fieldFault } from './refusals';

/** The most that a transit wallet may hold, staged money included: 2,000.00 INR in minor units. */
export const NCMC_MAXIMUM_BALANCE: Minor = 200_000;

/** Transit services that the chip of a card is prepared for. */
export const NCMC_SERVICES: readonly string[] = Object.freeze(['Mumbai Metro', 'Delhi Metro', 'Chennai Metro']);

/** One line of the wallet's books. */
export interface WalletEntry {
  readonly txnId: string;
  readonly type: 'LOAD' | 'OFFLINE_LOAD_CASH' | 'SERVICE_CREATION';
  /**
   * Amount in minor units.
   * @minimum 0
   */
  readonly amount: Minor;
  readonly at: Instant;
  readonly description: string;
}

/** The transit wallet of a card: staged money waits at the bank until the chip collects it (contracts/debit.md §3.3.7). */
export interface NcmcWallet {
  /**
   * More than the maximum where a load whose answer was lost is repeated after others took its room: its money has moved.
   * @minimum 0
   */
  readonly staged: Minor;
  /** @minimum 0 */
  readonly balance: Minor;
  readonly services: readonly string[];
  /** Movements of the staged account, oldest first. */
  readonly ledger: readonly WalletEntry[];
  /** What happened on the chip, oldest first. */
  readonly offline: readonly WalletEntry[];
}

/** A load or a collection: its id and its instant. */
export interface WalletMove {
  readonly txnId: string;
  readonly at: Instant;
}

/** The wallet before its first load. */
export const EMPTY_WALLET: NcmcWallet = Object.freeze({ staged: 0, balance: 0, services: [], ledger: [], offline: [] });

/** Stages an amount that has come off the account: it is there, so it is not asked for room any more. */
export function loadWallet(wallet: NcmcWallet, amount: Minor, move: WalletMove): NcmcWallet {
  const entry: WalletEntry = { ...move, type: 'LOAD', amount, description: 'Load from the linked account' };
  return { ...openServices(wallet, move), staged: minor(wallet.staged + amount), ledger: [...wallet.ledger, entry] };
}

/** Throws `TX0057` when the wallet, with the loads that are on their way to it, has no room for the amount. */
export function requireRoom(wallet: NcmcWallet, amount: Minor, onTheirWay: readonly Minor[] = []): void {
  const { staged, balance } = wallet;
  const loading = total(onTheirWay);
  if (total([staged, balance, amount, loading]) > NCMC_MAXIMUM_BALANCE) {
    const held = { balance, staged, 'on the way': loading, amount };
    const inRupees = Object.entries(held).map(([name, paise]) => [name, formatDecimal(paise, 2)] as const);
    throw customerError('TX0057', undefined, {
      fields: [fieldFault('amount', 'leaves no room in the wallet')],
      ...comparing(Object.fromEntries(inRupees), { 'maximum balance': formatDecimal(NCMC_MAXIMUM_BALANCE, 2) }),
    });
  }
}

/** Moves the staged money onto the chip, as a contactless terminal does; the same wallet when nothing is staged. */
export function collectStaged(wallet: NcmcWallet, move: WalletMove): NcmcWallet {
  if (wallet.staged === 0) return wallet;
  const entry: WalletEntry = {
    ...move,
    type: 'OFFLINE_LOAD_CASH',
    amount: wallet.staged,
    description: 'Staged money written to the chip',
  };
  return { ...wallet, staged: 0, balance: minor(wallet.balance + wallet.staged), offline: [...wallet.offline, entry] };
}

/** The first load creates the transit services on the chip. */
function openServices(wallet: NcmcWallet, move: WalletMove): NcmcWallet {
  if (wallet.services.length > 0) return wallet;
  const created = NCMC_SERVICES.map<WalletEntry>((service) => ({
    ...move,
    type: 'SERVICE_CREATION',
    amount: 0,
    description: service,
  }));
  return { ...wallet, services: NCMC_SERVICES, offline: [...wallet.offline, ...created] };
}
