import { Injectable } from '@nestjs/common';
import { DAY } from '@sadpath/clock';
import { alone, keyIn, type Visit } from '@sadpath/dcms';
import { formatDecimal } from '@sadpath/money';
import { CardDeskService } from '../cards/card-desk.service';
import { customerCollections } from '../customer.collections';
import { RETURN_SWIPE_JOB } from '../customer.jobs';
import type { Card } from '../domain/card';
import { collectStaged } from '../domain/ncmc-wallet';
import { releasePin, triesOf } from '../domain/pin';
import type { Product } from '../domain/product';
import { invalidInput } from '../domain/refusals';
import { cardDecline, cbsDecline, comparedIn, isOpen, needsPin, pinDecline, spentOn } from '../domain/swipe';
import type { CardTransaction, ResponseCode, Swipe } from '../domain/swipe';
import { postingIdOf } from '../domain/wallet-load';
import { CardEvents } from '../events/card-events';
import { PinDeskService } from '../pins/pin-desk.service';
import { CbsClient } from '../upstream/cbs.client';

const { transactions } = customerCollections;

/** A swipe as a request brings it. */
export interface SwipeOrder extends Swipe {
  readonly txnId: string;
  readonly kitNo: string;
  readonly pin: string | null;
}

/** The answer of the issuer. */
export interface SwipeAnswer {
  readonly responseCode: ResponseCode;
  readonly approved: boolean;
  readonly cbsRef: string | null;
}

/** Decides simulated card payments: card, channel, limit, PIN, core bank, in this order (contracts/debit.md §3.8). */
@Injectable()
export class SwipesService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly pins: PinDeskService,
    private readonly cbs: CbsClient,
    private readonly events: CardEvents,
  ) {}

  /** Answers, and never refuses; the same transaction id gives the stored answer unless the core bank was away. */
  authorize(visit: Visit, order: SwipeOrder): Promise<SwipeAnswer> {
    return alone(visit, { operation: 'authorize', id: order.txnId }, async () => {
      const answer = await this.decide(visit, order);
      if (!answer.approved) visit.call.decline({ code: answer.responseCode });
      return answer;
    });
  }

  private async decide(visit: Visit, order: SwipeOrder): Promise<SwipeAnswer> {
    const { call, tenant } = visit;
    const stored = await call.store.transaction((tx) => tx.get(transactions, keyIn(tenant, order.txnId)));
    if (stored !== undefined && stored.kitNo !== order.kitNo)
      throw invalidInput('txnId', 'is that of a payment with another card');
    if (stored !== undefined && !isOpen(stored)) return answerOf(stored);
    const earlier = stored === undefined ? ANEW : await this.earlier(visit, stored);
    if ('decided' in earlier) return this.settle(visit, earlier.decided);
    const card = await this.desk.findCard(visit, order.kitNo);
    if (card === undefined) return { responseCode: '14', approved: false, cbsRef: null };
    const product = await this.desk.productOf(visit, card);
    const reserved = await this.reserve(visit, { card, product }, { ...order, attempt: earlier.attempt });
    const decline = reserved.responseCode ?? (await this.pinVerdict(visit, card, order));
    return decline === null ? this.pay(visit, reserved) : this.settle(visit, { ...reserved, responseCode: decline });
  }

  /** What the bank has of a transaction whose answer was lost, before any rule is asked; unavailable while nobody can say. */
  private async earlier(visit: Visit, stored: CardTransaction): Promise<Earlier> {
    const found = await this.cbs.find(visit, postingIdOf('SWIPE', stored)).catch(() => 'unknown' as const);
    if (found === 'unknown') return { decided: { ...stored, responseCode: '91' } };
    if (found === undefined) return { attempt: stored.attempt };
    if (!found.stands) return { attempt: stored.attempt + 1 };
    return { decided: { ...stored, responseCode: '00', cbsRef: found.cbsRef } };
  }

  /** Writes the transaction down at once, so that parallel ones count against the same daily limit. */
  private reserve(
    { call }: Visit,
    { card, product }: { readonly card: Card; readonly product: Product | undefined },
    order: SwipeOrder & { readonly attempt: number },
  ): Promise<CardTransaction> {
    return call.store.transaction(async (tx) => {
      const done = await tx.find(transactions, 'kit', keyIn(card.tenant, card.kitNo));
      const others = done.filter(({ txnId }) => txnId !== order.txnId);
      const today = call.now - (call.now % DAY);
      const { pin: _pin, ...swipe } = order;
      const bounds = { spentToday: spentOn(today, order, others), product };
      const decline = cardDecline(card, order, bounds);
      if (decline === '13' || decline === '61') call.decline({ code: decline, ...comparedIn(card, order, bounds) });
      const transaction: CardTransaction = {
        ...swipe,
        tenant: card.tenant,
        entityId: card.entityId,
        accountNo: card.accountNo,
        responseCode: decline ?? null,
        cbsRef: null,
        at: call.now,
      };
      await tx.put(transactions, transaction);
      return transaction;
    });
  }

  private async pinVerdict(visit: Visit, card: Card, { channel, pin }: SwipeOrder): Promise<ResponseCode | null> {
    if (!needsPin(channel)) return null;
    const isLocked = releasePin(card.pin, visit.call.now).state === 'LOCKED';
    if (pin === null) return pinDecline(isLocked ? 'locked' : 'wrong') ?? null;
    const check = await this.pins.check(visit, card, { value: pin, coding: 'v1' });
    const decline = pinDecline(check.verdict) ?? null;
    if (decline !== null) visit.call.decline({ code: decline, ...triesOf(check.pin) });
    return decline;
  }

  private async pay(visit: Visit, reserved: CardTransaction): Promise<SwipeAnswer> {
    const { accountNo, amount, channel } = reserved;
    const narration = `${channel} ${reserved.kitNo}`;
    const outcome = await this.cbs.debit(visit, {
      accountNo,
      amount,
      txnId: postingIdOf('SWIPE', reserved),
      narration,
    });
    if (outcome.ok) return this.settle(visit, { ...reserved, responseCode: '00', cbsRef: outcome.cbsRef });
    if (!outcome.isInDoubt) return this.settle(visit, { ...reserved, responseCode: cbsDecline(outcome.code) });
    const inDoubt = { ...reserved, responseCode: '91' } as const;
    visit.call.plan(RETURN_SWIPE_JOB, transactions.key(inDoubt), visit.call.now + WAIT);
    return this.settle(visit, inDoubt);
  }

  private async settle(visit: Visit, transaction: CardTransaction): Promise<SwipeAnswer> {
    const { call } = visit;
    await call.store.transaction(async (tx) => {
      await tx.put(transactions, transaction);
      if (!isOpen(transaction)) call.cancel(RETURN_SWIPE_JOB, transactions.key(transaction));
    });
    const answer = answerOf(transaction);
    if (answer.approved && transaction.channel === 'CONTACTLESS') await this.collect(visit, transaction);
    this.events.announce(
      visit,
      answer.approved ? 'TRANSACTION_AUTHORIZED' : 'TRANSACTION_DECLINED',
      eventOf(transaction),
    );
    return answer;
  }

  /** A contactless terminal writes money that waits for the transit wallet onto the chip. */
  private async collect(visit: Visit, { kitNo, txnId }: CardTransaction): Promise<void> {
    const at = visit.call.now;
    await this.desk.change(visit, kitNo, (held) => ({ ...held, wallet: collectStaged(held.wallet, { txnId, at }) }));
  }
}

const ANEW: Earlier = { attempt: 1 };

/** Until a transaction in doubt is repeated, or its money given back. */
const WAIT = DAY;

/** A transaction whose answer was lost: decided by what the bank has, or to be decided anew. */
type Earlier = { readonly decided: CardTransaction } | { readonly attempt: number };

function eventOf(transaction: CardTransaction): Readonly<Record<string, unknown>> {
  const { entityId, kitNo, amount, channel, txnId, responseCode } = transaction;
  return { entityId, kitNo, amount: formatDecimal(amount, 2), currency: 'INR', channel, txnId, responseCode };
}

function answerOf({ responseCode, cbsRef }: CardTransaction): SwipeAnswer {
  const code = responseCode ?? '91';
  return { responseCode: code, approved: code === '00', cbsRef };
}
