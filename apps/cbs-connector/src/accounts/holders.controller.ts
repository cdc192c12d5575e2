import { Body, Controller, Param, Put } from '@nestjs/common';
import { InVisit, type Visit } from '@sadpath/dcms';
import { Operation } from '@sadpath/service';
import { Raises } from '../cbs-connector.raises';
import { HolderFileRequest, HolderPath } from './dto/accounts.requests.dto';
import { HolderFileResponse } from './dto/accounts.responses.dto';
import { HoldersService } from './holders.service';

/** The bank's file on its customers; called by the Customer Service. */
@Controller('dcms/cbs/holders')
export class HoldersController {
  constructor(private readonly holders: HoldersService) {}

  @Put(':entityId')
  @Operation({ summary: 'Changes what the bank knows of a holder', tags: ['Accounts'], answers: HolderFileResponse })
  @Raises('cbs.invalid.account', 'cbs.connection.failed', 'cbs.timeout', 'cbs.invalid.response')
  async updateHolder(@InVisit() visit: Visit, @Param() { entityId }: HolderPath, @Body() form: HolderFileRequest) {
    const { name, mobile } = await this.holders.update(visit, entityId, form);
    return { entityId, name, mobile };
  }
}
