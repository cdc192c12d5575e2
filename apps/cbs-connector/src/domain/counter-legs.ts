import { total } from '@sadpath/money';
import type { Leg, PostingOrder } from './posting';

/** The account against which money enters and leaves the bank; its name is none that a client could send. */
export const SETTLEMENT_ACCOUNT = '~settlement';

/** The counter-legs of an order: those it names, else one on the settlement account. */
export function counterLegsOf(order: Pick<PostingOrder, 'amount' | 'counterLegs'>): readonly Leg[] {
  const { amount, counterLegs = [] } = order;
  return counterLegs.length === 0 ? [{ accountNo: SETTLEMENT_ACCOUNT, amount }] : counterLegs;
}

/** True when named counter-legs add up to the amount and none of them is the account itself. */
export function isBalanced(order: Pick<PostingOrder, 'accountNo' | 'amount' | 'counterLegs'>): boolean {
  const legs = counterLegsOf(order);
  return (
    total(legs.map((leg) => leg.amount)) === order.amount && legs.every((leg) => leg.accountNo !== order.accountNo)
  );
}
