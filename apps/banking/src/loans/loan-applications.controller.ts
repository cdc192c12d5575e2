import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { FormFault } from '@sadpath/forms';
import { Page } from '@sadpath/errors';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { bankMarks } from '../access/bank-marks';
import { FORM, LIST_FORM, ONE_FIELD, Raises, SESSION } from '../banking.raises';
import { minorOf, optionalMinor } from '../domain/money';
import { pageOf } from '../domain/page';
import { IdPath, PageQuery } from '../forms/common.requests.dto';
import { ApplicationResponse, DocumentResponse } from './dto/application.responses.dto';
import { AddDocumentRequest, ApplyRequest } from './dto/loan.requests.dto';
import { LoanApplicationsService } from './loan-applications.service';
import { bankingFixtures } from '../banking.fixtures';
import { needsMonths } from '../domain/loan-product';
import { Pagination } from '../forms/pagination.dto';

const TAGS = ['Loans'];
const MARKS = bankMarks({ feature: 'loans' });

/** Requests for loans. */
@Controller('api/v1/banking/loan-applications')
export class LoanApplicationsController {
  constructor(private readonly applications: LoanApplicationsService) {}

  @Post()
  @Operation({
    summary: 'Applies for a loan',
    tags: TAGS,
    status: 201,
    answers: ApplicationResponse,
    marks: bankMarks({ feature: 'loans', furtherFaults: monthsFaults }),
  })
  @Raises(
    ...SESSION,
    ...FORM,
    'FEATURE_DISABLED',
    'ACCOUNT_NOT_FOUND',
    'WALLET_INACTIVE',
    'INVALID_REFERENCE',
    'LOAN_NOT_ELIGIBLE',
    'EXISTING_LOAN',
    'DUPLICATE_ENTRY',
    'LOAN_LIMIT_EXCEEDED',
  )
  async applyForLoan(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: ApplyRequest) {
    const { productId, purpose = null, disbursementWalletId = null } = body;
    const terms = { amount: minorOf(body.amount), tenureMonths: body.tenureMonths ?? undefined };
    const monthlyIncome = optionalMinor(body.monthlyIncome);
    const wish = { ...terms, productId, purpose, disbursementWalletId, monthlyIncome };
    return ApplicationResponse.of(await this.applications.apply(call, caller, wish));
  }

  @Get()
  @Operation({
    summary: 'Applications of the caller, newest first',
    tags: TAGS,
    answers: { page: ApplicationResponse, pagination: Pagination },
    marks: MARKS,
  })
  @Raises(...SESSION, ...LIST_FORM, 'FEATURE_DISABLED')
  async listApplications(@InCall() call: Call, @ByCaller() caller: BankCaller, @Query() query: PageQuery) {
    const { items, pagination } = pageOf(await this.applications.list(call, caller), query);
    return new Page(
      items.map((application) => ApplicationResponse.of(application)),
      pagination,
    );
  }

  @Get(':id')
  @Operation({ summary: 'One application', tags: TAGS, answers: ApplicationResponse, marks: MARKS })
  @Raises(...SESSION, ...ONE_FIELD, 'FEATURE_DISABLED', 'APPLICATION_NOT_FOUND')
  async getApplication(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return ApplicationResponse.of(await this.applications.get(call, caller, id));
  }

  @Post(':id/documents')
  @Operation({ summary: 'Adds a document', tags: TAGS, status: 201, answers: DocumentResponse, marks: MARKS })
  @Raises(...SESSION, ...FORM, 'FEATURE_DISABLED', 'APPLICATION_NOT_FOUND', 'DUPLICATE_ENTRY')
  async addDocument(
    @InCall() call: Call,
    @ByCaller() caller: BankCaller,
    @Param() { id }: IdPath,
    @Body() { type, fileName }: AddDocumentRequest,
  ) {
    return DocumentResponse.of(await this.applications.attach(call, caller, { id, type, fileName }));
  }
}

/** The months of a loan are required, whatever else is missing, unless the product runs for fixed days. */
function monthsFaults({ productId, tenureMonths }: Readonly<Record<string, unknown>>): readonly FormFault[] {
  const isAbsent = tenureMonths === undefined || tenureMonths === null;
  if (!isAbsent || !needsMonths(bankingFixtures.loanProducts, productId)) return [];
  const message = 'tenureMonths is required';
  return [{ in: 'body', field: 'tenureMonths', kind: 'missing', rule: 'isDefined', message }];
}
