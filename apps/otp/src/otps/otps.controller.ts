import { Body, Controller, Post } from '@nestjs/common';
import { InTenant, type TenantRecord } from '@sadpath/dcms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../otp.errors';
import { GenerateRequest } from './dto/generate.request.dto';
import { GenerateResponse } from './dto/generate.response.dto';
import { ValidateRequest } from './dto/validate.request.dto';
import { ValidateResponse } from './dto/validate.response.dto';
import { orderOf, proofOf } from './otp-order';
import { OtpsService } from './otps.service';

const tags = ['One-time passwords'];

/** One-time passwords. */
@Controller('dcms/otp-manager')
export class OtpsController {
  constructor(private readonly otps: OtpsService) {}

  @Post('generate')
  @Operation({ summary: 'Sends a one-time password', tags, answers: GenerateResponse, marks: { access: 'write' } })
  @Raises(
    'customer/entity.not.found',
    'customer/kit.not.found',
    'otp.cooldown',
    'otp.generation.failed',
    'otp.delivery.failed',
  )
  generate(
    @InCall() call: Call,
    @InTenant() tenant: TenantRecord,
    @Body() body: GenerateRequest,
  ): Promise<GenerateResponse> {
    return this.otps.generate(call, orderOf(tenant, body));
  }

  @Post('validate')
  @Operation({ summary: 'Uses up a one-time password', tags, answers: ValidateResponse, marks: { access: 'write' } })
  @Raises('otp.expired', 'otp.max.retries', 'otp.invalid')
  async validate(
    @InCall() call: Call,
    @InTenant() tenant: TenantRecord,
    @Body() body: ValidateRequest,
  ): Promise<ValidateResponse> {
    await this.otps.validate(call, proofOf(tenant, body));
    return { status: true };
  }
}
