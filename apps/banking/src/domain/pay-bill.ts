import type { ServiceError } from '@sadpath/errors';
import type { Minor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import type { BankRules } from './bank-rules';
import {
  type BillCustomer,
  type Biller,
  type BillerBook,
  type BillRoad,
  type PaymentItem,
  requireBiller,
  requireCustomer,
  requireItem,
  requirePrice,
} from './biller';
import { movedPayment, type Payment, type PaymentEvent } from './payment';
import { credit, debit, type Movement, type Posting } from './posting';
import { ruleError, dependencyDown } from './refusals';
import { requireWithinLimits, type LimitUsage, type KycLimits } from './spending-limits';
import type { Stamp } from './stamp';
import { requireDebitable, requireFunds, type Wallet } from './wallet';

/** A bill as the user orders it; the amount in kobo. */
export interface BillOrder {
  readonly billerId: string;
  readonly paymentItemCode: string;
  readonly customerReference: string;
  readonly amount: Minor;
  readonly narration: string | null;
}

/** Everything the decision looks at. */
export interface BillFacts {
  readonly rules: BankRules;
  readonly book: BillerBook;
  readonly userId: string;
  readonly source: Wallet | undefined;
  readonly limits: KycLimits;
  /** What counts against the limits of the source. */
  readonly usage: LimitUsage;
  readonly road: BillRoad;
}

/** What a payment leaves behind: all of it is stored, also when the caller gets a refusal. */
export interface PaymentDecision {
  readonly payment: Payment;
  readonly posting: Posting;
  readonly refusal?: ServiceError;
}

interface JudgedBill {
  readonly biller: Biller;
  readonly item: PaymentItem;
  readonly source: Wallet;
  readonly customer: BillCustomer;
}

/** Judges a bill in the order of contract banking §3.8 and pays it; throws when nothing may be recorded. */
export function payBill(order: BillOrder, facts: BillFacts, stamp: Stamp): PaymentDecision {
  const judged = judgeBill(order, facts, stamp);
  const event = eventOf(judged.customer, facts.road);
  const draft = draftOf(order, judged, { facts, stamp });
  const moved = movedPayment(draft, event, stamp);
  if (moved === undefined) throw bankingError('INTERNAL_ERROR');
  const debited = debit(judged.source, movementsOf(draft), stamp);
  if (event === 'fail') return failedBill(moved, debited, stamp);
  const dueAt = event === 'wait' ? stamp.now + facts.rules.slowSettlementMs : null;
  return { payment: { ...moved, dueAt }, posting: debited };
}

function judgeBill(order: BillOrder, facts: BillFacts, { now }: Stamp): JudgedBill {
  const { book, road } = facts;
  const biller = requireBiller(book, order.billerId);
  const item = requireItem(book, biller, order.paymentItemCode);
  requirePrice(item, order.amount);
  const source = requireDebitable(facts.source, facts.userId);
  if (source.currency !== 'NGN') throw ruleError('sourceWalletId', 'Bills are paid in NGN');
  if (road.interswitch === 'down') throw dependencyDown('interswitch');
  const customer = requireCustomer(book, biller, order.customerReference);
  requireWithinLimits(facts.limits, order.amount, { usage: facts.usage, now });
  requireFunds(source, order.amount + facts.rules.billFee);
  return { biller, item, source, customer };
}

function eventOf(customer: BillCustomer, { interswitch, biller }: BillRoad): PaymentEvent {
  const isBroken = interswitch === 'corrupt' || biller === 'corrupt' || biller === 'down';
  if (isBroken || !customer.isPayable) return 'fail';
  return interswitch === 'slow' || biller === 'slow' ? 'wait' : 'complete';
}

function failedBill(payment: Payment, debited: Posting, stamp: Stamp): PaymentDecision {
  const { reference, status } = payment;
  const undone = credit(debited.wallet, movementsOf({ ...payment, narration: `Reversal of ${reference}` }), stamp);
  const posting = { wallet: undone.wallet, entries: [...debited.entries, ...undone.entries] };
  const refusal = bankingError('PAYMENT_FAILED', undefined, { details: [{ reference, status }] });
  return { payment, posting, refusal };
}

function draftOf(order: BillOrder, judged: JudgedBill, { facts, stamp }: { facts: BillFacts; stamp: Stamp }): Payment {
  const { biller, item, source, customer } = judged;
  const { billerId, paymentItemCode, customerReference, amount, narration } = order;
  return {
    id: stamp.newId(),
    reference: stamp.reference,
    tenantId: source.tenantId,
    userId: facts.userId,
    sourceWalletId: source.id,
    status: 'received',
    billerId,
    billerName: biller.name,
    paymentItemCode,
    customerReference,
    customerName: customer.customerName,
    amount,
    fees: facts.rules.billFee,
    narration,
    givesToken: item.givesToken,
    token: null,
    createdAt: stamp.now,
    dueAt: null,
  };
}

function movementsOf({ amount, fees, narration }: Payment): readonly Movement[] {
  return [
    { category: 'bill_payment', amount, narration },
    { category: 'fee', amount: fees, narration: 'Bill payment fee' },
  ];
}
