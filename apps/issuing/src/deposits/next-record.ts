import type { Instant } from '@sadpath/clock';
import type { Transaction } from '@sadpath/store';
import type { RecordStamp } from '../domain/spend';
import { FIRST_IDS } from '../issuing.fixtures';

/** Names for the next card transaction: `TX-0004`, `AU-0004`. */
export async function nextRecord(tx: Transaction, now: Instant): Promise<RecordStamp> {
  const number = String(await tx.next('card-transactions', FIRST_IDS.cardTransactions)).padStart(4, '0');
  return { transId: `TX-${number}`, authRefNum: `AU-${number}`, now };
}
