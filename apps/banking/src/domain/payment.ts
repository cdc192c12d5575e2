import type { Instant } from '@sadpath/clock';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import type { Minor } from '@sadpath/money';
import type { Spending } from './spending-limits';
import type { Stamp } from './stamp';
import { notFound } from './refusals';

/** The life of a bill payment (contract banking §4); `received` is over before anything is stored. */
export const paymentLifecycle = defineLifecycle({
  received: { complete: 'completed', wait: 'pending', fail: 'failed' },
  pending: { complete: 'completed' },
  completed: {},
  failed: {},
});

export type PaymentStatus = StateOf<typeof paymentLifecycle.table>;
export type PaymentEvent = EventOf<typeof paymentLifecycle.table>;

/** A paid bill; amounts in kobo. */
export interface Payment {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly reference: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly sourceWalletId: string;
  readonly status: PaymentStatus;
  readonly billerId: string;
  readonly billerName: string;
  readonly paymentItemCode: string;
  readonly customerReference: string;
  readonly customerName: string;
  /** @minimum 1 */
  readonly amount: Minor;
  /** @minimum 0 */
  readonly fees: Minor;
  readonly narration: string | null;
  readonly givesToken: boolean;
  /**
   * 20 digits once prepaid electricity is paid.
   * @pattern ^[0-9]{20}$
   */
  readonly token: string | null;
  readonly createdAt: Instant;
  /** When a pending payment completes. */
  readonly dueAt: Instant | null;
}

/** The payment after an event, or undefined when its state refuses it; completion draws the token. */
export function movedPayment(payment: Payment, event: PaymentEvent, stamp: Pick<Stamp, 'digits'>): Payment | undefined {
  const status = paymentLifecycle.next(payment.status, event);
  if (status === undefined) return undefined;
  const token = status === 'completed' && payment.givesToken ? stamp.digits(20) : payment.token;
  return { ...payment, status, token };
}

/** The completed payment once its time has come; undefined before, and when it is no longer pending. */
export function settlePayment(payment: Payment, stamp: Stamp): Payment | undefined {
  if (payment.dueAt === null || payment.dueAt > stamp.now) return undefined;
  const settled = movedPayment(payment, 'complete', stamp);
  return settled === undefined ? undefined : { ...settled, dueAt: null };
}

/** What a new payment means for the limits of its wallet; undefined when it failed. */
export function paymentSpending({ status, sourceWalletId, amount, createdAt }: Payment): Spending | undefined {
  return status === 'failed' ? undefined : { walletId: sourceWalletId, amount, at: createdAt };
}

/** The user's own payment or NOT_FOUND. */
export function requirePayment(found: Payment | undefined, userId: string): Payment {
  if (found?.userId !== userId) throw notFound('Payment');
  return found;
}
