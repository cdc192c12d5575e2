import type { Instant } from '@sadpath/clock';
import { isClosed, notLinked } from './refusals';

/** One postal address; of each category there is at most one. */
export interface Address {
  readonly addressCategory: 'PERMANENT' | 'COMMUNICATION';
  readonly address1: string;
  readonly address2: string | null;
  readonly address3: string | null;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly district: string | null;
  readonly isoCountryCode: string | null;
  readonly pincode: string;
}

export interface Contact {
  readonly contactNo: string | null;
  readonly emailId: string | null;
  readonly notification: boolean;
  readonly appId: string | null;
}

export interface KycDocument {
  readonly documentType: string;
  readonly documentNo: string;
  readonly documentExpiry: string | null;
}

/** An account of the bank that cards may draw on. */
export interface LinkedAccount {
  /** @pattern ^[0-9A-Za-z]{1,34}$ */
  readonly accountNo: string;
  readonly accountStatus: string;
  readonly accountType: string;
  readonly accountsCurrency: string;
  readonly defaultAccount: boolean;
  readonly initialFunding: string | null;
  readonly isPrimary: boolean;
  readonly schemeCode: string | null;
  readonly branchId: string | null;
  readonly ifscCode: string | null;
  readonly product: string | null;
}

/** Who a customer is. */
export interface Person {
  readonly entityType: string;
  readonly businessType: string;
  readonly business: string;
  readonly businessId: string;
  readonly title: string | null;
  readonly firstName: string;
  readonly middleName: string | null;
  readonly lastName: string;
  readonly gender: string;
  readonly dob: string;
  readonly referralEntityId: string | null;
}

/** A registered customer of a tenant (contracts/debit.md §3.3.2). */
export interface Customer extends Person {
  readonly tenant: string;
  readonly entityId: string;
  /** @minItems 1 */
  readonly addressInfo: readonly Address[];
  /** @minItems 1 */
  readonly communicationInfo: readonly Contact[];
  readonly kycInfo: readonly KycDocument[];
  readonly accountInfo: readonly LinkedAccount[];
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

/** First and last name, as other services know the customer. */
export function nameOf(customer: Person): string {
  return [customer.firstName, customer.middleName, customer.lastName]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** The mobile number to which OTPs go: the first one given. Registration makes sure that there is one. */
export function mobileOf(customer: Customer): string {
  return mobilesOf(customer)[0] ?? '';
}

/** All mobile numbers of the customer. */
export function mobilesOf(customer: Customer): string[] {
  return customer.communicationInfo.flatMap(({ contactNo }) => contactNo ?? []);
}

/** The account marked as default, else the primary one, else the first. */
export function defaultAccountOf(customer: Customer): LinkedAccount | undefined {
  const accounts = customer.accountInfo;
  return (
    accounts.find((account) => account.defaultAccount) ?? accounts.find((account) => account.isPrimary) ?? accounts[0]
  );
}

/** Passes when a card can be had on the account. Throws `invalid.source.account` for a closed one. */
export function requireOpen(accounts: readonly LinkedAccount[], accountNo: string): void {
  const account = accounts.find((one) => one.accountNo === accountNo);
  if (account?.accountStatus === 'CLOSED') throw isClosed(accountNo);
}

/** The linked account of a number. Throws `invalid.source.account` when the customer has none such. */
export function accountOf(customer: Customer, accountNo: string): LinkedAccount {
  const account = customer.accountInfo.find((linked) => linked.accountNo === accountNo);
  if (account === undefined) throw notLinked(accountNo);
  return account;
}
