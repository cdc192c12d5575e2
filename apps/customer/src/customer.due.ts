import { DAY, HOUR } from '@sadpath/clock';
import { keyIn } from '@sadpath/dcms';
import type { Call, DocumentJobs } from '@sadpath/service';
import { customerCollections } from './customer.collections';
import {
  EXPIRE_JOB,
  RELEASE_PIN_JOB,
  RETURN_KIT_JOB,
  RETURN_LOAD_JOB,
  RETURN_SWIPE_JOB,
  TAKE_BACK_JOB,
  TELL_JOB,
} from './customer.jobs';
import type { Card } from './domain/card';
import { cardLifecycle } from './domain/card.lifecycle';
import { expiresAt } from './domain/expiry-date';
import type { Opening, Stray, Untold } from './domain/opening';
import { PIN_LOCK_MS } from './domain/pin';
import { isOpen, type CardTransaction } from './domain/swipe';
import type { WalletLoad } from './domain/wallet-load';

const { openings, untold, strays, loads, transactions } = customerCollections;

/** What time will do to a document, by its collection; where nothing in it says since when, it is since it was written. */
export const customerDue = {
  cards: ({ tenant, kitNo, status, expiryDate, pin }: Card): DocumentJobs => {
    const entity = keyIn(tenant, kitNo);
    const end = { at: expiresAt(expiryDate), job: EXPIRE_JOB, entity };
    const release = pin.lockedAt === null ? [] : [{ at: pin.lockedAt + PIN_LOCK_MS, job: RELEASE_PIN_JOB, entity }];
    return cardLifecycle.accepts(status, 'expire') ? [end, ...release] : release;
  },
  openings: (opening: Opening, { now }: Call): DocumentJobs => [
    { job: TAKE_BACK_JOB, entity: openings.key(opening), at: now + HOUR },
  ],
  untold: (note: Untold, { now }: Call): DocumentJobs => [{ job: TELL_JOB, entity: untold.key(note), at: now + HOUR }],
  strays: (stray: Stray, { now }: Call): DocumentJobs => [
    { job: RETURN_KIT_JOB, entity: strays.key(stray), at: now + HOUR },
  ],
  loads: (load: WalletLoad): DocumentJobs => [{ job: RETURN_LOAD_JOB, entity: loads.key(load), at: load.at + DAY }],
  transactions: (transaction: CardTransaction): DocumentJobs =>
    isOpen(transaction)
      ? [{ job: RETURN_SWIPE_JOB, entity: transactions.key(transaction), at: transaction.at + DAY }]
      : [],
};
