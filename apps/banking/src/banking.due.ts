import type { Call, DocumentJobs } from '@sadpath/service';
import type { Instant } from '@sadpath/clock';
import { BANKING_JOBS } from './banking.jobs';
import { rulesOf } from './banking.settings';
import { keyEnd, type IdempotencyRecord } from './domain/idempotency';
import type { LoanApplication } from './domain/loan-application';
import { nextArrearsAt, type Loan } from './domain/loan';
import { nextInterestInstant } from './domain/lagos-calendar';
import type { Payment } from './domain/payment';
import type { SavingsAccount } from './domain/savings-account';
import type { IssuedToken } from './domain/session-token';
import type { Transfer } from './domain/transfer';

/** One job of a document, where it has an instant. */
function once(job: string, entity: string, at: Instant | null | undefined): DocumentJobs {
  return at === null || at === undefined ? [] : [{ job, entity, at }];
}

/** What time will do to a document, by its collection (contract banking §4). */
export const bankingDue = {
  transfers: ({ id, due }: Transfer) => once(BANKING_JOBS.settleTransfer, id, due?.at),
  payments: ({ id, dueAt }: Payment) => once(BANKING_JOBS.settlePayment, id, dueAt),
  applications: ({ id, status, submittedAt, approvedAt }: LoanApplication, call: Call) => {
    const { loanApprovalMs, loanDisbursementMs } = rulesOf(call);
    if (status === 'submitted') return once(BANKING_JOBS.approveLoan, id, submittedAt + loanApprovalMs);
    if (status !== 'approved') return [];
    return once(BANKING_JOBS.disburseLoan, id, (approvedAt ?? call.now) + loanDisbursementMs);
  },
  loans: (loan: Loan, { now }: Call) => once(BANKING_JOBS.reviewLoan, loan.id, nextArrearsAt(loan, now)),
  savings: ({ id, status, maturesAt }: SavingsAccount, { now }: Call) =>
    status === 'active'
      ? [
          ...once(BANKING_JOBS.creditInterest, id, nextInterestInstant(now)),
          ...once(BANKING_JOBS.matureSavings, id, maturesAt),
        ]
      : [],
  tokens: ({ jti, isOver, expiresAt }: IssuedToken) =>
    isOver === true ? [] : once(BANKING_JOBS.expireToken, jti, expiresAt),
  idempotency: (record: IdempotencyRecord, call: Call) =>
    once(BANKING_JOBS.forgetKey, record.key, keyEnd(record, rulesOf(call).idempotencyMs)),
};
