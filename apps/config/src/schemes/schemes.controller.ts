import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { guidePage, GuidePagination, GuidePageQuery, InTenant, type TenantRecord } from '@sadpath/dcms';
import { withoutNulls, only } from '@sadpath/forms';
import { InCall, Operation, type Call } from '@sadpath/service';
import { Raises } from '../config.raises';
import { CreateSchemeRequest, SchemePath } from './dto/schemes.requests.dto';
import { SchemeResponse } from './dto/schemes.responses.dto';
import { SchemesService } from './schemes.service';

const tags = ['Schemes'];

/** Schemes of a tenant. */
@Controller('dcms/config/schemes')
export class SchemesController {
  constructor(private readonly schemes: SchemesService) {}

  @Post()
  @Operation({ summary: 'Creates a scheme', tags, answers: SchemeResponse, marks: { access: 'admin' } })
  @Raises('scheme.already.exists')
  createScheme(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Body() body: CreateSchemeRequest) {
    return this.schemes.create(call, tenantId, withoutNulls(body)).then(only(SchemeResponse));
  }

  @Get()
  @Operation({
    summary: 'All schemes',
    tags,
    answers: { page: SchemeResponse, pagination: GuidePagination },
    marks: { access: 'read' },
  })
  @Raises()
  async listSchemes(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Query() query: GuidePageQuery) {
    return guidePage((await this.schemes.list(call, tenantId)).map(only(SchemeResponse)), query);
  }

  @Get(':schemeCode')
  @Operation({ summary: 'One scheme', tags, answers: SchemeResponse, marks: { access: 'read' } })
  @Raises('scheme.not.found')
  readScheme(@InCall() call: Call, @InTenant() { tenantId }: TenantRecord, @Param() { schemeCode }: SchemePath) {
    return this.schemes.read(call, tenantId, schemeCode).then(only(SchemeResponse));
  }
}
