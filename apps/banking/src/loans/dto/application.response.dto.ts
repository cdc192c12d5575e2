import { isoSeconds } from '@sadpath/clock';
import { Decimal, ListOf, OneOf, Text, Uuid, Whole } from '@sadpath/service';
import { DOCUMENT_TYPES, type LoanApplication, type LoanDocument } from '../../domain/loan-application';
import { loanApplicationLifecycle } from '../../domain/loan-application.lifecycle';
import { major, percent } from '../../forms/major';

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
  @Whole({ optional: true }) tenureMonths: number | null;
  @Decimal() interestRate: number;
  @Decimal() monthlyRepayment: number;
  @OneOf(loanApplicationLifecycle.states) status: string;
  @Text() submittedAt: string;
  @Text({ optional: true }) approvedAt: string | null;
  @Text({ optional: true }) disbursedAt: string | null;
  @Uuid({ optional: true }) loanId: string | null;
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
