import { Body, Controller, Post } from '@nestjs/common';
import { InTenant, type TenantRecord } from '@sadpath/dcms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../otp.errors';
import { MobileResponse } from './dto/mobile.response.dto';
import { RegisterMobileRequest } from './dto/register-mobile.request.dto';
import { MobilesService } from './mobiles.service';

/** Known mobile numbers; called by the Customer Service. */
@Controller('dcms/otp-manager/mobiles')
export class MobilesController {
  constructor(private readonly mobiles: MobilesService) {}

  @Post()
  @Operation({
    summary: "Registers a customer's mobile number",
    tags: ['Mobiles'],
    answers: MobileResponse,
    marks: { access: 'write' },
  })
  @Raises()
  async registerMobile(
    @InCall() call: Call,
    @InTenant() { tenantId }: TenantRecord,
    @Body() { mobile, entityId, emailId }: RegisterMobileRequest,
  ): Promise<MobileResponse> {
    const shown = { mobile, entityId, ...(typeof emailId === 'string' ? { emailId } : {}) };
    await this.mobiles.register(call, { tenantId, ...shown });
    return shown;
  }
}
