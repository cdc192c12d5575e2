import { Injectable } from '@nestjs/common';
import type { Minor } from '@sadpath/money';
import type { Call } from '@sadpath/service';
import type { BankCaller } from '../access/bank-caller';
import { bankingCollections } from '../banking.collections';
import { BANKING_JOBS } from '../banking.jobs';
import { type Loan, nextArrearsAt, outstandingOf, requireLoan, reviewLoan } from '../domain/loan';
import { major } from '../domain/money';
import { repayLoan } from '../domain/repay-loan';
import { LedgerService } from '../ledger/ledger.service';
import { nextDueDate, type RepaymentResponse } from './dto/loan.responses.dto';

/** Loans from their disbursement to their last instalment (contract banking §3.6, §4). */
@Injectable()
export class LoansService {
  constructor(private readonly ledger: LedgerService) {}

  list(call: Call, { user }: BankCaller): Promise<readonly Loan[]> {
    return call.store.transaction((tx) => tx.find(bankingCollections.loans, 'user', user.id));
  }

  /** Throws NOT_FOUND. */
  async get(call: Call, { user }: BankCaller, id: string): Promise<Loan> {
    const found = await call.store.transaction((tx) => tx.get(bankingCollections.loans, id.toLowerCase()));
    return requireLoan(found, user.id);
  }

  /** Throws NOT_FOUND, VALIDATION_ERROR, the wallet's refusals, INSUFFICIENT_FUNDS. */
  repay(
    call: Call,
    { tenant, user }: BankCaller,
    order: { id: string; amount: Minor; sourceWalletId: string | null },
  ): Promise<RepaymentResponse> {
    return call.store.transaction(async (tx) => {
      const loan = requireLoan(await tx.get(bankingCollections.loans, order.id.toLowerCase()), user.id);
      const source = await this.ledger.wallet(tx, user.id, order.sourceWalletId);
      const stamp = await this.ledger.stamp(tx, call, tenant);
      const paid = repayLoan(loan, order.amount, { userId: user.id, source, stamp });
      await tx.put(bankingCollections.loans, paid.loan);
      await this.ledger.record(tx, { wallets: [paid.posting.wallet], entries: paid.posting.entries });
      return {
        loanId: loan.id,
        reference: stamp.reference,
        amountPaid: major(order.amount),
        outstandingBalance: major(outstandingOf(paid.loan)),
        status: paid.loan.status,
        nextDueDate: nextDueDate(paid.loan),
      };
    });
  }

  /** Looks whether an instalment has fallen overdue, and plans the next look. */
  async review(call: Call, id: string): Promise<void> {
    await call.store.transaction(async (tx) => {
      const found = await tx.get(bankingCollections.loans, id);
      if (found === undefined) return;
      const reviewed = reviewLoan(found, call.now);
      if (reviewed !== found) await tx.put(bankingCollections.loans, reviewed);
      const arrearsAt = nextArrearsAt(reviewed, call.now);
      if (arrearsAt !== null) call.plan(BANKING_JOBS.reviewLoan, id, arrearsAt);
    });
  }
}
