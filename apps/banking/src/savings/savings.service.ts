import { Injectable } from '@nestjs/common';
import type { Minor } from '@sadpath/money';
import type { Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import type { BankCaller } from '../access/bank-caller';
import { bankingCollections } from '../banking.collections';
import { bankingError } from '../banking.errors';
import { bankingFixtures } from '../banking.fixtures';
import { major } from '../domain/money';
import { depositSavings, type WithdrawalOrder, withdrawSavings } from '../domain/move-savings';
import { openSavings, type SavingsMove } from '../domain/open-savings';
import { type GroupMember, requireSavings, type SavingsAccount, type SavingsTerms } from '../domain/savings-account';
import type { SavingsProduct } from '../domain/savings-product';
import type { Stamp } from '../domain/stamp';
import { fullName } from '../domain/user';
import { LedgerService } from '../ledger/ledger.service';
import type { WithdrawalResponse } from './dto/savings.responses.dto';
import { SavingsInterestService } from './savings-interest.service';

/** A savings account to be opened; money in kobo. */
export interface SavingsWish {
  readonly terms: SavingsTerms;
  readonly deposit: Minor;
  readonly sourceWalletId: string | null;
}

/** Savings accounts and the money that goes in and out (contract banking §3.7). */
@Injectable()
export class SavingsService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly interest: SavingsInterestService,
  ) {}

  /** Throws MINIMUM_AMOUNT, the wallet's refusals, INSUFFICIENT_FUNDS. */
  open(
    call: Call,
    { tenant, user }: BankCaller,
    { terms, deposit, sourceWalletId }: SavingsWish,
  ): Promise<SavingsAccount> {
    return call.store.transaction(async (tx) => {
      const source = await this.ledger.wallet(tx, user.id, sourceWalletId);
      const facts = { product: productOf(terms), userId: user.id, source };
      const stamp = await this.ledger.stamp(tx, call, tenant);
      const account = await this.store(tx, openSavings({ terms, deposit }, facts, stamp));
      this.interest.plan(call, account);
      return account;
    });
  }

  /** Throws SAVINGS_NOT_FOUND, VALIDATION_ERROR, MINIMUM_AMOUNT, the wallet's refusals, INSUFFICIENT_FUNDS. */
  deposit(
    call: Call,
    { tenant, user }: BankCaller,
    order: { accountId: string; amount: Minor; sourceWalletId: string | null },
  ): Promise<SavingsAccount> {
    return call.store.transaction(async (tx) => {
      const account = await this.own(tx, user.id, order.accountId);
      const source = await this.ledger.wallet(tx, user.id, order.sourceWalletId);
      const by = { product: productOf(account.terms), userId: user.id, source };
      return this.store(
        tx,
        depositSavings(account, order.amount, { ...by, stamp: await this.ledger.stamp(tx, call, tenant) }),
      );
    });
  }

  /** Throws SAVINGS_NOT_FOUND, EARLY_WITHDRAWAL, INSUFFICIENT_FUNDS, ACCOUNT_NOT_FOUND, WALLET_INACTIVE, VALIDATION_ERROR. */
  withdraw(
    call: Call,
    { tenant, user }: BankCaller,
    order: WithdrawalOrder & { accountId: string; destinationWalletId: string | null },
  ): Promise<WithdrawalResponse> {
    return call.store.transaction(async (tx) => {
      const account = await this.own(tx, user.id, order.accountId);
      const destination = await this.ledger.wallet(tx, user.id, order.destinationWalletId);
      const stamp: Stamp = await this.ledger.stamp(tx, call, tenant);
      const taken = withdrawSavings(account, order, { userId: user.id, destination, stamp });
      const { id: accountId, balance, status } = await this.store(tx, taken);
      return {
        accountId,
        amountWithdrawn: major(taken.amountWithdrawn),
        penalty: major(taken.penalty),
        creditedAmount: major(taken.creditedAmount),
        balance: major(balance),
        status,
        reference: stamp.reference,
      };
    });
  }

  list(call: Call, { user }: BankCaller): Promise<readonly SavingsAccount[]> {
    return call.store.transaction((tx) => tx.find(bankingCollections.savings, 'user', user.id));
  }

  /** Throws SAVINGS_NOT_FOUND. */
  get(call: Call, { user }: BankCaller, id: string): Promise<SavingsAccount> {
    return call.store.transaction((tx) => this.own(tx, user.id, id));
  }

  /** The caller and those of the tenant's users that were named. Throws USER_NOT_FOUND. */
  members(call: Call, { tenant, user }: BankCaller, ids: readonly string[]): Promise<readonly GroupMember[]> {
    return call.store.transaction(async (tx) => {
      const members = [{ userId: user.id, name: fullName(user) }];
      for (const id of new Set(ids.map((given) => given.toLowerCase()))) {
        const member = await tx.get(bankingCollections.users, id);
        if (member?.tenantId !== tenant.id) throw bankingError('USER_NOT_FOUND');
        if (id !== user.id) members.push({ userId: id, name: fullName(member) });
      }
      return members;
    });
  }

  private async own(tx: Transaction, userId: string, id: string): Promise<SavingsAccount> {
    return requireSavings(await tx.get(bankingCollections.savings, id.toLowerCase()), userId);
  }

  private async store(tx: Transaction, { account, posting }: SavingsMove): Promise<SavingsAccount> {
    await tx.put(bankingCollections.savings, account);
    await this.ledger.record(tx, { wallets: [posting.wallet], entries: posting.entries });
    return account;
  }
}

function productOf({ productType }: SavingsTerms): SavingsProduct {
  const product = bankingFixtures.savingsProducts.find((candidate) => candidate.productType === productType);
  if (product === undefined) throw bankingError('INTERNAL_ERROR');
  return product;
}
