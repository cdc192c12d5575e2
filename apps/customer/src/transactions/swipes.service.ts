import { Injectable } from '@nestjs/common';
import { DAY } from '@sadpath/clock';
import { alone, keyIn, type Visit } from '@sadpath/dcms';
import { formatDecimal } from '@sadpath/money';
import { CardDesk } from '../cards/card-desk.service';
import { customerCollections } from '../customer.collections';
import type { Card } from '../domain/card';
import { collectStaged } from '../domain/ncmc-wallet';
import { cardDecline, cbsDecline, needsPin, pinDecline, spentOn } from '../domain/swipe';
import type { CardTransaction, ResponseCode, Swipe } from '../domain/swipe';
import { CardEvents } from '../events/card-events';
import { PinDesk } from '../pins/pin-desk.service';
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
    private readonly desk: CardDesk,
    private readonly pins: PinDesk,
    private readonly cbs: CbsClient,
    private readonly events: CardEvents,
  ) {}

  /** Answers, and never refuses; the same transaction id gives the stored answer unless the core bank was away. */
  authorize(visit: Visit, order: SwipeOrder): Promise<SwipeAnswer> {
    return alone(visit, { operation: 'authorize', id: order.txnId }, () => this.decide(visit, order));
  }

  private async decide(visit: Visit, order: SwipeOrder): Promise<SwipeAnswer> {
    const { call, tenant } = visit;
    const stored = await call.store.transaction((tx) => tx.get(transactions, keyIn(tenant, order.txnId)));
    if (stored !== undefined && stored.responseCode !== '91' && stored.responseCode !== null) return answerOf(stored);
    const card = await this.desk.findCard(visit, order.kitNo);
    if (card === undefined) return { responseCode: '14', approved: false, cbsRef: null };
    const reserved = await this.reserve(visit, card, order);
    const decline = reserved.responseCode ?? (await this.pinVerdict(visit, card, order));
    return decline === null ? this.pay(visit, reserved) : this.settle(visit, { ...reserved, responseCode: decline });
  }

  /** Writes the transaction down at once, so that parallel ones count against the same daily limit. */
  private reserve({ call }: Visit, card: Card, order: SwipeOrder): Promise<CardTransaction> {
    return call.store.transaction(async (tx) => {
      const done = await tx.find(transactions, 'kit', keyIn(card.tenant, card.kitNo));
      const others = done.filter(({ txnId }) => txnId !== order.txnId);
      const today = call.now - (call.now % DAY);
      const { pin: _pin, ...swipe } = order;
      const transaction: CardTransaction = {
        ...swipe,
        tenant: card.tenant,
        entityId: card.entityId,
        accountNo: card.accountNo,
        responseCode: cardDecline(card, order, spentOn(today, order, others)) ?? null,
        cbsRef: null,
        at: call.now,
      };
      await tx.put(transactions, transaction);
      return transaction;
    });
  }

  private async pinVerdict(visit: Visit, card: Card, { channel, pin }: SwipeOrder): Promise<ResponseCode | null> {
    if (!needsPin(channel)) return null;
    if (pin === null) return pinDecline(card.pin.state === 'LOCKED' ? 'locked' : 'wrong') ?? null;
    return pinDecline(await this.pins.verdict(visit, card, { value: pin, coding: 'v1' })) ?? null;
  }

  private async pay(visit: Visit, reserved: CardTransaction): Promise<SwipeAnswer> {
    const { accountNo, amount, txnId, channel } = reserved;
    const narration = `${channel} ${reserved.kitNo}`;
    const outcome = await this.cbs.debit(visit, { accountNo, amount, txnId: `SWIPE-${txnId}`, narration });
    return outcome.ok
      ? this.settle(visit, { ...reserved, responseCode: '00', cbsRef: outcome.cbsRef })
      : this.settle(visit, { ...reserved, responseCode: cbsDecline(outcome.code) });
  }

  private async settle(visit: Visit, transaction: CardTransaction): Promise<SwipeAnswer> {
    await visit.call.store.transaction((tx) => tx.put(transactions, transaction));
    const answer = answerOf(transaction);
    if (answer.approved && transaction.channel === 'CONTACTLESS') await this.collect(visit, transaction);
    const { entityId, kitNo, channel, txnId, responseCode } = transaction;
    const data = {
      entityId,
      kitNo,
      amount: formatDecimal(transaction.amount, 2),
      currency: 'INR',
      channel,
      txnId,
      responseCode,
    };
    this.events.announce(visit, answer.approved ? 'TRANSACTION_AUTHORIZED' : 'TRANSACTION_DECLINED', data);
    return answer;
  }

  /** A contactless terminal writes money that waits for the transit wallet onto the chip. */
  private async collect(visit: Visit, { kitNo, txnId }: CardTransaction): Promise<void> {
    const at = visit.call.now;
    await this.desk.change(visit, kitNo, (held) => ({ ...held, wallet: collectStaged(held.wallet, { txnId, at }) }));
  }
}

function answerOf({ responseCode, cbsRef }: CardTransaction): SwipeAnswer {
  const code = responseCode ?? '91';
  return { responseCode: code, approved: code === '00', cbsRef };
}
