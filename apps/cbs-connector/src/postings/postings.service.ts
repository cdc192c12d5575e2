import { Injectable } from '@nestjs/common';
import { dcmsError, keyIn, type Visit } from '@sadpath/dcms';
import type { Minor } from '@sadpath/money';
import type { Call } from '@sadpath/service';
import { cbsConnectorCollections } from '../cbs-connector.collections';
import { FORGET_TXN_JOB } from '../cbs-connector.jobs';
import { throughCoreBank } from '../domain/core-bank-link';
import { counterLegsOf, isBalanced } from '../domain/counter-legs';
import { post } from '../domain/post';
import type { Leg, Posting } from '../domain/posting';
import { forget, memoryEnd } from '../domain/remembers';
import { reversalOf, reverse, reversible } from '../domain/reverse';
import { LedgerStore } from '../ledger.store';
import { paiseOf } from '../paise-of';
import type { PostingRequest, ReversalRequest } from './dto/postings.requests.dto';

const { postings } = cbsConnectorCollections;

/** Posts to the core bank, each transaction id once (contracts/debit.md §3.5). */
@Injectable()
export class PostingsService {
  /** Debits or credits an account. Throws the codes of `POST /cbs/debit` and `/cbs/credit`. */
  post(visit: Visit, kind: 'debit' | 'credit', request: PostingRequest): Promise<Posting> {
    const terms = termsOf(request);
    if (!isBalanced(terms)) throw refusal('counterLegs', 'must add up to the amount and not name the account itself');
    const involved = [terms.accountNo, ...counterLegsOf(terms).map((leg) => leg.accountNo)];
    const { txnId, accountNo } = terms;
    return this.once(visit, { txnId, kind, accountNo }, async (ledger) => {
      const order = Object.assign(terms, { cbsRef: await ledger.nextRef(), now: visit.call.now });
      const booking = post(kind, await ledger.accounts(involved), order);
      await ledger.keepAccounts(booking.accounts);
      return booking.posting;
    });
  }

  /** What is in the books under a transaction id, over whatever line: the connector's own journal says it. */
  find({ call, tenant }: Visit, txnId: string): Promise<Posting | undefined> {
    return call.store.transaction((tx) => new LedgerStore(tx, tenant).posting(txnId));
  }

  /** Takes a posting back. Throws the codes of `POST /cbs/reversal`. */
  reverse(visit: Visit, { originalTxnId, txnId, amount: asked }: ReversalRequest): Promise<Posting> {
    return this.once(visit, { txnId, kind: 'reversal', originalTxnId }, async (ledger) => {
      const original = await ledger.posting(originalTxnId);
      if (original === undefined) throw refusal('originalTxnId', 'does not exist');
      const amount = amountToReverse(original, asked);
      const movement = reversalOf(original, amount);
      const involved = [movement.accountNo, ...movement.counterLegs.map((leg) => leg.accountNo)];
      const order = { txnId, amount, cbsRef: await ledger.nextRef(), now: visit.call.now };
      const booking = reverse(await ledger.accounts(involved), original, order);
      await ledger.keepAccounts(booking.accounts);
      await ledger.keepPosting(booking.original);
      return booking.posting;
    });
  }

  /** Frees the transaction id whose day is over; `key` is the tenant's id in the journal. */
  forget(call: Call, key: string): Promise<void> {
    return call.store.transaction(async (tx) => {
      const posting = (await tx.find(postings, 'txn', key)).at(-1);
      if (posting !== undefined) await tx.put(postings, forget(posting, call.now));
    });
  }

  /**
   * The stored posting of a transaction id, over whatever line; else a new one by way of the core bank. The id is
   * looked up again inside the booking transaction, so that of parallel requests only one posts. Throws `invalid.input.request`
   * for the id of another kind of posting, or of one on another account.
   */
  private async once(visit: Visit, wish: Wish, book: (ledger: LedgerStore) => Promise<Posting>): Promise<Posting> {
    const { call, tenant } = visit;
    const { txnId } = wish;
    const stored = await call.store.transaction((tx) => new LedgerStore(tx, tenant).remembered(txnId, call.now));
    if (stored !== undefined) return sameAs(wish, stored);
    return throughCoreBank(call.dependency('core-bank').state, async () => {
      return call.store.transaction(async (tx) => {
        const ledger = new LedgerStore(tx, tenant);
        const meanwhile = await ledger.remembered(txnId, call.now);
        if (meanwhile !== undefined) return sameAs(wish, meanwhile);
        const fresh = await book(ledger);
        await ledger.keepPosting(fresh);
        call.plan(FORGET_TXN_JOB, keyIn(tenant, txnId), memoryEnd(fresh));
        return fresh;
      });
    });
  }
}

/** What a transaction id stands for: a posting of one kind, on an account or of an earlier one. */
type Wish = Pick<Posting, 'txnId' | 'kind'> & Partial<Pick<Posting, 'accountNo' | 'originalTxnId'>>;

function sameAs({ kind, accountNo, originalTxnId }: Wish, stored: Posting): Posting {
  const isSame =
    stored.kind === kind &&
    (accountNo ?? stored.accountNo) === stored.accountNo &&
    (originalTxnId ?? stored.originalTxnId) === stored.originalTxnId;
  if (isSame) return stored;
  throw refusal('txnId', `is that of a ${stored.kind} on account ${stored.accountNo}`);
}

interface PostingTerms {
  readonly txnId: string;
  readonly accountNo: string;
  readonly amount: Minor;
  readonly counterLegs: readonly Leg[];
  readonly narration?: string;
}

function termsOf({ txnId, accountNo, amount, counterLegs, narration }: PostingRequest): PostingTerms {
  const legs = (counterLegs ?? []).map((leg) => ({ accountNo: leg.accountNo, amount: paiseOf(leg.amount) }));
  const terms = { txnId, accountNo, amount: paiseOf(amount), counterLegs: legs };
  return narration === undefined || narration === null ? terms : { ...terms, narration };
}

function amountToReverse(original: Posting, asked: string | null | undefined): Minor {
  const left = reversible(original);
  if (left === 0) throw refusal('originalTxnId', 'names a posting of which nothing is left to reverse');
  const amount = asked === undefined || asked === null ? left : paiseOf(asked);
  if (amount > left) throw refusal('amount', 'is more than is left to reverse');
  return amount;
}

function refusal(field: string, message: string): Error {
  const fields = [{ field, message: `${field} ${message}`, rule: 'sense' }];
  return dcmsError('invalid.input.request', undefined, { fields });
}
