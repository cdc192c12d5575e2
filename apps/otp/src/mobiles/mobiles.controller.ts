import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../otp.raises';
import { EntityPath, RegisterMobileRequest, ReplaceMobilesRequest } from './dto/mobiles.requests.dto';
import { MobileResponse, MobilesResponse } from './dto/mobiles.responses.dto';
import { mobileView } from './mobile.view';
import { MobilesService } from './mobiles.service';

const COMMON = { tags: ['Mobiles'], marks: { access: 'write' } };

/** Known mobile numbers; called by the Customer Service. */
@Controller('dcms/otp-manager')
export class MobilesController {
  constructor(private readonly mobiles: MobilesService) {}

  @Post('mobiles')
  @Operation({ ...COMMON, summary: "Registers a customer's mobile number", answers: MobileResponse })
  @Raises()
  async registerMobile(@InVisit() visit: Visit, @Body() body: RegisterMobileRequest) {
    return mobileView(await this.mobiles.register(visit, body.entityId, body));
  }

  @Put('customers/:entityId/mobiles')
  @Operation({ ...COMMON, summary: 'Sets all mobile numbers of a customer', answers: MobilesResponse })
  @Raises()
  async replaceMobiles(
    @InVisit() visit: Visit,
    @Param() { entityId }: EntityPath,
    @Body() { mobiles }: ReplaceMobilesRequest,
  ) {
    const known = await this.mobiles.replace(visit, entityId, mobiles);
    return { entityId, mobiles: known.map(mobileView) };
  }
}
