import type { Instant } from '@sadpath/clock';
import { comparing } from '@sadpath/errors';
import { defineLifecycle, type EventOf, type StateOf } from '@sadpath/lifecycle';
import { type Minor, toMajor } from '@sadpath/money';
import { bankingError } from '../banking.errors';
import { DECIMALS } from './money';
import { duplicateEntry } from './refusals';

/** The life of an application (contract banking §4); the sandbox never rejects, the value is reserved. */
export const loanApplicationLifecycle = defineLifecycle({
  submitted: { approve: 'approved', reject: 'rejected' },
  approved: { disburse: 'disbursed' },
  disbursed: {},
  rejected: {},
});

export type LoanApplicationStatus = StateOf<typeof loanApplicationLifecycle.table>;
export type LoanApplicationEvent = EventOf<typeof loanApplicationLifecycle.table>;

export const DOCUMENT_TYPES = ['id', 'payslip', 'bank_statement', 'utility_bill'] as const;

/** A paper that belongs to an application; its content is not kept. */
export interface LoanDocument {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly type: (typeof DOCUMENT_TYPES)[number];
  readonly fileName: string;
  readonly uploadedAt: Instant;
}

/** A request for a loan; amounts in kobo, the rate in hundredths of a percent a year. */
export interface LoanApplication {
  /** @pattern ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$ */
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly productId: string;
  readonly productName: string;
  /** @minimum 1 */
  readonly amount: Minor;
  /**
   * Null for products of fixed days.
   * @minimum 1
   * @maximum 600
   */
  readonly tenureMonths: number | null;
  readonly interestRate: number;
  /** @minimum 0 */
  readonly monthlyRepayment: Minor;
  /** @minimum 0 */
  readonly totalRepayment: Minor;
  readonly purpose: string | null;
  readonly disbursementWalletId: string;
  readonly status: LoanApplicationStatus;
  readonly submittedAt: Instant;
  readonly approvedAt: Instant | null;
  readonly disbursedAt: Instant | null;
  readonly loanId: string | null;
  readonly documents: readonly LoanDocument[];
}

/** The user's own application or APPLICATION_NOT_FOUND. */
export function requireApplication(found: LoanApplication | undefined, userId: string): LoanApplication {
  if (found?.userId !== userId) throw bankingError('APPLICATION_NOT_FOUND');
  return found;
}

/** The application after an event, or undefined when its state refuses it. */
export function movedApplication(
  application: LoanApplication,
  event: LoanApplicationEvent,
): LoanApplication | undefined {
  const status = loanApplicationLifecycle.next(application.status, event);
  return status === undefined ? undefined : { ...application, status };
}

/** The approved application, or undefined when it is not submitted any more. */
export function approve(application: LoanApplication, now: Instant): LoanApplication | undefined {
  const approved = movedApplication(application, 'approve');
  return approved === undefined ? undefined : { ...approved, approvedAt: now };
}

/** The application with one more document. */
export function attach(application: LoanApplication, document: LoanDocument): LoanApplication {
  return { ...application, documents: [...application.documents, document] };
}

/** True while an application waits for its approval or its money. */
export function isOpen({ status }: Pick<LoanApplication, 'status'>): boolean {
  return status === 'submitted' || status === 'approved';
}

/** Throws EXISTING_LOAN for an approved application, which is as good as a loan (contract banking §6). */
export function requireNoApproved(applications: readonly LoanApplication[]): void {
  const approved = applications.find(({ status }) => status === 'approved');
  if (approved === undefined) return;
  const outstandingBalance = toMajor(approved.totalRepayment, DECIMALS);
  const facts = { loanId: approved.loanId, applicationId: approved.id, outstandingBalance };
  const values = comparing({ 'approved and to be repaid': outstandingBalance }, { repaid: 0 });
  throw bankingError('EXISTING_LOAN', undefined, { details: [facts], ...values });
}

/** Throws DUPLICATE_ENTRY while another application waits for its approval. */
export function requireNoSubmitted(applications: readonly LoanApplication[]): void {
  const waiting = applications.find(({ status }) => status === 'submitted');
  if (waiting !== undefined) throw duplicateEntry(waiting.id);
}
