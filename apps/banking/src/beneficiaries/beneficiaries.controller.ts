import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { Page } from '@sadpath/errors';
import { type Call, InCall, Operation } from '@sadpath/service';
import { type BankCaller, ByCaller } from '../access/bank-caller';
import { FORM, LIST_FORM, ONE_FIELD, Raises, SESSION } from '../banking.raises';
import { pageOf } from '../domain/page';
import { IdPath, PageQuery } from '../forms/common.requests.dto';
import { BeneficiariesService } from './beneficiaries.service';
import { AddBeneficiaryRequest } from './dto/beneficiary.requests.dto';
import { BeneficiaryResponse, ForgottenResponse } from './dto/beneficiary.responses.dto';
import { Pagination } from '../forms/pagination.dto';

const TAGS = ['Beneficiaries'];

/** Saved recipients of the caller. */
@Controller('api/v1/banking/beneficiaries')
export class BeneficiariesController {
  constructor(private readonly beneficiaries: BeneficiariesService) {}

  @Get()
  @Operation({
    summary: 'All saved recipients, newest first',
    tags: TAGS,
    answers: { page: BeneficiaryResponse, pagination: Pagination },
  })
  @Raises(...SESSION, ...LIST_FORM)
  async listBeneficiaries(@InCall() call: Call, @ByCaller() caller: BankCaller, @Query() query: PageQuery) {
    const { items, pagination } = pageOf(await this.beneficiaries.list(call, caller), query);
    return new Page(
      items.map((beneficiary) => BeneficiaryResponse.of(beneficiary)),
      pagination,
    );
  }

  @Post()
  @Operation({
    summary: 'Saves a recipient under the name the bank gives',
    tags: TAGS,
    status: 201,
    answers: BeneficiaryResponse,
  })
  @Raises(
    ...SESSION,
    ...FORM,
    'INVALID_BANK_CODE',
    'INVALID_ACCOUNT',
    'SERVICE_UNAVAILABLE',
    'INTERNAL_ERROR',
    'DUPLICATE_ENTRY',
  )
  async addBeneficiary(@InCall() call: Call, @ByCaller() caller: BankCaller, @Body() body: AddBeneficiaryRequest) {
    const { accountNumber, bankCode, nickname = null } = body;
    return BeneficiaryResponse.of(await this.beneficiaries.add(call, caller, { accountNumber, bankCode, nickname }));
  }

  @Get(':id')
  @Operation({ summary: 'One saved recipient', tags: TAGS, answers: BeneficiaryResponse })
  @Raises(...SESSION, ...ONE_FIELD, 'NOT_FOUND')
  async getBeneficiary(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return BeneficiaryResponse.of(await this.beneficiaries.get(call, caller, id));
  }

  @Delete(':id')
  @Operation({ summary: 'Forgets a recipient', tags: TAGS, answers: ForgottenResponse })
  @Raises(...SESSION, ...FORM, 'NOT_FOUND')
  removeBeneficiary(@InCall() call: Call, @ByCaller() caller: BankCaller, @Param() { id }: IdPath) {
    return this.beneficiaries.remove(call, caller, id);
  }
}
