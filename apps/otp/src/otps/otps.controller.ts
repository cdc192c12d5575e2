import { Body, Controller, Post } from '@nestjs/common';
import { InTenant, type TenantRecord } from '@sadpath/dcms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../otp.raises';
import { GenerateRequest, ReleaseRequest, ValidateRequest } from './dto/otps.requests.dto';
import { GenerateResponse, ReleaseResponse, ValidateResponse } from './dto/otps.responses.dto';
import { orderOf, proofOf, returnOf } from './otp-order';
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
  generate(@InCall() call: Call, @InTenant() tenant: TenantRecord, @Body() body: GenerateRequest) {
    return this.otps.generate(call, orderOf(tenant, body));
  }

  @Post('validate')
  @Operation({ summary: 'Uses up a one-time password', tags, answers: ValidateResponse, marks: { access: 'write' } })
  @Raises('otp.expired', 'otp.max.retries', 'otp.invalid')
  async validate(@InCall() call: Call, @InTenant() tenant: TenantRecord, @Body() body: ValidateRequest) {
    await this.otps.validate(call, proofOf(tenant, body));
    return { status: true as const };
  }

  @Post('release')
  @Operation({
    summary: 'Gives back a one-time password that was used up in vain',
    tags,
    answers: ReleaseResponse,
    marks: { access: 'write' },
  })
  @Raises()
  async release(@InCall() call: Call, @InTenant() tenant: TenantRecord, @Body() body: ReleaseRequest) {
    return { status: await this.otps.release(call, returnOf(tenant, body)) };
  }
}
