import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { guidePage, GuidePagination, GuidePageQuery, InTenant, type TenantRecord } from '@sadpath/dcms';
import { withoutNulls, only } from '@sadpath/forms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../config.raises';
import { CreatePlasticRequest, PlasticPath } from './dto/plastics.requests.dto';
import { PlasticResponse } from './dto/plastics.responses.dto';
import { PlasticsService } from './plastics.service';

const tags = ['Plastics'];

/** Plastics of a tenant. */
@Controller('dcms/config/plastics')
export class PlasticsController {
  constructor(private readonly plastics: PlasticsService) {}

  @Post()
  @Operation({ summary: 'Creates a plastic', tags, answers: PlasticResponse, marks: { access: 'admin' } })
  @Raises('plastic.already.exists')
  createPlastic(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Body() body: CreatePlasticRequest) {
    return this.plastics.create(call, tenantId, withoutNulls(body)).then(only(PlasticResponse));
  }

  @Get()
  @Operation({
    summary: 'All plastics',
    tags,
    answers: { page: PlasticResponse, pagination: GuidePagination },
    marks: { access: 'read' },
  })
  @Raises()
  async listPlastics(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Query() query: GuidePageQuery) {
    return guidePage((await this.plastics.list(call, tenantId)).map(only(PlasticResponse)), query);
  }

  @Get(':plasticCode')
  @Operation({ summary: 'One plastic', tags, answers: PlasticResponse, marks: { access: 'read' } })
  @Raises('plastic.not.found')
  readPlastic(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Param() { plasticCode }: PlasticPath) {
    return this.plastics.read(call, tenantId, plasticCode).then(only(PlasticResponse));
  }
}
