import type { Instant } from '@sadpath/clock';
import { customerError } from '../customer.errors';
import type { Address, Contact, Customer, KycDocument, LinkedAccount } from './customer';
import { fieldFault } from './refusals';

/** The lists every customer has to be reachable by. */
export interface Reachability {
  readonly addressInfo: readonly Address[];
  readonly communicationInfo: readonly Contact[];
  readonly kycInfo: readonly KycDocument[];
}

/** Throws `invalid.input.request` without a PERMANENT address or without a mobile number (contracts/debit.md §3.3.1). */
export function requireReachable({ addressInfo, communicationInfo }: Omit<Reachability, 'kycInfo'>): void {
  const fields = [
    ...(addressInfo.some(({ addressCategory }) => addressCategory === 'PERMANENT')
      ? []
      : [fieldFault('addressInfo', 'needs a PERMANENT address')]),
    ...(communicationInfo.some(({ contactNo }) => contactNo !== null)
      ? []
      : [fieldFault('communicationInfo', 'needs a mobile number')]),
  ];
  if (fields.length > 0) throw customerError('invalid.input.request', undefined, { fields });
}

/** New addresses take the place of those of their category; the others stay. */
export function updateAddresses(customer: Customer, given: readonly Address[], now: Instant): Customer {
  const kept = customer.addressInfo.filter((old) => !given.some((one) => one.addressCategory === old.addressCategory));
  return { ...customer, addressInfo: [...kept, ...given], changedAt: now };
}

/** The given contacts take the place of all former ones. Throws `invalid.input.request` without a mobile number. */
export function updateContacts(customer: Customer, given: readonly Contact[], now: Instant): Customer {
  requireReachable({ addressInfo: customer.addressInfo, communicationInfo: given });
  return { ...customer, communicationInfo: given, changedAt: now };
}

/** An account of a request: members left out keep what is stored. */
export type AccountChange = { readonly accountNo: string } & {
  readonly [K in keyof LinkedAccount]?: LinkedAccount[K] | undefined;
};

/** Changes linked accounts and links new ones; a new default or primary account takes that mark from the others. */
export function updateAccounts(customer: Customer, given: readonly AccountChange[], now: Instant): Customer {
  const accounts = given.reduce<readonly LinkedAccount[]>(mergeAccount, customer.accountInfo);
  return { ...customer, accountInfo: accounts, changedAt: now };
}

/** An account as stored, from the members a request gave. */
export function linkedAccountOf(given: AccountChange): LinkedAccount {
  return {
    accountNo: given.accountNo,
    accountStatus: given.accountStatus ?? 'ACTIVE',
    accountType: given.accountType ?? 'SAVING',
    accountsCurrency: given.accountsCurrency ?? 'INR',
    defaultAccount: given.defaultAccount ?? false,
    initialFunding: given.initialFunding ?? null,
    isPrimary: given.isPrimary ?? false,
    schemeCode: given.schemeCode ?? null,
    branchId: given.branchId ?? null,
    ifscCode: given.ifscCode ?? null,
    product: given.product ?? null,
  };
}

function mergeAccount(accounts: readonly LinkedAccount[], given: AccountChange): readonly LinkedAccount[] {
  const old = accounts.find(({ accountNo }) => accountNo === given.accountNo);
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const merged: LinkedAccount = old === undefined ? linkedAccountOf(given) : { ...old, ...present };
  const others = accounts.map((account) => ({
    ...account,
    defaultAccount: account.defaultAccount && given.defaultAccount !== true,
    isPrimary: account.isPrimary && given.isPrimary !== true,
  }));
  return old === undefined
    ? [...others, merged]
    : others.map((account) => (account.accountNo === merged.accountNo ? merged : account));
}
