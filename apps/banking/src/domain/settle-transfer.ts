import {
  carryOutTransfer,
  completeTransfer,
  reverseTransfer,
  type TransferDecision,
  type TransferParties,
  type TransferRoad,
} from './carry-out-transfer';
import type { Stamp } from './stamp';
import { totalOf, type Transfer } from './transfer';
import { releaseHold } from './wallet';

/**
 * Does what time brings to a transfer: the end of its review, its settlement, or its reversal (contract banking §4).
 * Undefined while nothing is due, so that doing it twice changes nothing.
 */
export function settleTransfer(
  transfer: Transfer,
  parties: TransferParties,
  by: { stamp: Stamp; road: TransferRoad },
): TransferDecision | undefined {
  const { due } = transfer;
  if (due === null || due.at > by.stamp.now) return undefined;
  if (due.event === 'reverse') return reverseTransfer(transfer, parties.source, by.stamp);
  if (due.event === 'complete') return completeTransfer(transfer, by.stamp);
  const source = releaseHold(parties.source, totalOf(transfer));
  return carryOutTransfer({ ...transfer, due: null }, { ...parties, source }, by);
}
