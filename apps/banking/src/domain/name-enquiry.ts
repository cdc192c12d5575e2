import { bankingError } from '../banking.errors';
import {
  findAccount,
  requireBank,
  type Bank,
  type BankDirectory,
  type FoundAccount,
  type LocalAccount,
} from './bank-directory';
import { requireSound, type DependencyState } from './dependency-state';
import type { Tenant } from './tenant';
import { invalidAccount } from './refusals';

/** What a name enquiry looks at. */
export interface EnquiryFacts {
  readonly tenant: Tenant;
  readonly directory: BankDirectory;
  /** The wallet of this bank with the number asked for, if any. */
  readonly local: LocalAccount | undefined;
  readonly nibss: DependencyState;
}

/** The answer of a name enquiry. */
export interface EnquiredName {
  readonly accountNumber: string;
  readonly accountName: string;
  readonly bankCode: string;
  readonly bankName: string;
}

/**
 * Asks whose account it is. Throws INVALID_BANK_CODE, SERVICE_UNAVAILABLE, INTERNAL_ERROR, ACCOUNT_NOT_FOUND
 * (contract banking §3.4). The bank's own accounts never need NIBSS.
 */
export function enquireName(accountNumber: string, bankCode: string, facts: EnquiryFacts): EnquiredName {
  const bank = requireBank(facts.directory, bankCode);
  const found = askBank(accountNumber, bank, facts);
  if (found === undefined) throw bankingError('ACCOUNT_NOT_FOUND');
  return nameOf(found, bank);
}

/** As `enquireName`, but an unknown account is INVALID_ACCOUNT: the word of beneficiaries (contract banking §3.5). */
export function requireBeneficiaryName(accountNumber: string, bank: Bank, facts: EnquiryFacts): EnquiredName {
  const found = askBank(accountNumber, bank, facts);
  if (found === undefined) throw invalidAccount(accountNumber);
  return nameOf(found, bank);
}

function askBank(accountNumber: string, bank: Bank, facts: EnquiryFacts): FoundAccount | undefined {
  if (bank.bankCode !== facts.tenant.bankCode) requireSound('nibss', facts.nibss);
  return findAccount(accountNumber, bank.bankCode, facts);
}

function nameOf({ accountNumber, accountName }: FoundAccount, { bankCode, bankName }: Bank): EnquiredName {
  return { accountNumber, accountName, bankCode, bankName };
}
