import type { Card } from '../domain/card';
import { maskedCardNumber } from '../domain/card-number';
import type { CardStatus } from '../domain/card.lifecycle';
import type { Customer } from '../domain/customer';
import { cardView } from './card.view';

/** Statuses that fetchKitsByAccountNo leaves out unless asked for all (contracts/debit.md §3.3.3). */
const ENDED: ReadonlySet<CardStatus> = new Set<CardStatus>(['REPLACED', 'CLOSED', 'EXPIRED_CARD']);

/** A customer and the cards that were just made. */
export function issuedView(entityId: string, cards: readonly Card[]) {
  return { entityId, kitInfo: cards.map((card) => cardView(card)) };
}

/** A card that was replaced, by one or by none. */
export function replacedView(cards: readonly Card[]) {
  return { status: true, newKitNo: cards[0]?.kitNo ?? null, kitInfo: cards.map((card) => cardView(card)) };
}

/** An account with the customers it is linked to and their cards on it. */
export function accountKitsView(
  accountNo: string,
  holders: readonly { readonly customer: Customer; readonly cards: readonly Card[] }[],
  isAll: boolean,
) {
  const account = holders[0]?.customer.accountInfo.find((linked) => linked.accountNo === accountNo);
  return {
    accountNo,
    accountStatus: account?.accountStatus ?? null,
    accountType: account?.accountType ?? null,
    entity: holders.map(({ customer, cards }) => ({
      entityId: customer.entityId,
      isPrimary: customer.accountInfo.some((linked) => linked.accountNo === accountNo && linked.isPrimary),
      kitInfo: cards.filter(({ status }) => isAll || !ENDED.has(status)).map((card) => cardView(card)),
    })),
  };
}

/** What manageAllKits did to which cards. */
export function managedCardsView(
  managed: readonly { readonly before: Card; readonly after: Card }[],
  asked: {
    readonly operation: string;
    readonly reason?: string | null | undefined;
    readonly changer?: string | null | undefined;
    readonly channel?: string | null | undefined;
  },
) {
  return {
    managedCards: managed.map(({ before, after }) => ({
      kitNo: after.kitNo,
      cardNumber: maskedCardNumber(after.cardNumber),
      previousStatus: before.status,
      currentStatus: after.status,
    })),
    totalCardsManaged: managed.length,
    operation: asked.operation,
    reason: asked.reason ?? null,
    changer: asked.changer ?? null,
    channel: asked.channel ?? null,
  };
}
