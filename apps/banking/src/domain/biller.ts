import type { Minor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import { type DependencyState, requireSound } from './dependency-state';
import { ruleError, notFound, invalidReference } from './refusals';
import { major } from './money';

/** A kind of bill. */
export interface BillCategory {
  readonly code: string;
  readonly name: string;
  readonly description: string;
}

/** A company whose bills can be paid. */
export interface Biller {
  readonly billerId: string;
  readonly name: string;
  readonly code: string;
  readonly categoryCode: string;
}

/** Something a biller sells; amounts in kobo: one for a fixed item, a range for a variable one. */
export interface PaymentItem {
  readonly paymentItemCode: string;
  readonly billerId: string;
  readonly name: string;
  readonly price: { readonly amount: Minor } | { readonly minAmount: Minor; readonly maxAmount: Minor };
  /** True for prepaid electricity, whose receipt is a 20-digit token. */
  readonly givesToken: boolean;
}

/** A customer some billers know. */
export interface BillCustomer {
  readonly customerReference: string;
  readonly customerName: string;
  readonly categoryCodes: readonly string[];
  /** False for the documented reference whose payment always fails. */
  readonly isPayable: boolean;
}

/** Everything that can be paid. */
export interface BillerBook {
  readonly categories: readonly BillCategory[];
  readonly billers: readonly Biller[];
  readonly items: readonly PaymentItem[];
  readonly customers: readonly BillCustomer[];
}

/** States of the two systems a bill goes through. */
export interface BillRoad {
  readonly interswitch: DependencyState;
  readonly biller: DependencyState;
}

/** Billers of a category, or NOT_FOUND. */
export function billersOf(book: BillerBook, categoryCode: string): readonly Biller[] {
  if (!book.categories.some(({ code }) => code === categoryCode)) throw notFound('Bill category');
  return book.billers.filter((biller) => biller.categoryCode === categoryCode);
}

/** The biller or BILLER_NOT_FOUND. */
export function requireBiller(book: BillerBook, billerId: string): Biller {
  const biller = book.billers.find((candidate) => candidate.billerId === billerId);
  if (biller === undefined) throw bankingError('BILLER_NOT_FOUND', undefined, { details: [{ billerId }] });
  return biller;
}

/** The biller's item or INVALID_REFERENCE. */
export function requireItem(book: BillerBook, { billerId }: Biller, paymentItemCode: string): PaymentItem {
  const item = book.items.find((candidate) => candidate.paymentItemCode === paymentItemCode);
  if (item?.billerId !== billerId) throw invalidReference('paymentItemCode');
  return item;
}

/** Throws VALIDATION_ERROR for an amount the item does not take. */
export function requirePrice({ price }: PaymentItem, amount: Minor): void {
  if ('amount' in price) {
    if (amount !== price.amount)
      throw ruleError('amount', `amount must be exactly ${String(major(price.amount))} naira`);
    return;
  }
  const { minAmount, maxAmount } = price;
  if (amount >= minAmount && amount <= maxAmount) return;
  throw ruleError('amount', `amount must be between ${String(major(minAmount))} and ${String(major(maxAmount))} naira`);
}

/** The biller's customer or CUSTOMER_NOT_FOUND. */
export function requireCustomer(book: BillerBook, biller: Biller, customerReference: string): BillCustomer {
  const customer = book.customers.find((candidate) => candidate.customerReference === customerReference);
  if (customer?.categoryCodes.includes(biller.categoryCode) === true) return customer;
  throw bankingError('CUSTOMER_NOT_FOUND', undefined, { details: [{ billerId: biller.billerId, customerReference }] });
}

/** A bill to be checked before it is paid. */
export interface CustomerEnquiry {
  readonly billerId: string;
  readonly customerReference: string;
  readonly paymentItemCode: string | undefined;
}

/**
 * Asks a biller for a customer. Throws BILLER_NOT_FOUND, INVALID_REFERENCE, SERVICE_UNAVAILABLE, INTERNAL_ERROR,
 * CUSTOMER_NOT_FOUND (contract banking §3.8).
 */
export function enquireCustomer(book: BillerBook, enquiry: CustomerEnquiry, road: BillRoad): BillCustomer {
  const biller = requireBiller(book, enquiry.billerId);
  if (enquiry.paymentItemCode !== undefined) requireItem(book, biller, enquiry.paymentItemCode);
  requireSound('interswitch', road.interswitch);
  requireSound(`biller:${biller.billerId}`, road.biller);
  return requireCustomer(book, biller, enquiry.customerReference);
}
