import { bankingError } from '../banking.errors';
import type { Tenant } from './tenant';
import type { Wallet } from './wallet';

/** A bank of the NIP network. */
export interface Bank {
  /** Six digits. */
  readonly bankCode: string;
  readonly bankName: string;
  /** Three-digit code of the central bank. */
  readonly alias: string | null;
}

/** What happens to a transfer towards a documented sandbox account (contract banking §7.5). */
export type NipBehaviour = 'completes' | 'completes-late' | 'insufficient-funds' | 'invalid-account' | 'times-out';

/** A documented sandbox account; it resolves at any bank. */
export interface NipAccount {
  readonly accountNumber: string;
  readonly accountName: string;
  readonly behaviour: NipBehaviour;
}

/** Banks and accounts outside this bank. */
export interface BankDirectory {
  readonly banks: readonly Bank[];
  readonly accounts: readonly NipAccount[];
}

/** A wallet of this bank with the name of its holder. */
export interface LocalAccount {
  readonly wallet: Wallet;
  readonly holderName: string;
}

/** The account a number stands for, inside or outside this bank. */
export interface FoundAccount {
  readonly accountNumber: string;
  /** Upper case. */
  readonly accountName: string;
  readonly behaviour: NipBehaviour;
  /** Undefined when the account lies outside this bank. */
  readonly wallet: Wallet | undefined;
}

/** The bank with that code or alias, or INVALID_BANK_CODE. */
export function requireBank(directory: BankDirectory, code: string): Bank {
  const bank = findBank(directory, code);
  if (bank === undefined) throw bankingError('INVALID_BANK_CODE', undefined, { details: [{ bankCode: code }] });
  return bank;
}

/** The bank with that code or alias, if there is one. */
export function findBank(directory: BankDirectory, code: string): Bank | undefined {
  return directory.banks.find(({ bankCode, alias }) => bankCode === code || alias === code);
}

/** A wallet of this bank as an account. */
export function findLocalAccount(local: LocalAccount | undefined): FoundAccount | undefined {
  if (local === undefined) return undefined;
  const { wallet, holderName } = local;
  const { walletNumber: accountNumber } = wallet;
  return { accountNumber, accountName: holderName.toUpperCase(), behaviour: 'completes', wallet };
}

/** The account of a number at a bank: local wallets first where the bank is the tenant's own, then the sandbox accounts. */
export function findAccount(
  accountNumber: string,
  bankCode: string,
  known: { tenant: Tenant; directory: BankDirectory; local: LocalAccount | undefined },
): FoundAccount | undefined {
  const local = bankCode === known.tenant.bankCode ? findLocalAccount(known.local) : undefined;
  if (local !== undefined) return local;
  const outside = known.directory.accounts.find((account) => account.accountNumber === accountNumber);
  return outside === undefined ? undefined : { ...outside, wallet: undefined };
}
