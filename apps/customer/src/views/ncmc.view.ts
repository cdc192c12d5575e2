import { formatDecimal } from '@sadpath/money';
import type { Card } from '../domain/card';
import { dayText } from '../domain/day-range';
import type { WalletEntry } from '../domain/ncmc-wallet';
import { timeView } from './time.view';

/** The preferences of a transit wallet; off until somebody sets them. */
export function ncmcView({ entityId, kitNo, accountNo, ncmc }: Card) {
  return {
    entityId,
    kitNo,
    accountNo: ncmc?.accountNo ?? accountNo,
    autoReload: ncmc?.autoReload ?? { enabled: false, threshold: null, loadAmount: null },
    channel: ncmc?.channel ?? null,
    creator: ncmc?.creator ?? null,
    changer: ncmc?.changer ?? null,
    createdDate: timeView(ncmc?.createdAt ?? null),
    changedDate: timeView(ncmc?.changedAt ?? null),
  };
}

/** What a transit wallet holds after a load. */
export function loadView({ entityId, kitNo, wallet }: Card, txnId: string) {
  return {
    entityId,
    kitNo,
    txnId,
    stagedWalletBalance: formatDecimal(wallet.staged, 2),
    walletBalance: formatDecimal(wallet.balance, 2),
    walletType: 'NCMC',
  };
}

/** What a transit wallet holds. */
export function balanceView({ entityId, kitNo, wallet }: Card) {
  return {
    entityId,
    kitNo,
    offlineStagedWalletBalance: formatDecimal(wallet.staged, 2),
    offlineWalletBalance: formatDecimal(wallet.balance, 2),
    walletType: 'NCMC',
  };
}

/** One line of the books of a transit wallet. */
export function walletEntryView({ txnId, type, amount, at, description }: WalletEntry) {
  return {
    txnId,
    transactionType: type,
    amount: formatDecimal(amount, 2),
    transactionDate: dayText(at),
    createdDate: timeView(at),
    description,
    status: 'SUCCESS',
  };
}
