import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { guidePage, GuidePagination, GuidePageQuery } from '@sadpath/dcms';
import { withoutNulls, only } from '@sadpath/forms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../config.raises';
import { ChangeTenantRequest, CreateTenantRequest, TenantPath } from './dto/tenants.requests.dto';
import { TenantResponse } from './dto/tenants.responses.dto';
import { TenantsService } from './tenants.service';

const tags = ['Tenants'];

/** Tenants: the only objects that belong to no tenant. */
@Controller('dcms/config/tenants')
export class TenantsController {
  constructor(private readonly tenants: TenantsService) {}

  @Post()
  @Operation({ summary: 'Registers a tenant', tags, answers: TenantResponse, marks: { access: 'admin' } })
  @Raises('tenant.already.exists')
  createTenant(@InCall() call: Call, @Body() body: CreateTenantRequest) {
    return this.tenants.create(call, withoutNulls(body, 'gstRate')).then(only(TenantResponse));
  }

  @Get()
  @Operation({
    summary: 'All tenants',
    tags,
    answers: { page: TenantResponse, pagination: GuidePagination },
    marks: { access: 'read' },
  })
  @Raises()
  async listTenants(@InCall() call: Call, @Query() query: GuidePageQuery) {
    return guidePage((await this.tenants.list(call)).map(only(TenantResponse)), query);
  }

  @Get(':tenantId')
  @Operation({ summary: 'One tenant', tags, answers: TenantResponse, marks: { access: 'read' } })
  @Raises('tenant.not.found')
  readTenant(@InCall() call: Call, @Param() { tenantId }: TenantPath) {
    return this.tenants.read(call, tenantId).then(only(TenantResponse));
  }

  @Patch(':tenantId')
  @Operation({ summary: 'Changes a tenant', tags, answers: TenantResponse, marks: { access: 'admin' } })
  @Raises('tenant.not.found')
  changeTenant(@InCall() call: Call, @Param() { tenantId }: TenantPath, @Body() body: ChangeTenantRequest) {
    return this.tenants.change(call, tenantId, withoutNulls(body, 'gstRate')).then(only(TenantResponse));
  }
}
