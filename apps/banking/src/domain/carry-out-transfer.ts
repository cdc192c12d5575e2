import type { ServiceError } from '@sadpath/errors';
import { bankingError } from '../banking.errors';
import type { BankRules } from './bank-rules';
import { type DependencyState } from './dependency-state';
import { credit, debit, type Entry, type Movement, type Posting } from './posting';
import type { Stamp } from './stamp';
import { moved, totalOf, type Transfer, type TransferDue, type TransferEvent } from './transfer';
import { hold, type Wallet } from './wallet';
import { dependencyDown } from './refusals';

/** What a decision leaves behind: all of it is stored, also when the caller gets a refusal. */
export interface TransferDecision {
  readonly transfer: Transfer;
  /** Successors of the wallets that changed. */
  readonly wallets: readonly Wallet[];
  readonly entries: readonly Entry[];
  /** The error the caller gets although the transfer is on record. */
  readonly refusal?: ServiceError;
}

/** The wallets a transfer moves money between; there is no recipient when it leaves the bank. */
export interface TransferParties {
  readonly source: Wallet;
  readonly recipient: Wallet | undefined;
}

/** What the way of a transfer depends on. */
export interface TransferRoad {
  readonly rules: BankRules;
  readonly nibss: DependencyState;
}

interface Fate {
  readonly event: Exclude<TransferEvent, 'review' | 'reverse'>;
  readonly due: TransferDue | null;
  readonly failureReason: string | null;
}

/** Puts the amount aside until the review is over. */
export function reviewTransfer(
  transfer: Transfer,
  source: Wallet,
  at: { stamp: Stamp; rules: BankRules },
): TransferDecision {
  const due: TransferDue = { at: at.stamp.now + at.rules.reviewMs, event: 'release' };
  const reviewed = requireMove(transfer, 'review', at.stamp);
  return { transfer: { ...reviewed, due }, wallets: [hold(source, totalOf(transfer))], entries: [] };
}

/** Debits the source and sends the money on its way, at once or later; a failure undoes the debit. */
export function carryOutTransfer(
  transfer: Transfer,
  parties: TransferParties,
  by: { stamp: Stamp; road: TransferRoad },
): TransferDecision {
  const { event, due, failureReason } = fateOf(transfer, parties, by);
  const next = { ...requireMove(transfer, event, by.stamp), due, failureReason };
  const debited = debit(parties.source, movementsOf(transfer), by.stamp);
  if (event === 'fail') {
    const undone = credit(debited.wallet, undoOf(transfer), by.stamp);
    const facts = { reference: transfer.reference, status: next.status };
    return decisionOf(next, [debited, undone], bankingError('TRANSFER_FAILED', undefined, { details: [facts] }));
  }
  const credited = event === 'complete' ? creditRecipient(transfer, parties, by.stamp) : [];
  return decisionOf(next, [debited, ...credited], due?.event === 'reverse' ? timedOut(next) : undefined);
}

/** Gives amount and fees back to the source. */
export function reverseTransfer(transfer: Transfer, source: Wallet, stamp: Stamp): TransferDecision {
  const reversed = { ...requireMove(transfer, 'reverse', stamp), due: null, failureReason: 'provider_timeout' };
  return decisionOf(reversed, [credit(source, undoOf(transfer), stamp)]);
}

/** Marks the processing as over; the money left the source when it began. */
export function completeTransfer(transfer: Transfer, stamp: Stamp): TransferDecision {
  return decisionOf({ ...requireMove(transfer, 'complete', stamp), due: null }, []);
}

function fateOf(
  transfer: Transfer,
  { recipient }: TransferParties,
  { stamp, road }: { stamp: Stamp; road: TransferRoad },
): Fate {
  if (recipient?.state === 'inactive') return failure('recipient_not_creditable');
  if (transfer.isViaNibss && (road.nibss === 'corrupt' || road.nibss === 'down')) return failure('provider_failure');
  const { rules } = road;
  if (transfer.behaviour === 'times-out') return processing('reverse', stamp.now + rules.timeoutReversalMs);
  if (transfer.isViaNibss && road.nibss === 'slow') return processing('complete', stamp.now + rules.slowSettlementMs);
  if (transfer.behaviour === 'completes-late') return processing('complete', stamp.now + rules.lateRecipientMs);
  return { event: 'complete', due: null, failureReason: null };
}

function failure(failureReason: string): Fate {
  return { event: 'fail', due: null, failureReason };
}

function processing(event: 'complete' | 'reverse', at: number): Fate {
  return { event: 'process', due: { at, event }, failureReason: null };
}

function timedOut({ reference, status }: Transfer): ServiceError {
  return dependencyDown('nibss', { reference, status });
}

function creditRecipient(transfer: Transfer, { recipient }: TransferParties, stamp: Stamp): readonly Posting[] {
  const { amount, narration } = transfer;
  return recipient === undefined ? [] : [credit(recipient, [{ category: 'transfer', amount, narration }], stamp)];
}

function movementsOf({ amount, fees, narration }: Transfer): readonly Movement[] {
  return [
    { category: 'transfer', amount, narration },
    { category: 'fee', amount: fees, narration: 'Transfer fee' },
  ];
}

function undoOf(transfer: Transfer): readonly Movement[] {
  return movementsOf({ ...transfer, narration: `Reversal of ${transfer.reference}` });
}

/** Later postings of a wallet replace earlier ones; the lines of all of them are kept. */
function decisionOf(transfer: Transfer, postings: readonly Posting[], refusal?: ServiceError): TransferDecision {
  const wallets = [...new Map(postings.map(({ wallet }) => [wallet.id, wallet])).values()];
  const entries = postings.flatMap((posting) => posting.entries);
  return { transfer, wallets, entries, ...(refusal === undefined ? {} : { refusal }) };
}

function requireMove(transfer: Transfer, event: TransferEvent, { now }: Stamp): Transfer {
  const next = moved(transfer, event, now);
  if (next === undefined) throw bankingError('INTERNAL_ERROR');
  return next;
}
