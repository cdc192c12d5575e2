import type { Instant } from '@sadpath/clock';
import { nextFree, type Transaction } from '@sadpath/store';
import type { RecordStamp } from '../domain/spend';
import { cardTransactions } from '../issuing.collections';
import { FIRST_IDS } from '../issuing.fixtures';

/** Names for the next card transaction: `TX-0004`, `AU-0004`. */
export async function nextRecord(tx: Transaction, now: Instant): Promise<RecordStamp> {
  const sequence = { name: 'card-transactions', first: FIRST_IDS.cardTransactions };
  const isTaken = async (each: number): Promise<boolean> =>
    (await tx.get(cardTransactions, `TX-${numeral(each)}`)) !== undefined;
  const number = numeral(await nextFree(tx, sequence, isTaken));
  return { transId: `TX-${number}`, authRefNum: `AU-${number}`, now };
}

function numeral(number: number): string {
  return String(number).padStart(4, '0');
}
