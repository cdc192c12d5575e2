import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { InTenant, type TenantRecord } from '@sadpath/dcms';
import { withoutNulls, only } from '@sadpath/forms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../config.raises';
import { GlAccountPath, PutGlAccountPath, PutGlAccountRequest } from './dto/gl-accounts.requests.dto';
import { GlAccountResponse } from './dto/gl-accounts.responses.dto';
import { GlAccountsService } from './gl-accounts.service';

const tags = ['GL accounts'];

/** GL accounts of a tenant, by fee type. */
@Controller('dcms/config/gl-accounts')
export class GlAccountsController {
  constructor(private readonly glAccounts: GlAccountsService) {}

  @Put(':feeType')
  @Operation({
    summary: 'Sets the accounts of a fee type',
    tags,
    answers: GlAccountResponse,
    marks: { access: 'admin' },
  })
  @Raises()
  async putGlAccount(
    @InCall() call: Call,
    @InTenant() { tenantId }: TenantRecord,
    @Param() { feeType }: PutGlAccountPath,
    @Body() body: PutGlAccountRequest,
  ) {
    return only(GlAccountResponse)({
      feeType,
      ...(await this.glAccounts.put(call, { tenantId, feeType }, withoutNulls(body))),
    });
  }

  @Get(':feeType')
  @Operation({ summary: 'The accounts of a fee type', tags, answers: GlAccountResponse, marks: { access: 'read' } })
  @Raises('fee-posting/fee.account.not.found')
  async readGlAccount(
    @InCall() call: Call,
    @InTenant() { tenantId }: TenantRecord,
    @Param() { feeType }: GlAccountPath,
  ) {
    return only(GlAccountResponse)({ feeType, ...(await this.glAccounts.read(call, { tenantId, feeType })) });
  }
}
