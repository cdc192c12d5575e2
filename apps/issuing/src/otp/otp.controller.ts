import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { unixSeconds, wholeSecondAt } from '@sadpath/clock';
import { Bare } from '@sadpath/errors';
import { Operation } from '@sadpath/service';
import { InVisit, type Visit } from '../access/visit';
import type { OtpListener } from '../domain/otp-listener';
import { BODY_CODES, CARD_CODES, CARDHOLDER_CODES, STRAY_BODY_CODES, UPSTREAM_CODES } from '../forms/form-codes';
import { Raises } from '../issuing.raises';
import { OtpPath, SubscribeRequest } from './dto/otp.requests.dto';
import { OtpResponse, OtpTokenResponse } from './dto/otp.responses.dto';
import { OtpService } from './otp.service';

/** What is answered where there is nothing to tell. */
const NOTHING = { schema: { type: 'object', additionalProperties: false } } as const;

const TOKEN_CODES = ['otp_token_unknown', 'otp_token_expired', 'otp_listener_expired', 'otp_token_deleted'] as const;

/** One-time passcodes of 3-D Secure (contract §3.4). */
@Controller('v2/otp')
export class OtpController {
  constructor(private readonly otp: OtpService) {}

  @Post('listeners')
  @Operation({
    summary: 'Subscribes to the codes of a card or a cardholder',
    tags: ['3-D Secure'],
    answers: OtpTokenResponse,
  })
  @Raises(
    ...BODY_CODES,
    ...CARD_CODES,
    ...CARDHOLDER_CODES,
    ...UPSTREAM_CODES,
    'field_range',
    'otp_target_ambiguous',
    'webhook_url_invalid',
    'card_not_active_for_otp',
  )
  async subscribeToOtp(@InVisit() visit: Visit, @Body() body: SubscribeRequest) {
    const { token } = await this.otp.subscribe(visit, body);
    return { token, expiresAt: null };
  }

  @Get(':token')
  @Operation({ summary: 'Reads a listener, bare', tags: ['3-D Secure'], answers: { bare: OtpResponse } })
  @Raises(...TOKEN_CODES, ...UPSTREAM_CODES)
  async readOtp(@InVisit() visit: Visit, @Param() { token }: OtpPath) {
    return new Bare(otpView(await this.otp.read(visit, token)));
  }

  @Delete(':token')
  @Operation({ summary: 'Deletes a listener', tags: ['3-D Secure'], answers: NOTHING })
  @Raises(...TOKEN_CODES, ...UPSTREAM_CODES, ...STRAY_BODY_CODES)
  async deleteOtp(@InVisit() visit: Visit, @Param() { token }: OtpPath) {
    await this.otp.remove(visit, token);
    return {};
  }
}

function otpView({ status, code, expiresAt }: OtpListener) {
  return status === 'received'
    ? { status, code: code ?? null, expiresAt: expiresAt === undefined ? null : unixSeconds(wholeSecondAt(expiresAt)) }
    : { status: 'pending', code: null, expiresAt: null };
}
