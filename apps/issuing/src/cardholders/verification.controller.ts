import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import type { LinkedCardholder } from '../domain/cardholder';
import { BODY_CODES, CARDHOLDER_CODES, STRAY_BODY_CODES, UPSTREAM_CODES } from '../forms/form-codes';
import { PendingDepositResponse } from '../deposits/dto/deposits.responses.dto';
import { Raises } from '../issuing.raises';
import { BankRegistrationsService } from './bank-registrations.service';
import { CardholderPath, RegisterBankAccountRequest, SumsubTokenRequest } from './dto/cardholders.requests.dto';
import { ApplicationLinkResponse, CardholderIdResponse } from './dto/cardholders.responses.dto';
import { VerificationService } from './verification.service';

/** Verification of cardholders and of their bank accounts (contract §3.1). */
@Controller('v2/cardholders/:cardholderId')
export class VerificationController {
  constructor(
    private readonly verification: VerificationService,
    private readonly registrations: BankRegistrationsService,
  ) {}

  @Put('kyc-submit')
  @Operation({
    summary: 'Submits a cardholder to verification',
    tags: ['Cardholders'],
    answers: ApplicationLinkResponse,
  })
  @Raises(
    ...STRAY_BODY_CODES,
    ...CARDHOLDER_CODES,
    ...UPSTREAM_CODES,
    'path_id_invalid',
    'kyc_submit_not_allowed',
    'kyc_submit_sumsub',
    'sumsub_not_enabled',
    'cardholder_deleted',
  )
  async submitCardholder(@InVisit() visit: Visit, @Param() path: CardholderPath) {
    return linkOf(await this.verification.submit(visit, path.cardholderId));
  }

  @Post('kyc-url/refresh')
  @Operation({
    summary: 'Renews the link to the verification',
    tags: ['Cardholders'],
    answers: ApplicationLinkResponse,
  })
  @Raises(
    ...STRAY_BODY_CODES,
    ...CARDHOLDER_CODES,
    ...UPSTREAM_CODES,
    'path_id_invalid',
    'kyc_link_not_allowed',
    'cardholder_deleted',
  )
  async renewLink(@InVisit() visit: Visit, @Param() path: CardholderPath) {
    return linkOf(await this.verification.renew(visit, path.cardholderId));
  }

  @Put('sumsub-token')
  @Operation({ summary: 'Hands over a SumSub token', tags: ['Cardholders'], answers: CardholderIdResponse })
  @Raises(
    ...BODY_CODES,
    ...CARDHOLDER_CODES,
    'path_id_invalid',
    'field_required',
    'field_too_long',
    'field_too_short',
    'sumsub_not_enabled',
    'kyc_submit_not_allowed',
    'cardholder_deleted',
  )
  async submitSumsubToken(@InVisit() visit: Visit, @Param() path: CardholderPath, @Body() _body: SumsubTokenRequest) {
    const { cardholderId } = await this.verification.submitSumsub(visit, path.cardholderId);
    return { cardholderId };
  }

  @Post('register-bank-account')
  @Operation({ summary: 'Registers a sending bank account', tags: ['Cardholders'], answers: PendingDepositResponse })
  @Raises(
    ...BODY_CODES,
    ...CARDHOLDER_CODES,
    ...UPSTREAM_CODES,
    'path_id_invalid',
    'field_required',
    'field_too_long',
    'field_too_short',
    'compliance_restricted',
  )
  async registerBankAccount(
    @InVisit() visit: Visit,
    @Param() path: CardholderPath,
    @Body() body: RegisterBankAccountRequest,
  ) {
    const { depositId, status } = await this.registrations.register(visit, path.cardholderId, body);
    return { depositId, statusText: status };
  }
}

function linkOf({ application }: LinkedCardholder) {
  return { applicationLink: application.url };
}
