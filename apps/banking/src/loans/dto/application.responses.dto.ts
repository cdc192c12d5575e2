import { isoSeconds } from '@sadpath/clock';
import { Decimal, Flag, ListOf, OneOf, Text, TextList, Uuid, Whole } from '@sadpath/forms';
import {
  DOCUMENT_TYPES,
  type LoanApplication,
  loanApplicationLifecycle,
  type LoanDocument,
} from '../../domain/loan-application';
import type { LoanProduct } from '../../domain/loan-product';
import { major, percent } from '../../domain/money';

/** A loan on offer; money in major units, the rate in percent a year. */
export class LoanProductResponse {
  @Uuid() id: string;
  @Text({ example: 'quick_cash' }) code: string;
  @Text() name: string;
  @Decimal() minAmount: number;
  @Decimal() maxAmount: number;
  @Whole({ nullable: true }) minTenureMonths: number | null;
  @Whole({ nullable: true }) maxTenureMonths: number | null;
  @Whole({ description: 'For products of fixed days', nullable: true }) tenureDays: number | null;
  @Decimal({ example: 18.5 }) interestRate: number;

  static of({ id, code, name, minAmount, maxAmount, tenure, interestRate }: LoanProduct): LoanProductResponse {
    const months = 'days' in tenure ? undefined : tenure;
    return {
      id,
      code,
      name,
      minAmount: major(minAmount),
      maxAmount: major(maxAmount),
      minTenureMonths: months?.minMonths ?? null,
      maxTenureMonths: months?.maxMonths ?? null,
      tenureDays: 'days' in tenure ? tenure.days : null,
      interestRate: percent(interestRate),
    };
  }
}

/** What a loan would cost; money in major units. */
export class CalculationResponse {
  @Decimal() requestedAmount: number;
  @Whole({ nullable: true }) tenureMonths: number | null;
  @Decimal() interestRate: number;
  @Decimal() monthlyRepayment: number;
  @Decimal() totalInterest: number;
  @Decimal() totalRepayment: number;
}

/** Whether the caller may borrow, and up to how much. */
export class EligibilityResponse {
  @Flag() eligible: boolean;
  @Decimal() maxAmount: number;
  @TextList() reasons: readonly string[];
}

/** A paper of an application. */
export class DocumentResponse {
  @Uuid() id: string;
  @OneOf(DOCUMENT_TYPES) type: string;
  @Text() fileName: string;
  @Text() uploadedAt: string;

  static of({ id, type, fileName, uploadedAt }: LoanDocument): DocumentResponse {
    return { id, type, fileName, uploadedAt: isoSeconds(uploadedAt) };
  }
}

/** A request for a loan; money in major units, the rate in percent a year. */
export class ApplicationResponse {
  @Uuid() id: string;
  @Uuid() productId: string;
  @Text() productName: string;
  @Decimal() amount: number;
  @Whole({ nullable: true }) tenureMonths: number | null;
  @Decimal() interestRate: number;
  @Decimal() monthlyRepayment: number;
  @OneOf(loanApplicationLifecycle.states) status: string;
  @Text() submittedAt: string;
  @Text({ nullable: true }) approvedAt: string | null;
  @Text({ nullable: true }) disbursedAt: string | null;
  @Uuid({ nullable: true }) loanId: string | null;
  @ListOf(() => DocumentResponse) documents: DocumentResponse[];

  static of(application: LoanApplication): ApplicationResponse {
    const { id, productId, productName, tenureMonths, status, approvedAt, disbursedAt, loanId } = application;
    return {
      id,
      productId,
      productName,
      amount: major(application.amount),
      tenureMonths,
      interestRate: percent(application.interestRate),
      monthlyRepayment: major(application.monthlyRepayment),
      status,
      submittedAt: isoSeconds(application.submittedAt),
      approvedAt: approvedAt === null ? null : isoSeconds(approvedAt),
      disbursedAt: disbursedAt === null ? null : isoSeconds(disbursedAt),
      loanId,
      documents: application.documents.map((document) => DocumentResponse.of(document)),
    };
  }
}
